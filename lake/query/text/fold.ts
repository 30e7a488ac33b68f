/** A Latin letter with marks on it. Other scripts' marks are vowels or parts of letters, and stay. */
const ACCENTED = /\p{Script=Latin}\p{Mn}+/gu
/** Letters and signs that stay as they are; most Swedish text holds nothing else. */
const PLAIN = /^[\p{ASCII}åäö\u2010-\u2026«»·\u00a0]*$/u
const LETTERS = new Set(['å', 'ä', 'ö'])

function withoutAccent(letter: string): string {
  const composed = letter.normalize('NFC')
  if (LETTERS.has(composed)) return composed
  const [base = ''] = letter
  return base
}

/**
 * Text as it is compared: lower case and without accents (`é` is `e`), except that å, ä and ö are letters of
 * their own, as in Swedish.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower.normalize('NFD').replace(ACCENTED, withoutAccent).normalize('NFC')
}
