import type {DependencyKey} from '../../documents/index.ts'
import {BYTES} from '../budget/cost.ts'
import type {WorkBudget} from '../budget/work-budget.ts'
import type {Scope} from '../runtime/scope.ts'

/** Where to look for documents that may match a condition. */
export interface Lookup {
  /** The documents are all in one of these buckets. */
  buckets: readonly string[]
  /** Whether every document in these buckets matches the condition. */
  exact: boolean
  /** What the look-up depends on; null when it has too many buckets to list. */
  keys: readonly DependencyKey[] | null
}

/** Given the scope of an item (its `@` is not read), where to look; null when all documents must be read. */
export type FindLookup = (scope: Scope) => Lookup | null

/** A look-up that depends on the buckets it reads. */
export function lookIn(buckets: readonly DependencyKey[], exact: boolean): Lookup {
  return {buckets, exact, keys: buckets}
}

/** How precise a key is, most precise first: an id, a value within a type, a value, a whole type. */
function precision(key: DependencyKey): number {
  if (key.startsWith('id:')) return 4
  if (key.startsWith('type:')) return key.includes('|') ? 3 : 1
  return key.startsWith('in:') ? 1 : 2
}

function precisionOf(keys: readonly DependencyKey[] | null): number {
  return keys ? Math.min(...keys.map(precision)) : 0
}

/** The keys if all of them are type keys, otherwise null. */
function typesOf(keys: readonly DependencyKey[] | null): readonly DependencyKey[] | null {
  return keys?.every((key) => key.startsWith('type:') && !key.includes('|')) ? keys : null
}

/** Most keys for values within types; beyond that, a query depends on the whole types. */
const MAX_NARROWED = 1_000

/** Charges for creating or iterating over keys. */
function chargeKeys(budget: WorkBudget, count: number): void {
  budget.spend(count)
  budget.allocate(count * BYTES.key)
}

/** What to depend on when both conditions must hold: the more precise one, within the other's types. */
function narrowest(
  a: readonly DependencyKey[] | null,
  b: readonly DependencyKey[] | null,
  budget: WorkBudget,
): readonly DependencyKey[] | null {
  const [narrow, wide] = precisionOf(a) >= precisionOf(b) ? [a, b] : [b, a]
  const types = typesOf(wide)
  if (!narrow || !types) return narrow
  if (narrow.length * types.length > MAX_NARROWED) return types
  chargeKeys(budget, narrow.length * types.length)
  return narrow.flatMap((key) => (key.startsWith('|') ? types.map((type) => type + key) : key))
}

function inexact(lookup: Lookup | null): Lookup | null {
  return lookup && {...lookup, exact: false}
}

/** Where to look when both conditions must hold. */
export function both(left: FindLookup | null, right: FindLookup | null): FindLookup | null {
  if (!left || !right) {
    const one = left ?? right
    return one && ((scope) => inexact(one(scope)))
  }
  return (scope) => {
    const [a, b] = [left(scope), right(scope)]
    if (!a || !b) return inexact(a ?? b)
    const {budget, view} = scope.run
    chargeKeys(budget, a.buckets.length + b.buckets.length)
    const {buckets} = view.countIn(a.buckets) <= view.countIn(b.buckets) ? a : b
    return {buckets, exact: false, keys: narrowest(a.keys, b.keys, budget)}
  }
}

/** Where to look when at least one condition must hold. */
export function either(left: FindLookup | null, right: FindLookup | null): FindLookup | null {
  if (!left || !right) return null
  return (scope) => {
    const [a, b] = [left(scope), right(scope)]
    if (!a || !b) return null
    chargeKeys(scope.run.budget, a.buckets.length + b.buckets.length)
    return {
      buckets: [...new Set([...a.buckets, ...b.buckets])],
      exact: a.exact && b.exact,
      keys: a.keys && b.keys && [...new Set([...a.keys, ...b.keys])],
    }
  }
}
