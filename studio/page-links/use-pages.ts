import {useEffect, useState} from 'react'
import {useClient} from 'sanity'
import {API_VERSION} from '../workspace/api-version.ts'

const campaignNames = '*[_type == "campaign"]{name, "slug": slug.current}'
const drafts = {perspective: 'drafts'} as const

/** A page of a document, as `/preview/_pages` lists it; see publish/preview. */
export interface DocumentPage {
  route: string
  language: string
  /** The campaign's name, or its slug until the name is known. */
  campaign: string
  campaignSlug: string
  /** Path inside the campaign. */
  path: string
  /** Address that shows drafts. */
  preview: string
  /** Address for visitors. */
  live: string
}

/** Debounce while editing before the server is asked again, in ms. */
const DEBOUNCE_MS = 1_500

const isPage = (value: unknown): value is DocumentPage =>
  typeof value === 'object' && value !== null && 'preview' in value && 'live' in value

/** What the server lists: pages with the slugs of their campaigns. */
async function listPages(
  documentId: string,
  isAssumed: boolean,
  signal: AbortSignal,
): Promise<DocumentPage[]> {
  const query = new URLSearchParams({
    document: documentId,
    perspective: 'drafts',
    ...(isAssumed ? {with: documentId} : {}),
  })
  const response = await fetch(`/preview/_pages?${query}`, {signal})
  const found: unknown = response.ok ? await response.json() : []
  const pages = Array.isArray(found) ? found.filter(isPage) : []
  return pages.map((page) => ({...page, campaignSlug: page.campaign}))
}

export interface Pages {
  /** Where visitors see it, or will when it is published. */
  shown: readonly DocumentPage[]
  /** Where it would be seen if the campaign selected it. */
  elsewhere: readonly DocumentPage[]
}

/**
 * A document's pages on all campaigns' sites, drafts included.
 * @param revision pages are fetched again when it changes
 * @returns undefined until the server has answered
 */
export function usePages(documentId: string, revision: string): Pages | undefined {
  const client = useClient({apiVersion: API_VERSION})
  const [pages, setPages] = useState<Pages>()

  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      const shown = await listPages(documentId, false, stop.signal)
      const assumed = await listPages(documentId, true, stop.signal)
      const names = await client.fetch<{slug: string; name: string}[]>(campaignNames, {}, drafts)
      const nameOf = new Map(names.map(({slug, name}) => [slug, name]))
      const named = (page: DocumentPage) => ({
        ...page,
        campaign: nameOf.get(page.campaignSlug) ?? page.campaign,
      })
      const isShown = new Set(shown.map(({campaignSlug}) => campaignSlug))
      setPages({
        shown: shown.map(named),
        elsewhere: assumed.filter(({campaignSlug}) => !isShown.has(campaignSlug)).map(named),
      })
    }
    // The links are optional: if the request fails, none are shown.
    const timer = setTimeout(() => ask().catch(() => {}), revision === '' ? 0 : DEBOUNCE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [client, documentId, revision])

  return pages
}
