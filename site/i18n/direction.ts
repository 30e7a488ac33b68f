const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc'])

/** The script that a language (BCP 47 tag) is mostly written in: `Latn`, `Cyrl`, `Arab`. */
export const writingOf = (language: string): string =>
  new Intl.Locale(language).maximize().script ?? 'Latn'

/** Which way a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(writingOf(language)) ? 'rtl' : 'ltr'

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}]/u

/** Which way a text is written, as HTML's `dir=auto` takes it: the way of its first letter. Without letters, `otherwise`. */
export function directionOfText(text: string, otherwise: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const [letter] = /\p{Letter}/u.exec(text) ?? []
  if (!letter) return otherwise
  return rightToLeftLetter.test(letter) ? 'rtl' : 'ltr'
}
