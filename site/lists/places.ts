import type {RouteEntry} from '../../publish/index.ts'
import type {PlaceEntriesResult} from '../types.generated.ts'

type Found = NonNullable<PlaceEntriesResult>

const isFound = (value: unknown): value is Found =>
  typeof value === 'object' && value !== null && 'known' in value && Array.isArray(value.known)

/**
 * The places that a campaign has a page for: its own, each that something on its stage belongs to, and what lies
 * between. Of what lies above the campaign's own place it tells nothing; countries are no places to move within.
 */
export function placePages(found: unknown): RouteEntry[] {
  if (!isFound(found)) return []
  const known = new Map(found.known.map((place) => [place._id, place]))
  const chainOf = (id: string | null): string[] => {
    const chain: string[] = []
    for (
      let at = id;
      at && known.has(at) && !chain.includes(at);
      at = known.get(at)?.parent ?? null
    )
      chain.push(at)
    return chain
  }
  const above = new Set(chainOf(found.own).slice(1))
  const used = [found.own, found.previewed, ...found.used, ...found.movedTo]
  const shown = new Set(used.flatMap(chainOf).filter((id) => !above.has(id)))
  return [...shown].sort().flatMap((id) => {
    const place = known.get(id)
    return place?.slug && place.kind !== 'country'
      ? [{params: {slug: place.slug}, documentId: id}]
      : []
  })
}

/** Fewer places than this need no list. */
const WORTH_LISTING = 2

/** The list of those pages. */
export const placeListPages = (found: unknown): RouteEntry[] =>
  isFound(found) && placePages(found).length >= WORTH_LISTING
    ? [{params: {}, documentId: found.campaign}]
    : []
