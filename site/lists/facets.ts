import type {Localized} from '../i18n/index.ts'

/** What lists are narrowed down by, in the order shown. The names are also the words in addresses. */
export const facetNames = ['place', 'topic', 'audience', 'drivkraft', 'from', 'language'] as const

export type FacetName = (typeof facetNames)[number]

/** One value of a facet; without a name, the vocabulary of the facet has it. */
export interface Option {
  /** As it stands in addresses. */
  value: string
  name?: string | Localized
}

/** What one item of a list can be found by. */
export type Facets = {readonly [Name in FacetName]?: readonly Option[]}

/** Something to choose, and how many items it leaves. */
export interface Choice extends Option {
  count: number
}

/** From this many values on, those that a single item has are left out: its own page is found by its name. */
const MANY = 12

/** Values that a facet offers at most, those with the most items first. */
const MOST = 40

export const isFacetName = (name: string | undefined): name is FacetName =>
  facetNames.some((known) => known === name)

/** Whether an item has the value. */
export const has = (facets: Facets, name: FacetName, value: string): boolean =>
  facets[name]?.some((option) => option.value === value) === true

/** What there is to choose of a facet: no value that every item has, for it would narrow nothing down. */
function choicesOf(name: FacetName, items: readonly Facets[]): Choice[] {
  const choices = new Map<string, Choice>()
  for (const facets of items) {
    for (const option of new Map((facets[name] ?? []).map((o) => [o.value, o])).values()) {
      const count = (choices.get(option.value)?.count ?? 0) + 1
      choices.set(option.value, {...option, count})
    }
  }
  const narrowing = [...choices.values()].filter(({count}) => count < items.length)
  const shared = narrowing.length > MANY ? narrowing.filter(({count}) => count > 1) : narrowing
  return shared.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST)
}

/** All that a list can be narrowed down by; facets without anything to choose are left out. */
export function choices(items: readonly Facets[]): {name: FacetName; options: Choice[]}[] {
  return facetNames
    .map((name) => ({name, options: choicesOf(name, items)}))
    .filter(({options}) => options.length > 0)
}
