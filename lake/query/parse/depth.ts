import {MAX_QUERY_DEPTH} from '../limits.ts'

/** Strings and comments, or one bracket. */
const LEXEMES = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/[^\n]*|[([{]|[)\]}]/g

/** Where brackets nest too deeply, as an offset into the query; -1 when nowhere. */
export function tooDeepAt(query: string): number {
  let depth = 0
  for (const {0: lexeme, index} of query.matchAll(LEXEMES)) {
    if (lexeme.length > 1) continue
    depth += '([{'.includes(lexeme) ? 1 : -1
    if (depth > MAX_QUERY_DEPTH) return index
  }
  return -1
}
