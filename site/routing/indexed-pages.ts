import type {Page, RouteEntry} from '../page.ts'
import {type Route, routes} from './routes.ts'

/** A page that visitors may find by searching. */
export interface IndexedPage {
  route: Route
  params: RouteEntry['params']
  documentId: string | null
}

const isEntries = (value: unknown): value is RouteEntry[] => Array.isArray(value)

/** A list narrowed down by one choice: people find it on the list, search engines need not. */
const isFiltered = ({params}: RouteEntry): boolean => params.by !== undefined

/** Every page of the campaign that search engines may index, in the order of routes and documents. */
export async function indexedPages(page: Page): Promise<IndexedPage[]> {
  const found = await Promise.all(
    routes
      .filter(({unlisted}) => !unlisted)
      .map(async (route) => {
        const answer = await page.query(route.entries, {campaign: page.campaign._id})
        const entries = route.expand ? route.expand(answer) : isEntries(answer) ? answer : []
        return entries
          .filter((entry) => !entry.leadsTo && !isFiltered(entry))
          .map(({params, documentId}) => ({route, params, documentId: documentId ?? null}))
      }),
  )
  return found.flat()
}
