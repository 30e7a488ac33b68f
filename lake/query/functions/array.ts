import {DateTime, isEqual, typeOf} from '../evaluate/value.ts'
import {type Functions, pure} from './definition.ts'

function join(array: unknown, separator: unknown): string | null {
  if (!Array.isArray(array) || typeof separator !== 'string') return null
  const parts: string[] = []
  for (const item of array) {
    if (!['number', 'string', 'boolean', 'datetime'].includes(typeOf(item))) return null
    parts.push(String(item))
  }
  return parts.join(separator)
}

function compact(array: unknown): unknown[] | null {
  return Array.isArray(array) ? array.filter((item) => item !== null && item !== undefined) : null
}

/** Values that `==` can tell apart occur once; objects and arrays are all kept. */
function unique(array: unknown): unknown[] | null {
  if (!Array.isArray(array)) return null
  const seen = new Set<unknown>()
  return array.filter((item) => {
    const type = typeOf(item)
    if (type === 'array' || type === 'object' || type === 'path') return true
    const key = item instanceof DateTime ? `datetime ${item.toString()}` : (item ?? null)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

function intersects(left: unknown, right: unknown): boolean | null {
  if (!Array.isArray(left) || !Array.isArray(right)) return null
  return left.some((a) => right.some((b) => isEqual(a, b)))
}

export const ARRAY: Functions = {
  join: pure(join),
  compact: pure(compact),
  unique: pure(unique),
  intersects: pure(intersects),
}
