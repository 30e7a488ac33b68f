import {BYTES, type Cost, collects, copies, traverses, traversesItems} from '../budget/cost.ts'
import {typeOf} from '../values/value.ts'
import {type Functions, pure} from './definition.ts'

/** Longest textual form of a number, in characters. */
const NUMBER_LENGTH = 25
const JOINED_TYPES: ReadonlySet<string> = new Set(['number', 'string', 'boolean', 'datetime'])

/** The joined text is as long as all its parts, and may be much longer than the arguments. */
const joins: Cost = (budget, array, separator) => {
  traversesItems(budget, array)
  if (!Array.isArray(array) || typeof separator !== 'string') return
  let length = array.length * separator.length
  for (const item of array) length += typeof item === 'string' ? item.length : NUMBER_LENGTH
  traverses(budget, separator)
  budget.spend(Math.ceil(length / BYTES.key))
  budget.allocate(length * BYTES.character)
}

function join(array: unknown, separator: unknown): string | null {
  if (!Array.isArray(array) || typeof separator !== 'string') return null
  const parts: string[] = []
  for (const item of array) {
    if (!JOINED_TYPES.has(typeOf(item))) return null
    parts.push(String(item))
  }
  return parts.join(separator)
}

function compact(array: unknown): unknown[] | null {
  return Array.isArray(array) ? array.filter((item) => item !== null && item !== undefined) : null
}

/** A key that is the same for values that are `==`; null for values that equal nothing. */
function identityOf(item: unknown): string | null {
  const type = typeOf(item)
  if (['array', 'object', 'path', 'text'].includes(type)) return null
  return `${type} ${String(item ?? null)}`
}

/** Removes values that are `==` to an earlier one; all objects and arrays are kept. */
function unique(array: unknown): unknown[] | null {
  if (!Array.isArray(array)) return null
  const seen = new Set<string>()
  return array.filter((item) => {
    const identity = identityOf(item)
    if (identity === null) return true
    const isNew = !seen.has(identity)
    seen.add(identity)
    return isNew
  })
}

function intersects(left: unknown, right: unknown): boolean | null {
  if (!Array.isArray(left) || !Array.isArray(right)) return null
  const known = new Set(right.map(identityOf))
  known.delete(null)
  return left.some((item) => known.has(identityOf(item)))
}

export const ARRAY: Functions = {
  join: pure(joins, join),
  compact: pure(copies, compact),
  unique: pure(collects, unique),
  intersects: pure(collects, intersects),
}
