import type {Localized} from '../i18n/index.ts'
import type {Page} from '../page.ts'
import {everythingQuery} from '../queries/search.ts'
import {viewOf} from '../view/view.ts'
import {isKind, kinds} from './kinds.ts'

interface Entry {
  name?: string | null
  title?: Localized
  slug: string | null
}

interface Listed {
  label: string
  lang: string | undefined
  href: string
}

/** Pages of the campaign itself, which no document names. */
const own = ['contact', 'employers', 'press', 'accessibility', 'privacy'] as const

/** Every page that can be found by searching, in groups, each from A to Ö. */
export async function everythingOn(page: Page): Promise<{heading: string; items: Listed[]}[]> {
  const {t, lang, texts, compare} = viewOf(page)
  const found = await page.query(everythingQuery, {campaign: page.campaign._id})
  const listed = (route: string, {name, title, slug}: Entry): Listed[] => {
    const href = slug && page.href(route, {slug})
    const label = name ?? t(title)
    return href && label ? [{label, lang: name ? undefined : lang(title), href}] : []
  }
  const groups = new Map<string, Listed[]>()
  for (const [kind, entries] of Object.entries(found ?? {})) {
    if (!isKind(kind) || !Array.isArray(entries)) continue
    const items = entries.flatMap((entry) => listed(kind, entry))
    groups.set(texts[kinds[kind]], items)
  }
  const site = own.flatMap((route) => {
    const href = page.href(route)
    return href ? [{label: texts[route], lang: undefined, href}] : []
  })
  groups.set(texts.aboutSite, site)
  return [...groups]
    .map(([heading, items]) => ({
      heading,
      items: items.toSorted((a, b) => compare(a.label, b.label)),
    }))
    .filter(({items}) => items.length > 0)
}
