import type {Page} from '../page.ts'
import type {ShellQueryResult} from '../types.generated.ts'
import {viewOf} from '../view/view.ts'
import {routeOf, routes} from './routes.ts'

export interface MenuItem {
  label: string
  lang: string | undefined
  href: string
  /** The visitor is on this page, or on one that belongs to it. */
  current: boolean
}

/** The menu that the campaign has written; without one, the pages that it has. */
export function menuOf(page: Page, shell: NonNullable<ShellQueryResult>): MenuItem[] {
  const {t, lang, link, texts} = viewOf(page)
  const here = routeOf(page.route).parent ?? page.route
  const itself = page.href(page.route, page.params)
  const items = (shell.navigation ?? []).filter((item) => item !== null)
  const written = items.flatMap((item) => {
    const href = link(item.link)
    const label = t(item.label)
    if (!href || !label) return []
    return [
      {label, lang: lang(item.label), href, current: item.link?.page === here || href === itself},
    ]
  })
  if (written.length > 0) return written
  return routes.flatMap(({name, label, isInMenu}) => {
    const href = isInMenu && page.href(name)
    return href && label
      ? [{label: texts[label], lang: undefined, href, current: name === here}]
      : []
  })
}
