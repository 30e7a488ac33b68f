import type {Page} from '../page.ts'
import {absolute, addressOf} from '../routing/absolute-address.ts'
import type {RouteName} from '../routing/routes.ts'
import {pageName} from '../view/page-name.ts'

/** A page above this one. */
export interface Crumb {
  name: string
  href: string | null
}

/** A list as a page above this one. */
export async function listCrumb(page: Page, list: RouteName): Promise<Crumb> {
  return {name: await pageName(page, list), href: page.href(list)}
}

/** The way to this page from the first one above it; nothing for the front page itself. */
export function breadcrumbData(
  page: Page,
  above: readonly Crumb[],
  title: string,
): object | undefined {
  const home = addressOf(page, 'home')
  const here = addressOf(page, page.route, page.params)
  if (!home || !here || home === here) return undefined
  const crumbs = above.flatMap(({name, href}) => {
    const item = href === null ? undefined : absolute(page, href)
    return item ? [{name, item}] : []
  })
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...crumbs, {name: title, item: here}].map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      ...crumb,
    })),
  }
}
