import {fold} from './fold.ts'

/** Words, as split by Sanity's tokeniser. A `*` separates words in text and is a wildcard in patterns. */
const TOKENS = /[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/g
const TERMS = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g
const DOTS = /\.+/g
const WORD_END = /[\p{L}\p{N}_]$/u
const WORD_START = /^[\p{L}\p{N}_]/u
/** Longest character, in UTF-16 units. */
const UNITS = 2

/** Drops dots next to a letter or digit: `3.14` is the word `314`. */
function withoutDots(word: string): string {
  return word.replace(DOTS, (dots, at: number) => {
    const end = at + dots.length
    const isBeside =
      WORD_END.test(word.slice(Math.max(at - UNITS, 0), at)) ||
      WORD_START.test(word.slice(end, end + UNITS))
    return isBeside ? '' : dots
  })
}

function words(text: string, pattern: RegExp): readonly string[] {
  const found = fold(text).match(pattern) ?? []
  if (!text.includes('.')) return found
  return found
    .map((word) => (word.includes('.') ? withoutDots(word) : word))
    .filter((word) => word !== '')
}

/** The words of a text, folded. */
export function tokens(text: string): readonly string[] {
  return words(text, TOKENS)
}

/** The words of a `match` pattern, folded, with their wildcards. */
export function terms(pattern: string): readonly string[] {
  return words(pattern, TERMS)
}
