import anyAscii from 'any-ascii'

/** Longest slug: file systems allow 255 bytes a name, search results show about 60 letters. */
export const SLUG_MAX_LENGTH = 96

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Lower-case letters a–z and digits in words joined by single hyphens. */
export const isSlug = (text: string): boolean => slugPattern.test(text)

/** Letters and digits of any script, in Latin letters; what transliteration adds between them (`ь` → `'`) is dropped. */
const latin = (word: string): string => anyAscii(word).replace(/[^a-z0-9]/gi, '')

/**
 * A part of an address from any text: `Łukasz Đorđević` → `lukasz-dordevic`. Letters of every script become Latin ones,
 * å, ä and ö lose their marks, invisible characters vanish and everything else separates words.
 * @returns '' when the text has neither letters nor digits
 */
export const slugify = (text: string, maxLength = SLUG_MAX_LENGTH): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{L}\p{M}\p{N}]+/gu, latin)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, maxLength)
    .replace(/-$/, '')

/** Longest part of an address that is made from a visitor's choice, such as a language or where somebody moved from. */
const CHOICE_MAX_LENGTH = 60

/**
 * Like {@link slugify}, for addresses that nobody edits: a text in another script keeps its letters (`Київ` → `київ`).
 * Where Latin letters occur only those count, since addresses that mix look-alikes are refused.
 */
export function slugifyInScript(text: string): string {
  if (/\p{Script=Latin}/u.test(text)) {
    return slugify(text.replace(/[^\p{Script=Latin}\p{M}\p{N}]+/gu, '-'), CHOICE_MAX_LENGTH)
  }
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, CHOICE_MAX_LENGTH)
    .replace(/^-+|-+$/g, '')
}
