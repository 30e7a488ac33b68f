import {fold} from './fold.ts'

/** What parts words, as Sanity's tokeniser has it. A `*` parts words in text and is a wildcard in patterns. */
const TOKENS = /[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/g
const TERMS = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g
/** Dots at the edge of a word are dropped: `3.14` is one word, `314`. */
const EDGE_DOTS = /(?<=[\p{L}\p{N}_])\.+|\.+(?=[\p{L}\p{N}_])/gu

function words(text: string, pattern: RegExp): readonly string[] {
  const folded = fold(text)
  return (folded.includes('.') ? folded.replace(EDGE_DOTS, '') : folded).match(pattern) ?? []
}

/** The words of a text, folded. */
export function tokens(text: string): readonly string[] {
  return words(text, TOKENS)
}

/** The words of a `match` pattern, folded, with their wildcards. */
export function terms(pattern: string): readonly string[] {
  return words(pattern, TERMS)
}
