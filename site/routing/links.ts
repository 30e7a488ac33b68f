import type {Page} from '../page.ts'

/** What a link or a reference leads to, as queries/links.ts asks for it. */
export interface Target {
  _type: string
  slug: string | null
}

export interface Link {
  kind?: 'document' | 'page' | 'url' | null
  page?: string | null
  url?: string | null
  target?: Target | null
}

/** Document types whose route has another name. */
const routeOf: Readonly<Record<string, string>> = {inflyttareStory: 'story'}

/** The address of a document's page; null when the campaign does not show it. */
export const targetHref = (page: Page, target: Target | null | undefined): string | null =>
  target?.slug ? page.href(routeOf[target._type] ?? target._type, {slug: target.slug}) : null

/** What a visitor may be sent to outside the site: web pages, mail and telephone. Anything else could run as a script. */
const followed: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:']

/** An address outside the site as it was written; null when it is none, or not safe to follow. */
export const outside = (url: string | null | undefined): string | null =>
  url && URL.canParse(url) && followed.includes(new URL(url).protocol) ? url : null

/** The address of a link; null when it leads nowhere. */
export function linkTo(page: Page, link: Link | null | undefined): string | null {
  if (link?.kind === 'url') return outside(link.url)
  if (link?.kind === 'document') return targetHref(page, link.target)
  return link?.page ? page.href(link.page) : null
}
