import {isLink} from '../../schemas/addresses/index.ts'
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

/** An address outside the site as it was written; null when it is none, or not safe to follow. */
export function outside(url: string | null | undefined): string | null {
  const address = typeof url === 'string' ? url.trim() : ''
  return isLink(address) ? address : null
}

/** The address of a link; null when it leads nowhere. */
export function linkTo(page: Page, link: Link | null | undefined): string | null {
  if (link?.kind === 'url') return outside(link.url)
  if (link?.kind === 'document') return targetHref(page, link.target)
  return link?.page ? page.href(link.page) : null
}
