import {isObject} from '../../json.ts'
import type {PatchWork} from './patch-work.ts'
import type {Comparator, Literal, Path, Selector} from './path.ts'

/** A concrete location in a value: the keys and indexes that lead there. */
export type Location = readonly (string | number)[]

/**
 * How far a path may reach beyond what exists: `existing` locations only; `last` also a missing field of an existing
 * object; `create` any missing field on the way, as Content Lake's `set` creates them.
 */
export type Reach = 'existing' | 'last' | 'create'

/** A visit calls a generator and makes a location. */
const STEPS_PER_VISIT = 10
/** Comparing a field of an item. */
const STEPS_PER_FILTERED = 4

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
function satisfies(
  value: unknown,
  filter: Selector & {kind: 'exists' | 'compare'},
  work: PatchWork,
): boolean {
  const [segment, ...rest] = filter.path
  // Fast path for by far the most frequent filter, such as `_key == "a"`.
  if (segment?.kind === 'attribute' && rest.length === 0) {
    if (!isObject(value) || !Object.hasOwn(value, segment.name)) return false
    const found = value[segment.name]
    return filter.kind === 'exists' || compares(found, filter.operator, filter.value)
  }
  return locate(value, filter.path, 'existing', work).some((location) => {
    const found = valueAt(value, location)
    return filter.kind === 'exists' || compares(found, filter.operator, filter.value)
  })
}

/** The array indexes that a selector picks, in order. */
export function selectItems(
  items: readonly unknown[],
  selector: Selector,
  work: PatchWork,
): number[] {
  const isFilter = selector.kind === 'exists' || selector.kind === 'compare'
  work.spend(items.length * (isFilter ? STEPS_PER_FILTERED : 1))
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
      return indexes.filter((index) => satisfies(items[index], selector, work))
    case 'path':
      return []
  }
}

function* descendants(
  value: unknown,
  from: Location,
  work: PatchWork,
): Generator<[Location, unknown]> {
  work.spend(STEPS_PER_VISIT + from.length)
  yield [from, value]
  const entries = Array.isArray(value)
    ? value.entries()
    : isObject(value)
      ? Object.entries(value)
      : []
  for (const [key, item] of entries) yield* descendants(item, [...from, key], work)
}

/** @param sought whether the first segment is searched for at any depth (after `..`) and must then exist */
function* walk(
  value: unknown,
  path: Path,
  reach: Reach,
  from: Location,
  work: PatchWork,
  sought = false,
): Generator<Location> {
  work.spend(STEPS_PER_VISIT + from.length)
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
        work,
      )
      return
    }
    case 'descendants':
      for (const [location, item] of descendants(value, from, work)) {
        yield* walk(item, rest, reach, location, work, true)
      }
      return
    case 'selectors':
      for (const selector of segment.any) {
        if (selector.kind === 'path') {
          yield* walk(value, [...selector.path, ...rest], reach, from, work, sought)
        } else if (Array.isArray(value)) {
          for (const index of selectItems(value, selector, work)) {
            yield* walk(value[index], rest, reach, [...from, index], work)
          }
        } else if (selector.kind === 'exists' || selector.kind === 'compare') {
          if (satisfies(value, selector, work)) yield* walk(value, rest, reach, from, work)
        } else if (selector.kind === 'every' && isObject(value)) {
          for (const [key, item] of Object.entries(value)) {
            yield* walk(item, rest, reach, [...from, key], work)
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
export function locate(value: unknown, path: Path, reach: Reach, work: PatchWork): Location[] {
  const found = new Map<string, Location>()
  for (const location of walk(value, path, reach, [], work)) {
    work.spend(location.length)
    found.set(JSON.stringify(location), location)
  }
  return [...found.values()]
}
