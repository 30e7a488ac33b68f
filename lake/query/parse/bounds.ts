import {MAX_QUERY_DEPTH, MAX_QUERY_LEXEMES} from '../limits.ts'

/**
 * Strings (one that is never closed goes to the end, or the time would grow with the square of its quotes),
 * comments, words, or one sign; commas do not count.
 */
const LEXEMES =
  /"(?:[^"\\]|\\.)*\\?(?:"|$)|'(?:[^'\\]|\\.)*\\?(?:'|$)|\/\/[^\n]*|[\w$]+|[^\s\w$,]/gs

/**
 * Where a query becomes more than the parser can be trusted with (its time grows with the square of the
 * lexemes): an offset into the query and what is wrong. Null for a query within the bounds.
 */
export function findExcess(query: string): {at: number; description: string} | null {
  let [depth, count] = [0, 0]
  for (const {0: lexeme, index} of query.matchAll(LEXEMES)) {
    if (++count > MAX_QUERY_LEXEMES) {
      return {
        at: index,
        description: `the query has more than ${MAX_QUERY_LEXEMES} words and signs`,
      }
    }
    if (lexeme === '(' || lexeme === '[' || lexeme === '{') depth++
    else if (lexeme === ')' || lexeme === ']' || lexeme === '}') depth--
    if (depth > MAX_QUERY_DEPTH) {
      return {at: index, description: `the query nests deeper than ${MAX_QUERY_DEPTH} levels`}
    }
  }
  return null
}
