import type {Page, RouteEntry} from '../page.ts'
import {type Route, routes} from './routes.ts'

/** A page that visitors may find by searching. */
export interface ListedPage {
  route: Route
  params: RouteEntry['params']
  documentId: string | null
}

const isEntries = (value: unknown): value is RouteEntry[] => Array.isArray(value)

/** What those of a list's pages say that only show what a single choice leaves: found by people, not by searching. */
const isChoice = ({params}: RouteEntry): boolean => params.by !== undefined

/** Every page of the campaign that is to be found, in the order of routes and documents. */
export async function listedPages(page: Page): Promise<ListedPage[]> {
  const listed = routes.filter((route: Route) => !route.unlisted)
  const found = await Promise.all(
    listed.map(async (route: Route) => {
      const answer = await page.query(route.entries, {campaign: page.campaign._id})
      const entries = route.expand ? route.expand(answer) : isEntries(answer) ? answer : []
      return entries
        .filter((entry) => !entry.leadsTo && !isChoice(entry))
        .map(({params, documentId}) => ({route, params, documentId: documentId ?? null}))
    }),
  )
  return found.flat()
}
