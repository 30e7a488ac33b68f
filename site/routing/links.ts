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

/** What a page knows about where it and other pages are. */
export type Place = Pick<Page, 'campaign' | 'base' | 'origin' | 'preview' | 'href'>

/**
 * The front page of a campaign. Another one lies beside this one; null where this one is served from a domain of its
 * own, which nothing lies beside.
 */
function campaignHref(page: Place, slug: string): string | null {
  const {campaign, base, origin, preview} = page
  if (slug === campaign.slug) return page.href('home')
  const isBelowPath = preview || origin === '' || origin.endsWith(`/${campaign.slug}`)
  return isBelowPath ? `${base}/../${slug}/` : null
}

/** The address of a document's page; null when it has none, or the campaign does not show it. */
export function targetHref(page: Place, target: Target | null | undefined): string | null {
  if (!target?.slug) return null
  if (target._type === 'campaign') return campaignHref(page, target.slug)
  return hasPage(target._type)
    ? page.href(documentRoutes[target._type].route, {slug: target.slug})
    : null
}

/** An address outside the site as it was written; null when it is none, or not safe to follow. */
export function outside(url: string | null | undefined): string | null {
  const address = typeof url === 'string' ? url.trim() : ''
  return isLink(address) ? address : null
}

/**
 * The way to an advertisement's own page elsewhere: one of the campaign's redirects, where those who leave are counted.
 * Previews have no redirects, and mail is not sent by way of one.
 */
export function leavingHref(
  page: Place,
  {slug, url}: {slug: string | null; url: string | null},
): string | null {
  const address = outside(url)
  const isCounted = slug !== null && !page.preview && address?.startsWith('http')
  return isCounted ? `${page.base}/ut/${slug}/` : address
}

/** The address of a link; null when it leads nowhere. */
export function linkTo(page: Place, link: Link | null | undefined): string | null {
  if (link?.kind === 'url') return outside(link.url)
  if (link?.kind === 'document') return targetHref(page, link.target)
  return link?.page ? page.href(link.page) : null
}
