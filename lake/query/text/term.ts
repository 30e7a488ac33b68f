import {chargeSearch} from '../budget/cost.ts'
import type {WorkBudget} from '../budget/work-budget.ts'
import {queryParameterError} from '../errors.ts'
import {MAX_PATTERN_TERMS, MAX_TERM_LENGTH} from '../limits.ts'
import type {Haystack} from './haystack.ts'

/** One word or phrase to look for. */
export interface Term {
  /** Its words, with their wildcards. */
  readonly words: readonly string[]
  /** How often it occurs. */
  count(haystack: Haystack, budget: WorkBudget): number
  /** Whether it occurs. */
  occurs(haystack: Haystack, budget: WorkBudget): boolean
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

/**
 * Compiles a term with wildcards to a test for words. Each part between wildcards is searched for once, from the left:
 * a regular expression would backtrack.
 */
export function compileWildcard(term: string): (word: string) => boolean {
  const [first = '', ...rest] = term.slice(0, MAX_TERM_LENGTH).split(/\*+/)
  const last = rest.pop()
  if (last === undefined) return (word) => word === first
  return (word) => {
    if (!word.startsWith(first)) return false
    let at = first.length
    for (const part of rest) {
      const found = word.indexOf(part, at)
      if (found < 0) return false
      at = found + part.length
    }
    return word.length - at >= last.length && word.endsWith(last)
  }
}

/** Characters of a word that are tested per step. */
const CHARACTERS_PER_TEST = 4

/** Counts non-overlapping runs of words that each pass the corresponding test, at most `max`. */
function countRows(
  haystack: Haystack,
  tests: readonly ((word: string) => boolean)[],
  max: number,
  budget: WorkBudget,
): number {
  budget.spend(Math.ceil((haystack.length * tests.length) / CHARACTERS_PER_TEST))
  const words = haystack.split(' ')
  const isWord = (word: string) => word !== '' && word !== '\n'
  let count = 0
  for (let i = 0; i < words.length && count < max; i++) {
    const fits = tests.every((test, offset) => {
      const word = words[i + offset]
      return word !== undefined && isWord(word) && test(word)
    })
    if (!fits) continue
    count++
    i += tests.length - 1
  }
  return count
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
      count: (haystack, budget) => {
        chargeSearch(budget, haystack.length, needle.length)
        return countOf(haystack, needle)
      },
      occurs: (haystack, budget) => {
        chargeSearch(budget, haystack.length, needle.length)
        return haystack.includes(needle)
      },
    }
  }
  const tests = text.split(' ').map(compileWildcard)
  return {
    words,
    count: (haystack, budget) => countRows(haystack, tests, Number.POSITIVE_INFINITY, budget),
    occurs: (haystack, budget) => countRows(haystack, tests, 1, budget) > 0,
  }
}

/** Returns the terms unless there are too many. @throws {LakeError} 400 */
export function bounded<Item>(terms: readonly Item[]): readonly Item[] {
  if (terms.length <= MAX_PATTERN_TERMS) return terms
  throw queryParameterError(`A search has at most ${MAX_PATTERN_TERMS} words`)
}
