import type {DependencyKey} from '../../documents/index.ts'
import type {Scope} from '../evaluate/scope.ts'

/** Where to look for the documents for which a condition can hold. */
export interface Lookup {
  /** The documents are all in one of these buckets. */
  buckets: readonly DependencyKey[]
  /** Every document in these buckets fulfils the condition. */
  exact: boolean
  /** `type:` keys of the types that the documents can only have, when the buckets are not of types. */
  types?: readonly string[]
  /** Whether the buckets' keys say what the look-up depends on; a word's does not. */
  vague?: boolean
}

/** Given the scope of an item (its `@` is not read), where to look; null where only reading everything helps. */
export type FindLookup = (scope: Scope) => Lookup | null

function typesOf({buckets, types}: Lookup): readonly string[] | undefined {
  if (types) return types
  const ofTypes = buckets.filter((key) => key.startsWith('type:'))
  return ofTypes.length === buckets.length ? ofTypes : undefined
}

function orNull<In, Out>(value: In | null, then: (value: In) => Out): Out | null {
  return value === null ? null : then(value)
}

/** Where both of two conditions hold. */
export function both(left: FindLookup | null, right: FindLookup | null): FindLookup | null {
  if (!left || !right) {
    const one = left ?? right
    return one && ((scope) => orNull(one(scope), inexact))
  }
  return (scope) => {
    const [a, b] = [left(scope), right(scope)]
    if (!a || !b) return orNull(a ?? b, inexact)
    const {view} = scope.run
    const [smaller, other] = view.countIn(a.buckets) <= view.countIn(b.buckets) ? [a, b] : [b, a]
    const types = typesOf(smaller) ?? typesOf(other)
    return {...inexact(smaller), ...(types ? {types} : {})}
  }
}

function inexact(lookup: Lookup): Lookup {
  return {...lookup, exact: false}
}

/** Where one of two conditions holds. */
export function either(left: FindLookup | null, right: FindLookup | null): FindLookup | null {
  if (!left || !right) return null
  return (scope) => {
    const [a, b] = [left(scope), right(scope)]
    if (!a || !b) return null
    return {
      buckets: [...new Set([...a.buckets, ...b.buckets])],
      exact: a.exact && b.exact,
      vague: a.vague === true || b.vague === true,
    }
  }
}
