import anyAscii from 'any-ascii'

/** Longest slug: file systems allow 255 bytes a name, search results show about 60 letters. */
export const SLUG_MAX_LENGTH = 96

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Lower-case letters a–z and digits in words joined by single hyphens. */
export const isSlug = (text: string): boolean => slugPattern.test(text)

/** Letters and digits of any script, in Latin letters; what transliteration adds between them (`ь` → `'`) is dropped. */
const latin = (word: string): string => anyAscii(word).replace(/[^a-z0-9]/gi, '')

/** More characters than a segment is made from: normalising takes the square of those that are combined in one. */
const CONSIDERED = 2_000

const beginningOf = (text: string): string => text.slice(0, CONSIDERED)

/**
 * Makes a URL segment from any text: `Łukasz Đorđević` → `lukasz-dordevic`. Letters of every script become Latin ones,
 * å, ä and ö lose their marks, invisible characters vanish and everything else separates words.
 * @returns '' when the text has neither letters nor digits
 */
export const slugify = (text: string, maxLength = SLUG_MAX_LENGTH): string =>
  beginningOf(text)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{L}\p{M}\p{N}]+/gu, latin)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, maxLength)
    .replace(/-$/, '')

/** Longest URL segment for a filter choice, such as a language or where somebody moved from. */
const CHOICE_MAX_LENGTH = 60

/**
 * Like {@link slugify}, for URLs that nobody edits: text in another script keeps its letters (`Київ` → `київ`). If
 * there are Latin letters, only those are kept, since URLs that mix look-alike scripts are rejected.
 */
export function slugifyInScript(text: string): string {
  if (/\p{Script=Latin}/u.test(text)) {
    return slugify(text.replace(/[^\p{Script=Latin}\p{M}\p{N}]+/gu, '-'), CHOICE_MAX_LENGTH)
  }
  const words = beginningOf(text)
    .normalize('NFKC')
    .replace(/\p{Variation_Selector}|\p{Me}|(?=\p{Cf})[^\u200c]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    // A mark belongs to the letter before it.
    .replace(/(?<![\p{L}\p{M}\p{N}])\p{M}+/gu, '')
  return Array.from(words)
    .slice(0, CHOICE_MAX_LENGTH)
    .join('')
    .replace(/^-+|-+$/g, '')
}
