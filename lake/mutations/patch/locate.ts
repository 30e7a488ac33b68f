import {isObject} from '../../json.ts'
import {MAX_PATH_VISITS} from '../../limits.ts'
import type {Comparator, Literal, Path, Selector} from './path.ts'

/** A concrete location in a value: the keys and indexes that lead there. */
export type Location = readonly (string | number)[]

/**
 * How far a path may reach beyond what exists: `existing` locations only; `last` also a missing field of an existing
 * object; `create` any missing field on the way, as Content Lake's `set` creates them.
 */
export type Reach = 'existing' | 'last' | 'create'

/** An operation that does not fit the value it is applied to. */
export class PatchError extends Error {}

/** `-1` is the last item; `null` when there is no such item. */
export function itemIndex(length: number, at: number): number | null {
  const index = at < 0 ? length + at : at
  return Number.isInteger(index) && index >= 0 && index < length ? index : null
}

/** Start (included) and end (excluded) of a slice within an array. */
export function sliceBounds(
  length: number,
  slice: {start: number | null; end: number | null},
): [number, number] {
  const clamp = (at: number) => Math.min(Math.max(at < 0 ? length + at : at, 0), length)
  return [clamp(slice.start ?? 0), clamp(slice.end ?? length)]
}

function compares(left: unknown, operator: Comparator, right: Literal): boolean {
  if (operator === '==') return left === right
  if (operator === '!=') return left !== right
  const numbers = typeof left === 'number' && typeof right === 'number'
  const strings = typeof left === 'string' && typeof right === 'string'
  if (!numbers && !strings) return false
  if (operator === '<') return left < right
  if (operator === '<=') return left <= right
  return operator === '>' ? left > right : left >= right
}

/** Whether a value matches a filter such as `_key == "a"`, `@ > 5` or `age?`. */
function fulfils(value: unknown, filter: Selector & {kind: 'exists' | 'compare'}): boolean {
  const [segment, ...rest] = filter.path
  // Fast path for by far the most frequent filter, such as `_key == "a"`.
  if (segment?.kind === 'attribute' && rest.length === 0) {
    if (!isObject(value) || !Object.hasOwn(value, segment.name)) return false
    const found = value[segment.name]
    return filter.kind === 'exists' || compares(found, filter.operator, filter.value)
  }
  return locate(value, filter.path, 'existing').some((location) => {
    const found = valueAt(value, location)
    return filter.kind === 'exists' || compares(found, filter.operator, filter.value)
  })
}

/** The array indexes that a selector picks, in order. */
export function selectItems(items: readonly unknown[], selector: Selector): number[] {
  const indexes = [...items.keys()]
  switch (selector.kind) {
    case 'index': {
      const index = itemIndex(items.length, selector.at)
      return index === null ? [] : [index]
    }
    case 'slice':
      return indexes.slice(...sliceBounds(items.length, selector))
    case 'every':
      return indexes
    case 'exists':
    case 'compare':
      return indexes.filter((index) => fulfils(items[index], selector))
    case 'path':
      return []
  }
}

function* descendants(value: unknown, from: Location): Generator<[Location, unknown]> {
  yield [from, value]
  const entries = Array.isArray(value)
    ? value.entries()
    : isObject(value)
      ? Object.entries(value)
      : []
  for (const [key, item] of entries) yield* descendants(item, [...from, key])
}

/** The remaining visits for one path. */
interface Budget {
  visits: number
}

/** @param sought whether the first segment is searched for at any depth (after `..`) and must then exist */
function* walk(
  value: unknown,
  path: Path,
  reach: Reach,
  from: Location,
  budget: Budget,
  sought = false,
): Generator<Location> {
  if (--budget.visits < 0) throw new PatchError('The path matches too many places')
  const [segment, ...rest] = path
  if (!segment) {
    yield from
    return
  }
  switch (segment.kind) {
    case 'attribute': {
      const known = isObject(value) && Object.hasOwn(value, segment.name)
      const creates =
        (reach === 'create' && !Array.isArray(value)) ||
        (reach === 'last' && rest.length === 0 && isObject(value))
      if (!known && (sought || !creates)) return
      yield* walk(
        known ? value[segment.name] : undefined,
        rest,
        reach,
        [...from, segment.name],
        budget,
      )
      return
    }
    case 'descendants':
      for (const [location, item] of descendants(value, from)) {
        yield* walk(item, rest, reach, location, budget, true)
      }
      return
    case 'selectors':
      for (const selector of segment.any) {
        if (selector.kind === 'path') {
          yield* walk(value, [...selector.path, ...rest], reach, from, budget, sought)
        } else if (Array.isArray(value)) {
          for (const index of selectItems(value, selector)) {
            yield* walk(value[index], rest, reach, [...from, index], budget)
          }
        } else if (selector.kind === 'exists' || selector.kind === 'compare') {
          if (fulfils(value, selector)) yield* walk(value, rest, reach, from, budget)
        } else if (selector.kind === 'every' && isObject(value)) {
          for (const [key, item] of Object.entries(value)) {
            yield* walk(item, rest, reach, [...from, key], budget)
          }
        }
      }
  }
}

/** The value at a location, `undefined` when there is none. */
export function valueAt(value: unknown, location: Location): unknown {
  let current = value
  for (const key of location) {
    if (Array.isArray(current) && typeof key === 'number') current = current[key]
    else if (isObject(current) && typeof key === 'string') current = current[key]
    else return undefined
  }
  return current
}

/** Every location that a path points to, each once, ordered by the path's alternatives and then by document order. */
export function locate(value: unknown, path: Path, reach: Reach): Location[] {
  const found = new Map<string, Location>()
  const budget: Budget = {visits: MAX_PATH_VISITS}
  for (const location of walk(value, path, reach, [], budget)) {
    found.set(JSON.stringify(location), location)
  }
  return [...found.values()]
}
