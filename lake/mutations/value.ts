import {MAX_DEPTH} from '../limits.ts'

const KEY = /^[$A-Za-z0-9_-]+$/

/**
 * Why a JSON value cannot be part of a document, or `null` if it can: field names are letters, digits, `_`, `-`
 * and `$` (Sanity's rule), and values nest at most `MAX_DEPTH` deep.
 */
export function invalidValue(value: unknown, depth = 0): string | null {
  if (typeof value !== 'object' || value === null) return null
  if (depth >= MAX_DEPTH) return `Values must not nest deeper than ${MAX_DEPTH} levels`
  if (Array.isArray(value)) {
    for (const item of value) {
      const problem = invalidValue(item, depth + 1)
      if (problem) return problem
    }
    return null
  }
  for (const [key, item] of Object.entries(value)) {
    if (!KEY.test(key) || key === '__proto__') {
      return `Invalid field name "${key.slice(0, 100)}": use letters, digits, _ and -`
    }
    const problem = invalidValue(item, depth + 1)
    if (problem) return problem
  }
  return null
}
