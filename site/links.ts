import type {Page} from './page.ts'

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

/** The address of a link; null when it leads nowhere. */
export function linkTo(page: Page, link: Link | null | undefined): string | null {
  if (link?.kind === 'url') return link.url ?? null
  if (link?.kind === 'document') return targetHref(page, link.target)
  return link?.page ? page.href(link.page) : null
}
