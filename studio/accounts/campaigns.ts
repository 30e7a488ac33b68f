import {useCallback} from 'react'
import {useClient} from 'sanity'
import {API_VERSION} from '../workspace/api-version.ts'
import type {Staff} from './api.ts'
import {type Loaded, useLoaded} from './hooks.ts'

const CAMPAIGNS = `*[_type == "campaign" && defined(slug.current)]{"slug": slug.current, name}`

interface Campaign {
  slug: string
  name: string | null
}

/** What campaigns are called, by slug; one without a name by its slug. */
function useNames(): Loaded<ReadonlyMap<string, string>> {
  const client = useClient({apiVersion: API_VERSION})
  const load = useCallback(async () => {
    const found = await client.fetch<Campaign[]>(CAMPAIGNS, {}, {perspective: 'raw'})
    return new Map(found.map(({slug, name}) => [slug, name || slug]))
  }, [client])
  return useLoaded<ReadonlyMap<string, string>>(load)
}

/** Names campaigns by their slugs; one that is gone, or not seen, keeps its slug. */
export function useCampaignName(): (slug: string) => string {
  const {data} = useNames()
  return (slug) => data?.get(slug) ?? slug
}

/** The campaigns that you may limit a role to, by name: your own, or all of them. */
export function useCampaignsToChoose({campaigns, isEverywhere}: Staff) {
  const {data, error} = useNames()
  const slugs = isEverywhere ? [...(data?.keys() ?? [])] : campaigns
  const options = slugs
    .map((slug) => ({value: slug, title: data?.get(slug) ?? slug}))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'sv'))
  return {options, error}
}
