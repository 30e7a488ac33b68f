import type {Page, RouteParams} from '../page.ts'
import {encodedPath} from '../text/urls.ts'
import {type RouteName, routeOf} from './routes.ts'

/** The absolute address of a page; undefined when there is none, or while nobody knows where the site will stand. */
export function addressOf(
  page: Page,
  name: RouteName,
  params: RouteParams = {},
  language: string = page.language,
): string | undefined {
  if (!page.origin || page.href(name, params, language) === null) return undefined
  return page.origin + encodedPath(routeOf(name).path(language, params, page.languages[0]))
}

/** What stands at a link that begins with the page's base, as an absolute address. */
export const absolute = (page: Page, href: string): string | undefined =>
  page.origin ? `${page.origin}/${href.replace(/^(?:\.{0,2}\/)+/, '')}` : undefined
