import {normalize, withoutInvisible} from '../../../text/index.ts'

/** A Latin letter with combining marks. Other scripts' marks are vowels or parts of letters, so they are kept. */
const ACCENTED = /\p{Script=Latin}\p{Mn}+/gu
/** Characters that need no folding except lower-casing; most Swedish text consists of these. */
const PLAIN = /^[\p{ASCII}åäö\u2010-\u2026«»·\u00a0]*$/u
const LETTERS = new Set(['å', 'ä', 'ö'])

function withoutAccent(letter: string): string {
  const composed = normalize(letter, 'NFC')
  if (LETTERS.has(composed)) return composed
  const [base = ''] = letter
  return base
}

/**
 * Normalises text for comparison: lower case, without invisible characters and accents (`é` is `e`), except that å, ä
 * and ö are separate letters, as in Swedish.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (PLAIN.test(lower)) return lower
  const apart = normalize(withoutInvisible(lower), 'NFD')
  return normalize(apart.replace(ACCENTED, withoutAccent), 'NFC')
}
