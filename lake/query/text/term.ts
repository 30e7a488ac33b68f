import {queryParameterError} from '../errors.ts'
import {MAX_PATTERN_TERMS, MAX_TERM_LENGTH} from '../limits.ts'
import type {Haystack} from './haystack.ts'

/** One word or phrase to look for. */
export interface Term {
  /** Its words, with their wildcards. */
  readonly words: readonly string[]
  /** How often it occurs. */
  count(haystack: Haystack): number
  /** Whether it occurs. */
  occurs(haystack: Haystack): boolean
}

function countOf(haystack: Haystack, needle: string): number {
  let count = 0
  let at = haystack.indexOf(needle)
  while (at >= 0) {
    count++
    at = haystack.indexOf(needle, at + Math.max(needle.length - 1, 1))
  }
  return count
}

function wildcardSource(text: string): string {
  const literals = text.split(/\*+/).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return literals.join('[^ \\n]*')
}

/** A test for words that a term with wildcards stands for. */
export function compileWildcard(term: string): RegExp {
  return new RegExp(`^${wildcardSource(term.slice(0, MAX_TERM_LENGTH))}$`)
}

/** A word (`sund`), a word with wildcards (`sund*`, `*vall`), or several words in a row. */
export function compileTerm(words: readonly string[]): Term {
  const text = words.join(' ').slice(0, MAX_TERM_LENGTH)
  const wildcard = text.indexOf('*')
  const isPrefix = wildcard > 0 && wildcard === text.length - 1
  if (wildcard < 0 || isPrefix) {
    const needle = isPrefix ? ` ${text.slice(0, -1)}` : ` ${text} `
    return {
      words,
      count: (haystack) => countOf(haystack, needle),
      occurs: (haystack) => haystack.includes(needle),
    }
  }
  const source = ` ${wildcardSource(text)}(?= )`
  const [one, every] = [new RegExp(source), new RegExp(source, 'g')]
  return {
    words,
    count: (haystack) => haystack.match(every)?.length ?? 0,
    occurs: (haystack) => one.test(haystack),
  }
}

/** The terms, unless they are too many to look for. @throws {LakeError} 400 */
export function bounded<Item>(terms: readonly Item[]): readonly Item[] {
  if (terms.length <= MAX_PATTERN_TERMS) return terms
  throw queryParameterError(`A search has at most ${MAX_PATTERN_TERMS} words`)
}
