import type {SanityClient} from 'studio-client'
import * as z from 'zod/mini'
import {
  type CampaignTimes,
  campaignStateInWords,
  documentPages,
  hasPage,
} from '../../schemas/index.ts'
import {askServer} from '../desk/index.ts'

const campaignNames = '*[_type == "campaign"]{name, "slug": slug.current}'
const closedCampaigns = '*[_type == "campaign"]{"slug": slug.current, isPaused, period}'

/** A page of a document, as `/preview/_pages` lists it; see publish/preview. */
const documentPage = z.object({
  route: z.string(),
  language: z.string(),
  /** The campaign's name, or its slug if it has none. */
  campaign: z.string(),
  /** Path inside the campaign. */
  path: z.string(),
  /** Address that shows drafts. */
  preview: z.string(),
  /** Address of the page that tells visitors that the site is closed; none while it is open. */
  closing: z.nullable(z.string()),
  /** Address for visitors; none for what they do not get. */
  live: z.nullable(z.string()),
})

export interface DocumentPage extends z.infer<typeof documentPage> {
  campaignSlug: string
  /** What visitors know of the campaign while its site is closed, such as that it is paused. */
  campaignState?: string | undefined
}

/**
 * Of a document's pages those that visitors call its page, in each language; not what others show in frames, nor what
 * paper is made from. A campaign's front page stands for all its pages.
 */
export function mainPages<P extends {route: string}>(pages: readonly P[], type: string): P[] {
  const main = hasPage(type) ? documentPages[type].route : 'home'
  return pages.filter(({route}) => route === main)
}

/** Why sites are closed, by their slugs: as published, whatever a draft says. */
async function statesOfClosed(
  client: SanityClient,
  pages: readonly {closing: string | null}[],
): Promise<Map<string, string | undefined>> {
  if (pages.every(({closing}) => closing === null)) return new Map()
  const found = await client.fetch<(CampaignTimes & {slug: string})[]>(
    closedCampaigns,
    {},
    {perspective: 'published'},
  )
  return new Map(found.map((campaign) => [campaign.slug, campaignStateInWords(campaign)]))
}

/** A document's main pages on all campaigns' sites, drafts included. @throws {ServerError} */
export async function listPages(
  client: SanityClient,
  documentId: string,
  type: string,
  {isAssumed = false} = {},
): Promise<DocumentPage[]> {
  const query = new URLSearchParams({
    document: documentId,
    perspective: 'drafts',
    // As if every campaign had selected it.
    ...(isAssumed ? {with: documentId} : {}),
  })
  const found = await askServer(z.array(documentPage), `/preview/_pages?${query}`)
  const pages = mainPages(found, type)
  if (pages.length === 0) return []
  const names = await client.fetch<{slug: string; name: string | null}[]>(
    campaignNames,
    {},
    {perspective: 'drafts'},
  )
  const nameOf = new Map(names.map(({slug, name}) => [slug, name]))
  const stateOf = await statesOfClosed(client, pages)
  return pages.map((page) => ({
    ...page,
    campaignState: stateOf.get(page.campaign),
    campaignSlug: page.campaign,
    campaign: nameOf.get(page.campaign) ?? page.campaign,
  }))
}
