import {MAX_TERM_LENGTH} from '../limits.ts'
import type {Haystack} from './haystack.ts'

/** One word or phrase to look for. */
export interface Term {
  /** How often it occurs. */
  count(haystack: Haystack): number
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

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** A word (`sund`), a word with wildcards (`sund*`, `*vall`), or several words in a row. */
export function compileTerm(words: readonly string[]): Term {
  const text = words.join(' ').slice(0, MAX_TERM_LENGTH)
  const wildcard = text.indexOf('*')
  if (wildcard < 0) return {count: (haystack) => countOf(haystack, ` ${text} `)}
  if (wildcard === text.length - 1 && text !== '*') {
    const needle = ` ${text.slice(0, -1)}`
    return {count: (haystack) => countOf(haystack, needle)}
  }
  const inner = text.split(/\*+/).map(escaped).join('[^ \\n]*')
  const pattern = new RegExp(` ${inner}(?= )`, 'g')
  return {count: (haystack) => haystack.match(pattern)?.length ?? 0}
}
