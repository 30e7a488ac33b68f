import type {SanityClient} from 'studio-client'

/** Campaigns that one may read, by name, as they are edited. */
export const readCampaigns = (
  client: SanityClient,
  signal?: AbortSignal,
): Promise<{id: string; name: string}[]> =>
  client.fetch<{id: string; name: string}[]>(
    '*[_type == "campaign"] | order(lower(name) asc){"id": _id, "name": coalesce(name, "Utan namn")}',
    {},
    {perspective: 'drafts', ...(signal ? {signal} : {})},
  )
