import {useEffect, useState} from 'react'
import {useClient} from 'sanity'

const API_VERSION = '2025-02-19'
const campaignNames = '*[_type == "campaign"]{name, "slug": slug.current}'
const drafts = {perspective: 'drafts'} as const

/** A page of a document, as `/preview/_pages` lists it; see publish/preview. */
export interface DocumentPage {
  route: string
  language: string
  /** The campaign's name, or its slug until the name is known. */
  campaign: string
  /** Address that shows drafts. */
  preview: string
  /** Address for visitors. */
  live: string
}

/** Debounce while editing before the server is asked again, in ms. */
const DEBOUNCE_MS = 1_500

const isPage = (value: unknown): value is DocumentPage =>
  typeof value === 'object' && value !== null && 'preview' in value && 'live' in value

/**
 * A document's pages on all campaigns' sites, drafts included.
 * @param revision pages are fetched again when it changes
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
    // The links are optional: if the request fails, none are shown.
    const timer = setTimeout(() => ask().catch(() => {}), revision === '' ? 0 : DEBOUNCE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [client, documentId, revision])

  return pages
}
