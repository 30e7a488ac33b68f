import {hasPage, type SitePage} from '../../schemas/vocabulary/index.ts'
import type {Page} from '../page.ts'
import {documentRoutes} from './routes.ts'

/** What a link or a reference leads to, as queries/links.ts asks for it. */
export interface Target {
  _type: string
  slug: string | null
}

export interface Link {
  kind?: 'document' | 'page' | 'url' | null
  page?: SitePage | null
  url?: string | null
  target?: Target | null
}

/** The address of a document's page; null when it has none, or the campaign does not show it. */
export const targetHref = (page: Page, target: Target | null | undefined): string | null =>
  target?.slug && hasPage(target._type)
    ? page.href(documentRoutes[target._type].route, {slug: target.slug})
    : null

/** Where links may lead outside the site: web pages, mail and telephone. Any other scheme could run as a script. */
const safeSchemes: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:']

/** An address outside the site as it was written; null when it is none, or not safe to follow. */
export const outside = (url: string | null | undefined): string | null =>
  url && URL.canParse(url) && safeSchemes.includes(new URL(url).protocol) ? url : null

/** The address of a link; null when it leads nowhere. */
export function linkTo(page: Page, link: Link | null | undefined): string | null {
  if (link?.kind === 'url') return outside(link.url)
  if (link?.kind === 'document') return targetHref(page, link.target)
  return link?.page ? page.href(link.page) : null
}
