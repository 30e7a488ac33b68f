import {MAX_DEPTH, MAX_DOCUMENT_VALUES, MAX_FIELDS} from '../limits.ts'
import {PatchWork} from './patch/index.ts'

/** Engines keep the fields of larger objects in a table, which takes many times as long to copy. */
const FAST_FIELDS = 1_000
const STEPS_PER_SLOW_FIELD = 100

const KEY = /^[$A-Za-z0-9_-]+$/
/** Names seen before, which most are, need no matching. */
const MAX_KNOWN_NAMES = 5_000
const knownNames = new Set<string>()

function isFieldName(name: string): boolean {
  if (knownNames.has(name)) return true
  if (!KEY.test(name) || name === '__proto__') return false
  if (knownNames.size < MAX_KNOWN_NAMES && name.length < 100) knownNames.add(name)
  return true
}

/**
 * Why a JSON value cannot be part of a document, or `null` if it can: field names are letters, digits, `_`, `-`
 * and `$` (Sanity's rule), numbers are finite, and values nest at most `MAX_DEPTH` deep.
 */
export function invalidValue(
  value: unknown,
  work = new PatchWork(Number.POSITIVE_INFINITY),
  depth = 0,
): string | null {
  work.spend(1)
  if (typeof value === 'string') work.spendOnText(value.length)
  // JSON such as 1e999 is read as infinity, and would be stored as null.
  if (typeof value === 'number' && !Number.isFinite(value)) return 'A number is too large'
  if (typeof value !== 'object' || value === null) return null
  if (depth >= MAX_DEPTH) return `Values must not nest deeper than ${MAX_DEPTH} levels`
  if (Array.isArray(value)) {
    for (const item of value) {
      const problem = invalidValue(item, work, depth + 1)
      if (problem) return problem
    }
    return null
  }
  const fields = Object.keys(value)
  if (fields.length > MAX_FIELDS) return `An object has at most ${MAX_FIELDS} fields`
  work.spend(fields.length * (fields.length > FAST_FIELDS ? STEPS_PER_SLOW_FIELD : 1))
  for (const key of fields) {
    if (!isFieldName(key)) {
      return `Invalid field name "${key.slice(0, 100)}": use letters, digits, _ and -`
    }
    const problem = invalidValue(Reflect.get(value, key), work, depth + 1)
    if (problem) return problem
  }
  return null
}

/**
 * Why a value cannot be a document: `invalidValue`, or it is too large. Counts the work of going through it.
 *
 * @throws {PatchError} when that is more than `work` allows
 */
export function invalidDocument(value: unknown, work: PatchWork): string | null {
  const before = work.left
  const problem = invalidValue(value, work)
  if (problem || before - work.left <= MAX_DOCUMENT_VALUES) return problem
  return `A document holds at most ${MAX_DOCUMENT_VALUES} values, 32 characters of text counting as one`
}
