const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc'])

/** The script that a language (BCP 47 tag) is mostly written in: `Latn`, `Cyrl`, `Arab`. */
export const writingOf = (language: string): string =>
  new Intl.Locale(language).maximize().script ?? 'Latn'

/** Which way a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(writingOf(language)) ? 'rtl' : 'ltr'
