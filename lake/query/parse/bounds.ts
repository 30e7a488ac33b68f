import {MAX_QUERY_DEPTH, MAX_QUERY_LEXEMES} from '../limits.ts'
import {expandedLength} from './expansion.ts'

/**
 * Strings, comments, words, or single characters; commas do not count. An unclosed string extends to the end, otherwise
 * time would grow with the square of the number of quotes.
 */
const LEXEMES =
  /"(?:[^"\\]|\\.)*\\?(?:"|$)|'(?:[^'\\]|\\.)*\\?(?:'|$)|\/\/[^\n]*|[\w$]+|[^\s\w$,]/gs
/**
 * The parser's time grows with the square of the number of lexemes; this is how many squared lexemes count as one step.
 */
const SQUARES_PER_STEP = 32

/** What is known about a query before it is parsed. */
export interface Bounds {
  /** Steps that parsing takes. */
  steps: number
  /** Where the query exceeds what the parser can safely handle: an offset into the query, and what is wrong. */
  excess: {at: number; description: string} | null
}

function tooMany(at: number): Bounds {
  const description = `the query has more than ${MAX_QUERY_LEXEMES} words and signs, with what its own functions stand for`
  return {steps: 0, excess: {at, description}}
}

/** Scans a query's lexemes in time linear in its length. */
export function boundsOf(query: string): Bounds {
  const lexemes: string[] = []
  let depth = 0
  for (const {0: lexeme, index} of query.matchAll(LEXEMES)) {
    lexemes.push(lexeme)
    if (lexemes.length > MAX_QUERY_LEXEMES) return tooMany(index)
    if (lexeme === '(' || lexeme === '[' || lexeme === '{') depth++
    else if (lexeme === ')' || lexeme === ']' || lexeme === '}') depth--
    if (depth > MAX_QUERY_DEPTH) {
      const description = `the query nests deeper than ${MAX_QUERY_DEPTH} levels`
      return {steps: 0, excess: {at: index, description}}
    }
  }
  const length = expandedLength(lexemes)
  if (length > MAX_QUERY_LEXEMES) return tooMany(0)
  return {steps: length + Math.ceil(length ** 2 / SQUARES_PER_STEP), excess: null}
}
