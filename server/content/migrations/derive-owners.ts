import {publishedId} from '../../../lake/index.ts'
import {BELONGING_TYPES, campaignReferences, isRecord} from '../../../schemas/index.ts'
import type {Migration, StoredDocument} from './migration.ts'

/** The ids that a value refers to, at any depth. */
function referencedIds(value: unknown, into: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) for (const item of value) referencedIds(item, into)
  else if (isRecord(value)) {
    if (typeof value._ref === 'string') into.add(value._ref)
    for (const item of Object.values(value)) referencedIds(item, into)
  }
  return into
}

const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce((found, name) => (isRecord(found) ? found[name] : undefined), value)

/** Fields of a campaign that show documents without making them its own. */
const NOT_OWNING = ['owner', 'partners', 'copiedFrom']

/** What a campaign names itself: handpicked documents, contacts, those in its sections. */
function namedBy(campaign: StoredDocument): ReadonlySet<string> {
  const rest = Object.entries(campaign).filter(([field]) => !NOT_OWNING.includes(field))
  const named = referencedIds(Object.fromEntries(rest))
  for (const id of referencedIds(at(campaign, 'selection', 'excluded'))) named.delete(id)
  return named
}

/** The places that contain a place, and itself. */
function placesAround(id: string, places: ReadonlyMap<string, StoredDocument>): Set<string> {
  const around = new Set<string>()
  for (let next: string | undefined = id; next && !around.has(next); ) {
    around.add(next)
    const parent: unknown = at(places.get(next), 'parent', '_ref')
    next = typeof parent === 'string' ? parent : undefined
  }
  return around
}

/** The campaigns whose place is that of a document, or the nearest that contains it. */
function byPlace(
  document: StoredDocument,
  campaigns: readonly StoredDocument[],
  places: ReadonlyMap<string, StoredDocument>,
): string[] {
  const place = at(document, 'place', '_ref') ?? at(document, 'movedTo', '_ref')
  if (typeof place !== 'string') return []
  for (const around of placesAround(place, places)) {
    const here = campaigns.filter((campaign) => at(campaign, 'place', '_ref') === around)
    if (here.length > 0) return here.map(({_id}) => publishedId(_id))
  }
  return []
}

/**
 * The campaigns that a document belongs to, derived from how it is used: those that name it or publish the issue that
 * it is in; else those that the people in it agreed to; else those of its place.
 */
function ownersOf(document: StoredDocument, context: readonly StoredDocument[]): string[] {
  const id = publishedId(document._id)
  const ofType = (type: string) => context.filter(({_type}) => _type === type)
  const campaigns = ofType('campaign')
  const issues = ofType('magazineIssue').filter(
    (issue) =>
      publishedId(issue._id) === id ||
      referencedIds(at(issue, 'articles')).has(id) ||
      publishedId(issue._id) === at(document, 'issue', '_ref'),
  )
  const known = new Set(campaigns.map(({_id}) => publishedId(_id)))
  const places = new Map(ofType('place').map((place) => [place._id, place]))
  const ways = [
    () => [
      ...campaigns.filter((one) => namedBy(one).has(id)).map(({_id}) => publishedId(_id)),
      ...issues.map((issue) => at(issue, 'campaign', '_ref')),
    ],
    () => [...referencedIds(at(document, 'consent', 'campaigns'))],
    () => byPlace(document, campaigns, places),
  ]
  for (const way of ways) {
    const found = way().filter((one): one is string => typeof one === 'string' && known.has(one))
    if (found.length > 0) return [...new Set(found)].sort()
  }
  return []
}

/** Documents say which campaigns they belong to; until now, nothing did. */
export const deriveOwners: Migration = {
  name: '2026-11-30-derive-owners',
  title: 'documents say which campaigns they belong to',
  filter: `_type in ${JSON.stringify(BELONGING_TYPES)} && !defined(belongsTo)`,
  context: '*[_type in ["campaign", "magazineIssue", "place"]]',
  patch(document, context) {
    const owners = ownersOf(document, context)
    return owners.length === 0 ? null : {belongsTo: campaignReferences(owners)}
  },
}
