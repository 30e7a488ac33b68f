import type {RouteEntry, RouteParams} from '../../publish/index.ts'
import {livingMeasures} from '../../schemas/vocabulary/index.ts'
import type {ComparisonEntriesResult} from '../types.generated.ts'

type Found = NonNullable<ComparisonEntriesResult>

const isFound = (value: unknown): value is Found =>
  typeof value === 'object' && value !== null && 'campaign' in value && 'pairs' in value

interface End {
  slug: string | null
}

/** A pair as it stands in addresses: `palo-alto-kumla`; null when one of the two has no address. */
export const pairSlug = (from: End | null, to: End | null): string | null =>
  from?.slug && to?.slug ? `${from.slug}-${to.slug}` : null

type Comparable = NonNullable<NonNullable<NonNullable<Found['pairs']>[number]>['from']>

/** Whether a place has a name and a figure that comparisons know. */
const isComparable = (place: Comparable | null | undefined): place is Comparable =>
  Boolean(place?.name) && livingMeasures.some(({value}) => (place?.measures ?? []).includes(value))

/** A campaign's pairs in its order: two places with figures each, no pair twice. */
function pairsOf(found: unknown): string[] {
  if (!isFound(found)) return []
  // An import may bring pairs that are none.
  const slugs = (found.pairs ?? []).flatMap((pair) =>
    isComparable(pair?.from) && isComparable(pair.to) ? [pairSlug(pair.from, pair.to)] : [],
  )
  return [...new Set(slugs)].filter((slug) => slug !== null)
}

/** The first pair stands at the page's own address, the others below it. */
export const pairParams = (slug: string, index: number): RouteParams => (index === 0 ? {} : {slug})

/** A page a pair. */
export const comparisonPages = (found: unknown): RouteEntry[] =>
  pairsOf(found).map((slug, index) => ({
    params: pairParams(slug, index),
    ...(isFound(found) ? {documentId: found.campaign} : {}),
  }))

/** The file with everything that can be compared, where anything is. */
export const comparedPlaces = (found: unknown): RouteEntry[] =>
  pairsOf(found).length > 0 ? [{params: {}}] : []
