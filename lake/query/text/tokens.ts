import {fold} from './fold.ts'

/** What parts words, as Sanity's tokeniser has it. A `*` parts words in text and is a wildcard in patterns. */
const TOKENS = /[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/g
const TERMS = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g
/** Dots beside a letter are dropped: `3.14` is the word `314`. */
const DOTS = /(?<=[\p{L}\p{N}_])\.+|\.+(?=[\p{L}\p{N}_])/gu

function words(text: string, pattern: RegExp): readonly string[] {
  const found = fold(text).match(pattern) ?? []
  if (!text.includes('.')) return found
  return found
    .map((word) => (word.includes('.') ? word.replace(DOTS, '') : word))
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
