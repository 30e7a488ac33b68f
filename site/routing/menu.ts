import type {Page} from '../page.ts'
import type {ShellQueryResult} from '../types.generated.ts'
import {viewOf} from '../view/view.ts'

export interface MenuItem {
  label: string
  lang: string | undefined
  href: string
  /** The visitor is on this page, or on one that belongs to it. */
  current: boolean
}

const MENU = ['ambassadors', 'stories', 'magazine', 'contact'] as const

/** Pages of single documents belong to a list. */
const sectionOf: Readonly<Record<string, string>> = {
  ambassador: 'ambassadors',
  story: 'stories',
  magazineIssue: 'magazine',
  article: 'magazine',
  opportunity: 'opportunities',
  event: 'events',
  guide: 'guides',
  place: 'places',
}

/** The menu that the campaign has written; without one, the pages that it has. */
export function menuOf(page: Page, shell: NonNullable<ShellQueryResult>): MenuItem[] {
  const {t, lang, link, texts} = viewOf(page)
  const here = sectionOf[page.route] ?? page.route
  const written = (shell.navigation ?? []).flatMap((item) => {
    const href = link(item.link)
    const label = t(item.label)
    if (!href || !label) return []
    return [{label, lang: lang(item.label), href, current: item.link?.page === here}]
  })
  if (written.length > 0) return written
  return MENU.flatMap((route) => {
    const href = page.href(route)
    return href ? [{label: texts[route], lang: undefined, href, current: route === here}] : []
  })
}
