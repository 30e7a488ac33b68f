import {isObject} from '../../json.ts'
import type {Location} from './locate.ts'

/**
 * Locations in a value as a tree, so that many are changed in one pass. Locations below a node go into `before` or
 * `after`, depending on whether they were listed before or after the node itself, so that changes are applied in the
 * listed order.
 */
interface Place {
  before: Map<string | number, Place>
  isMeant: boolean
  after: Map<string | number, Place>
}

const place = (): Place => ({before: new Map(), isMeant: false, after: new Map()})

function treeOf(locations: readonly Location[]): Place {
  const root = place()
  for (const location of locations) {
    let at = root
    for (const key of location) {
      const below = at.isMeant ? at.after : at.before
      const next = below.get(key) ?? place()
      below.set(key, next)
      at = next
    }
    at.isMeant = true
  }
  return root
}

type Change = (current: unknown) => unknown

function changeBelow(value: unknown, below: Place['before'], change: Change): unknown {
  if (below.size === 0) return value
  const [first] = below.keys()
  if (typeof first === 'number') {
    const copy: unknown[] = Array.isArray(value) ? [...value] : []
    for (const [key, next] of below) {
      if (typeof key === 'number') copy[key] = changePlace(copy[key], next, change)
    }
    return copy
  }
  const source = isObject(value) ? value : {}
  const changed = [...below].map(([key, next]) => {
    const current = typeof key === 'string' && Object.hasOwn(source, key) ? source[key] : undefined
    return [key, changePlace(current, next, change)]
  })
  return {...source, ...Object.fromEntries(changed)}
}

function changePlace(value: unknown, {before, isMeant, after}: Place, change: Change): unknown {
  const changed = changeBelow(value, before, change)
  return changeBelow(isMeant ? change(changed) : changed, after, change)
}

/** A copy of `value` with the items at the given locations replaced; missing objects on the way are created. */
export function replaceAll(
  value: unknown,
  locations: readonly Location[],
  change: Change,
): unknown {
  return changePlace(value, treeOf(locations), change)
}

function withoutPlaces(value: unknown, below: Place['before']): unknown {
  const kept = (key: string | number, item: unknown): [unknown] | [] => {
    const next = below.get(key)
    if (!next) return [item]
    return next.isMeant ? [] : [withoutPlaces(item, next.before)]
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => kept(index, item))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => kept(key, item).map((left) => [key, left])),
  )
}

/** A copy of `value` without the items at the given locations; the root itself is never removed. */
export function removeAll(value: unknown, locations: readonly Location[]): unknown {
  const inside = locations.filter(({length}) => length > 0)
  return inside.length === 0 ? value : withoutPlaces(value, treeOf(inside).before)
}
