import {isObject} from '../../json.ts'
import type {Location} from './locate.ts'
import {PatchWork} from './patch-work.ts'

/** A field that is copied, a place that is changed. */
const STEPS_PER_PLACE = 16

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

function changeBelow(
  value: unknown,
  below: Place['before'],
  change: Change,
  work: PatchWork,
): unknown {
  if (below.size === 0) return value
  const [first] = below.keys()
  work.spend(below.size * STEPS_PER_PLACE)
  if (typeof first === 'number') {
    if (Array.isArray(value)) work.spend(value.length)
    const copy: unknown[] = Array.isArray(value) ? [...value] : []
    for (const [key, next] of below) {
      if (typeof key === 'number') copy[key] = changePlace(copy[key], next, change, work)
    }
    return copy
  }
  const source = isObject(value) ? value : {}
  work.spend(Object.keys(source).length * STEPS_PER_PLACE)
  const changed = [...below].map(([key, next]) => {
    const current = typeof key === 'string' && Object.hasOwn(source, key) ? source[key] : undefined
    return [key, changePlace(current, next, change, work)]
  })
  return {...source, ...Object.fromEntries(changed)}
}

function changePlace(
  value: unknown,
  {before, isMeant, after}: Place,
  change: Change,
  work: PatchWork,
): unknown {
  const changed = changeBelow(value, before, change, work)
  return changeBelow(isMeant ? change(changed) : changed, after, change, work)
}

/** A copy of `value` with the items at the given locations replaced; missing objects on the way are created. */
export function replaceAll(
  value: unknown,
  locations: readonly Location[],
  change: Change,
  work: PatchWork = new PatchWork(),
): unknown {
  return changePlace(value, treeOf(locations), change, work)
}

function withoutPlaces(value: unknown, below: Place['before'], work: PatchWork): unknown {
  if (Array.isArray(value)) work.spend(value.length)
  else if (isObject(value)) work.spend(Object.keys(value).length * STEPS_PER_PLACE)
  const kept = (key: string | number, item: unknown): [unknown] | [] => {
    const next = below.get(key)
    if (!next) return [item]
    return next.isMeant ? [] : [withoutPlaces(item, next.before, work)]
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => kept(index, item))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => kept(key, item).map((left) => [key, left])),
  )
}

/** A copy of `value` without the items at the given locations; the root itself is never removed. */
export function removeAll(
  value: unknown,
  locations: readonly Location[],
  work: PatchWork = new PatchWork(),
): unknown {
  const inside = locations.filter(({length}) => length > 0)
  return inside.length === 0 ? value : withoutPlaces(value, treeOf(inside).before, work)
}
