import type {Page, RouteParams} from '../page.ts'
import {type Route, routes} from './routes.ts'

const routeOf = (name: string): Route | undefined => routes.find((route) => route.name === name)

/** The absolute address of a page; undefined when there is none, or while nobody knows where the site will stand. */
export function addressOf(
  page: Page,
  name: string,
  params: RouteParams = {},
  language: string = page.language,
): string | undefined {
  const route = routeOf(name)
  if (!route || !page.origin || page.href(name, params, language) === null) return undefined
  return page.origin + encodeURI(route.path(language, params, page.languages[0]))
}

/** What stands at a link that begins with the page's base, as an absolute address. */
export const absolute = (page: Page, href: string): string | undefined =>
  page.origin ? `${page.origin}/${href.replace(/^(?:\.{0,2}\/)+/, '')}` : undefined
