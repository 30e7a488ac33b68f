import {useEffect, useState} from 'react'
import {useClient} from 'sanity'
import {SharedAnswers} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {type DocumentPage, listPages} from './pages.ts'

/** Debounce while editing before the server is asked again, in ms. */
const DEBOUNCE_MS = 1_500

const shown = new SharedAnswers<DocumentPage[]>({keepsAnswers: true})

/**
 * A document's pages where visitors see it, or will when it is published: one in each campaign and language, drafts
 * included.
 * @param revision pages are asked for again when it changes; without one, what another view of the document knows is enough
 * @returns undefined until the server has answered
 */
export function usePages(
  documentId: string,
  type: string,
  revision?: string,
): readonly DocumentPage[] | undefined {
  const client = useClient({apiVersion: API_VERSION})
  const [pages, setPages] = useState<readonly DocumentPage[]>()

  useEffect(() => {
    let isCurrent = true
    const ask = () =>
      shown
        .get(documentId, revision, () => listPages(client, documentId, type))
        .then(
          (found) => isCurrent && setPages(found),
          // The links are optional: if the request fails, none are shown.
          () => {},
        )
    const timer = setTimeout(ask, revision ? DEBOUNCE_MS : 0)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [client, documentId, type, revision])

  return pages
}

/**
 * A document's pages as they would be in campaigns that do not select it. The server plans the sites of all campaigns for
 * this document alone, so it is asked only when somebody wants to see them.
 * @param known where the document is shown anyway
 */
export function usePagesElsewhere(
  documentId: string,
  type: string,
  revision: string,
  {isWanted, known}: {isWanted: boolean; known: readonly DocumentPage[]},
): readonly DocumentPage[] {
  const client = useClient({apiVersion: API_VERSION})
  const [pages, setPages] = useState<readonly DocumentPage[]>([])

  useEffect(() => {
    if (!isWanted) return
    let isCurrent = true
    const ask = () =>
      listPages(client, documentId, type, {isAssumed: true}).then(
        (found) => isCurrent && setPages(found),
        () => {},
      )
    const timer = setTimeout(ask, revision ? DEBOUNCE_MS : 0)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [client, documentId, type, revision, isWanted])

  const isKnown = new Set(known.map(({campaignSlug}) => campaignSlug))
  return isWanted ? pages.filter(({campaignSlug}) => !isKnown.has(campaignSlug)) : []
}
