import type {Page} from '../page.ts'
import {isRouteName, type RouteName, routeOf} from '../routing/routes.ts'
import {pageName} from '../view/page-name.ts'
import {viewOf} from '../view/view.ts'

/** What the results on a page of this kind stand under, named as their list is; none when it is not searched. */
export async function searchHeading(page: Page, route: RouteName): Promise<string | undefined> {
  const {searchGroup} = routeOf(route)
  if (!searchGroup) return undefined
  const list = isRouteName(searchGroup) ? await pageName(page, searchGroup) : ''
  return list || viewOf(page).texts[searchGroup]
}
