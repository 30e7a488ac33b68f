import {type Membership, ROLES} from '../accounts/index.ts'
import {type Dataset, EVERYTHING, type Grant, type Requester} from '../lake/index.ts'
import {belongsToCampaigns, IS_SHARED} from '../schemas/index.ts'

/** Release documents, which every signed-in person must be able to read. */
const RELEASES = '_id in path("_.releases.*")'

const publishedId = (id: string): string => id.replace(/^(?:drafts\.|versions\.[^.]+\.)/, '')

const slugOf = (document: Readonly<Record<string, unknown>>): unknown => {
  const {slug} = document
  return typeof slug === 'object' && slug !== null && 'current' in slug ? slug.current : undefined
}

/** Ids of the campaigns with one of these slugs, including unpublished ones. */
function campaignIds({collection}: Dataset, slugs: readonly string[]): string[] {
  const ids = [...collection.bucket('type:campaign')].flatMap((document) => {
    const slug = slugOf(document)
    return typeof slug === 'string' && slugs.includes(slug) ? [publishedId(document._id)] : []
  })
  return [...new Set(ids)].sort()
}

/** Whether there is a campaign with a slug, published or not. */
export const hasCampaign = (dataset: Dataset, slug: string): boolean =>
  campaignIds(dataset, [slug]).length > 0

/**
 * Converts a role to the lake's grants: GROQ conditions with permissions. A role that is limited to campaigns is
 * limited by their ids; missing campaigns grant nothing.
 */
export function grantsFor({role, campaigns}: Membership, dataset: Dataset): Grant[] {
  const isBound = campaigns.length > 0
  const ids = isBound ? campaignIds(dataset, campaigns) : []
  const ofCampaigns = isBound ? (ids.length > 0 ? belongsToCampaigns(ids) : 'false') : EVERYTHING
  const filters = {all: EVERYTHING, shared: IS_SHARED, campaigns: ofCampaigns}
  const grants = ROLES[role].grants.map(({scope, permissions}) => ({
    filter: filters[scope],
    permissions,
  }))
  return [...grants, {filter: RELEASES, permissions: ['read']}]
}

/** Whether a requester may read every document, including drafts. */
export const seesEverything = ({kind, grants = []}: Requester): boolean =>
  kind === 'administrator' ||
  grants.some(({filter, permissions}) => filter === EVERYTHING && permissions.includes('read'))
