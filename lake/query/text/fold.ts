/** A Latin letter with marks on it. Other scripts' marks are vowels or parts of letters, and stay. */
const ACCENTED = /\p{Script=Latin}\p{Mn}+/gu
/** Letters and signs that stay as they are; most Swedish text holds nothing else. */
const PLAIN = /^[\p{ASCII}åäö\u2010-\u2026«»·\u00a0]*$/u
/**
 * Characters that nobody sees: soft hyphens, zero-width spaces and joiners, word joiners, direction marks, variation
 * selectors. https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu
/**
 * More marks on one letter than any language has. Putting marks in order takes time that grows with the square of their
 * number: https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format
 */
const TOO_MANY_MARKS = /(\p{M}{30})\p{M}+/gu
const LETTERS = new Set(['å', 'ä', 'ö'])

function withoutAccent(letter: string): string {
  const composed = letter.normalize('NFC')
  if (LETTERS.has(composed)) return composed
  const [base = ''] = letter
  return base
}

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/**
 * Text as it is compared: lower case, without what nobody sees and without accents (`é` is `e`), except that å, ä and ö
 * are letters of their own, as in Swedish.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return withoutInvisible(lower)
    .replace(TOO_MANY_MARKS, '$1')
    .normalize('NFD')
    .replace(ACCENTED, withoutAccent)
    .normalize('NFC')
}
