import type {Localized} from '../i18n/index.ts'
import type {Page} from '../page.ts'
import {everythingQuery} from '../queries/search.ts'
import {isRouteName, type RouteName, routes} from '../routing/routes.ts'
import {pageName} from '../view/page-name.ts'
import {viewOf} from '../view/view.ts'
import {searchHeading} from './heading.ts'

interface Entry {
  name?: string | null
  title?: Localized
  slug: string | null
}

interface Item {
  label: string
  lang: string | undefined
  href: string
}

/** Every page that a search finds, in groups, each from A to Ö. */
export async function everythingOn(page: Page): Promise<{heading: string; items: Item[]}[]> {
  const {t, lang, compare} = viewOf(page)
  const found = await page.query(everythingQuery, {campaign: page.campaign._id})
  const itemOf = (route: RouteName, {name, title, slug}: Entry): Item[] => {
    const href = slug && page.href(route, {slug})
    const label = name ?? t(title)
    return href && label ? [{label, lang: name ? undefined : lang(title), href}] : []
  }
  const groups = new Map<string, Item[]>()
  const add = async (route: RouteName, items: readonly Item[]) => {
    const heading = await searchHeading(page, route)
    if (heading === undefined) return
    groups.set(heading, [...(groups.get(heading) ?? []), ...items])
  }
  for (const [route, entries] of Object.entries(found ?? {})) {
    if (!isRouteName(route) || !Array.isArray(entries)) continue
    await add(
      route,
      entries.flatMap((entry) => itemOf(route, entry)),
    )
  }
  for (const {name, label} of routes) {
    const href = label && page.href(name)
    if (href) await add(name, [{label: await pageName(page, name), lang: undefined, href}])
  }
  return [...groups]
    .map(([heading, items]) => ({
      heading,
      items: items.toSorted((a, b) => compare(a.label, b.label)),
    }))
    .filter(({items}) => items.length > 0)
}
