import type {InitialValueResolverContext} from 'sanity'
import {BELONGING_TYPES, campaignReferences, type DocumentType} from '../../schemas/index.ts'
import {API_VERSION} from './api-version.ts'

const STORAGE_KEY = 'hemvist.studio.campaign'

/**
 * Ids of the campaigns that somebody's role is limited to; undefined when it counts for all of them.
 * @param user as the Studio knows them: with what `/users/me` says
 */
export function ownCampaigns(user: unknown): readonly string[] | undefined {
  if (typeof user !== 'object' || user === null) return undefined
  const isEverywhere = !('isEverywhere' in user) || user.isEverywhere !== false
  if (isEverywhere || !('campaigns' in user) || !Array.isArray(user.campaigns)) return undefined
  return user.campaigns.filter((id) => typeof id === 'string')
}

function chosenLast(): string | undefined {
  try {
    return localStorage.getItem(STORAGE_KEY) || undefined
  } catch {
    return undefined // Storage can be disabled.
  }
}

/**
 * The campaign that somebody is making documents in: the one that they chose last, else the first of those that their
 * role is limited to.
 * @param own see {@link ownCampaigns}
 */
export function campaignToMakeIn(own: readonly string[] | undefined): string | undefined {
  const chosen = chosenLast()
  if (own === undefined) return chosen
  return chosen !== undefined && own.includes(chosen) ? chosen : own[0]
}

/** @param id '' for none */
export function chooseCampaignToMakeIn(id: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, id)
  } catch {
    // Without storage, the choice lasts until the page is closed.
  }
}

/** Types whose place decides in which campaigns they are shown. */
const placed: ReadonlySet<DocumentType> = new Set([
  'ambassador',
  'event',
  'opportunity',
  'guide',
  'article',
])

/** Types with the field *Hör till*. */
const belonging: ReadonlySet<string> = new Set(BELONGING_TYPES)

/** Types with a field for their only campaign. */
const ofOneCampaign: ReadonlySet<DocumentType> = new Set([
  'magazineIssue',
  'redirect',
  'form',
  'newsletter',
  'placeTest',
  'course',
])

/** The types of documents that belong to campaigns. */
export const isOfCampaigns = (type: DocumentType): boolean =>
  belonging.has(type) || ofOneCampaign.has(type)

const reference = (id: string) => ({_type: 'reference', _ref: id})

export interface CampaignParameters {
  campaign?: string | undefined
  place?: string | null | undefined
}

/** What a document begins with, so that a campaign owns and shows it. */
export const valueInCampaign = (type: DocumentType, {campaign, place}: CampaignParameters) => ({
  ...(campaign && ofOneCampaign.has(type) ? {campaign: reference(campaign)} : {}),
  ...(campaign && belonging.has(type) ? {belongsTo: campaignReferences([campaign])} : {}),
  ...(place && placed.has(type) ? {place: reference(place)} : {}),
  ...(place && type === 'inflyttareStory' ? {movedTo: reference(place)} : {}),
})

/** What a link that creates a document says. Without a template, the Studio leaves out what documents begin with. */
export const creating = (type: DocumentType) => ({type, template: type})

const placeOf = '*[_type == "campaign" && _id == $campaign][0]{"place": place._ref}'

/** The initial value of documents of a type: in the campaign that whoever makes them works in. */
export const valueInOwnCampaign =
  (type: DocumentType) =>
  async (_parameters: unknown, {getClient, currentUser}: InitialValueResolverContext) => {
    const own = ownCampaigns(currentUser)
    const campaign = campaignToMakeIn(own)
    if (campaign === undefined) return {}
    const client = getClient({apiVersion: API_VERSION})
    const found = await client.fetch<{place: string | null} | null>(
      placeOf,
      {campaign},
      {perspective: 'drafts'},
    )
    // A campaign that was chosen once can be gone; one's own belongs to the role, whether it can be read or not.
    if (!found && own === undefined) return {}
    return valueInCampaign(type, {campaign, place: found?.place})
  }
