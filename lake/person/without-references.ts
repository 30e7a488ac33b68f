import {isObject} from '../json.ts'

const GONE = Symbol('gone')

function strip(value: unknown, isGone: (id: string) => boolean): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => strip(item, isGone)).filter((item) => item !== GONE)
  }
  if (!isObject(value)) return value
  if (typeof value._ref === 'string' && isGone(value._ref)) return GONE
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, strip(item, isGone)])
      .filter(([, item]) => item !== GONE),
  )
}

/** A value without references to some ids: fields and items that are such references are removed. */
export function withoutReferences<T extends object>(value: T, isGone: (id: string) => boolean): T {
  const stripped = strip(value, isGone)
  return isObject(stripped) ? Object.assign({}, value, stripped, removed(value, stripped)) : value
}

/** Removed fields, as `undefined`, which JSON omits. */
const removed = (before: object, after: object) =>
  Object.fromEntries(
    Object.keys(before)
      .filter((key) => !(key in after))
      .map((key) => [key, undefined]),
  )
