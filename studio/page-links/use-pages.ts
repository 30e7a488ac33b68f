import {useEffect, useState} from 'react'
import {useClient} from 'sanity'

const API_VERSION = '2025-02-19'
const campaignNames = '*[_type == "campaign"]{name, "slug": slug.current}'
const drafts = {perspective: 'drafts'} as const

/** A page about a document: see `/preview/_pages` in publish/preview. */
export interface DocumentPage {
  route: string
  language: string
  /** The campaign's slug, as the server says it, or its name, as it is shown. */
  campaign: string
  /** Address with what is not published yet. */
  preview: string
  /** Address for visitors. */
  live: string
}

/** How long editing must rest before the server is asked again, in ms. */
const REST_MS = 1_500

const isPage = (value: unknown): value is DocumentPage =>
  typeof value === 'object' && value !== null && 'preview' in value && 'live' in value

/**
 * The pages that are about a document, drafts included, on all campaigns' stages.
 * @param revision asked anew when it changes
 * @returns undefined until the server has answered
 */
export function usePages(
  documentId: string,
  revision: string,
): readonly DocumentPage[] | undefined {
  const client = useClient({apiVersion: API_VERSION})
  const [pages, setPages] = useState<readonly DocumentPage[]>()

  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      const query = new URLSearchParams({document: documentId, perspective: 'drafts'})
      const response = await fetch(`/preview/_pages?${query}`, {signal: stop.signal})
      const found: unknown = response.ok ? await response.json() : []
      const names = await client.fetch<{slug: string; name: string}[]>(campaignNames, {}, drafts)
      const nameOf = new Map(names.map(({slug, name}) => [slug, name]))
      const pages = Array.isArray(found) ? found.filter(isPage) : []
      setPages(
        pages.map((page) => ({...page, campaign: nameOf.get(page.campaign) ?? page.campaign})),
      )
    }
    // The links are a help, not the work: without an answer there are none.
    const timer = setTimeout(() => ask().catch(() => {}), revision === '' ? 0 : REST_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [client, documentId, revision])

  return pages
}
