import {AccountError, type KnownCampaigns, type Principal, type Role} from '../accounts/index.ts'
import {
  assertCondition,
  type Dataset,
  EVERYTHING,
  type Grant,
  LakeError,
  publishedId,
  type Requester,
} from '../lake/index.ts'
import {belongsToCampaigns, IS_SHARED, isGivenTo} from '../schemas/index.ts'

/** Release documents, which every signed-in person must be able to read. */
const RELEASES = '_id in path("_.releases.*")'

const slugOf = (document: Readonly<Record<string, unknown>>): unknown => {
  const {slug} = document
  return typeof slug === 'object' && slug !== null && 'current' in slug ? slug.current : undefined
}

/** The campaigns' ids by slug, as of a transaction. */
const known = new WeakMap<Dataset, {sequence: number; ids: ReadonlyMap<unknown, string>}>()

/**
 * A draft or version only counts while nothing is published under its id, so that changing a slug in a draft hands
 * nothing over; of several campaigns with one slug, the oldest counts.
 */
function idsBySlug(dataset: Dataset): ReadonlyMap<unknown, string> {
  const {collection, sequence} = dataset
  const cached = known.get(dataset)
  if (cached?.sequence === sequence) return cached.ids
  const byAge = [...collection.bucket('type:campaign')].sort((a, b) =>
    a._createdAt < b._createdAt ? -1 : 1,
  )
  const ids = new Map<unknown, string>()
  for (const isPublished of [true, false]) {
    for (const document of byAge) {
      const id = publishedId(document._id)
      if ((id === document._id) !== isPublished) continue
      if (!isPublished && collection.get(id)) continue
      const slug = slugOf(document)
      if (!ids.has(slug)) ids.set(slug, id)
    }
  }
  known.set(dataset, {sequence, ids})
  return ids
}

/** The campaigns that there are, for memberships to follow when one is renamed. */
export function knownCampaigns(dataset: Dataset): KnownCampaigns {
  const bySlug = new Map<string, string>()
  for (const [slug, id] of idsBySlug(dataset)) if (typeof slug === 'string') bySlug.set(slug, id)
  const ids = [...dataset.collection.bucket('type:campaign')].map(({_id}) => publishedId(_id))
  return {bySlug, ids: new Set(ids)}
}

/** Ids of the campaigns with these slugs, including unpublished ones. */
export function campaignIds(dataset: Dataset, slugs: readonly string[]): string[] {
  if (slugs.length === 0) return []
  const ids = idsBySlug(dataset)
  return [...new Set(slugs.flatMap((slug) => ids.get(slug) ?? []))].sort()
}

const both = (one: string, other: string | undefined): string => {
  if (other === undefined) return one
  return one === EVERYTHING ? other : `(${one}) && (${other})`
}

/** Whether there is a campaign with a slug, published or not. */
export const hasCampaign = (dataset: Dataset, slug: string): boolean =>
  campaignIds(dataset, [slug]).length > 0

/** People and tokens whose grants are remembered: the lake finds what it has worked out by the same array sooner. */
const MAX_REMEMBERED = 2_000

interface RememberedGrants {
  /** What they were made from. */
  from: string
  grants: readonly Grant[]
}

const remembered = new WeakMap<Dataset, Map<string, RememberedGrants>>()

/**
 * Converts a role to the lake's grants: GROQ conditions with permissions. A role that is limited to campaigns is
 * limited by their ids; missing campaigns grant nothing.
 */
export function grantsFor(
  {id, campaigns, languages}: Pick<Principal, 'id' | 'campaigns' | 'languages'>,
  role: Role,
  dataset: Dataset,
): readonly Grant[] {
  const ids = campaignIds(dataset, campaigns)
  const isBound = campaigns.length > 0
  const from = JSON.stringify([isBound, ids, languages, role])
  const known = remembered.get(dataset) ?? new Map<string, RememberedGrants>()
  remembered.set(dataset, known)
  const last = known.get(id)
  if (last?.from === from) return last.grants
  // Without any campaign there is nothing to publish in, so no release to make either.
  const ofCampaigns = isBound ? ids.length > 0 && belongsToCampaigns(ids) : EVERYTHING
  const filters = {
    all: EVERYTHING,
    shared: IS_SHARED,
    campaigns: ofCampaigns,
    given: ofCampaigns && both(ofCampaigns, isGivenTo(id)),
  }
  const grants = role.grants.flatMap(({scope, filter, permissions}) => {
    const within = filters[scope]
    if (!within) return []
    const limits = languages.length > 0 && {languages}
    return [{filter: both(within, filter), permissions, ...limits}]
  })
  const all: readonly Grant[] = [...grants, {filter: RELEASES, permissions: ['read']}]
  known.delete(id)
  known.set(id, {from, grants: all})
  const [oldest] = known.keys()
  if (known.size > MAX_REMEMBERED && oldest !== undefined) known.delete(oldest)
  return all
}

/**
 * Checks the GROQ conditions of a role's grants.
 * @throws {AccountError} that names the grant and what is wrong
 */
export function assertGrantFilters({grants}: Role): void {
  for (const [index, {filter}] of grants.entries()) {
    if (filter === undefined) continue
    try {
      assertCondition(filter)
    } catch (error) {
      if (!(error instanceof LakeError)) throw error
      throw new AccountError(
        `The role is not valid: grants.${index}.filter: ${error.message}. It is a GROQ condition over one document, such as _type == "event".`,
      )
    }
  }
}

const seesEverything = ({kind, grants = []}: Requester): boolean =>
  kind === 'administrator' ||
  grants.some(({filter, permissions}) => filter === EVERYTHING && permissions.includes('read'))

/** GROQ condition: what a requester may read in full, drafts included; `undefined`: everything. */
export function readableBy(requester: Requester): string | undefined {
  if (seesEverything(requester)) return undefined
  const filters = (requester.grants ?? [])
    .filter(({permissions}) => permissions.includes('read'))
    .map(({filter}) => `(${filter})`)
  return filters.join(' || ') || 'false'
}
