import type {Localized} from '../i18n/index.ts'

/** What lists can be filtered by, in the order shown. The names are also the words in addresses. */
export const facetNames = [
  'kind',
  'place',
  'topic',
  'audience',
  'drivkraft',
  'from',
  'language',
  'employment',
  'tenure',
] as const

export type FacetName = (typeof facetNames)[number]

/** One value of a facet; without a name, the vocabulary of the facet has it. */
export interface Option {
  /** As it stands in addresses. */
  value: string
  name?: string | Localized
}

/** The values of one item, by facet. */
export type Facets = {readonly [Name in FacetName]?: readonly Option[]}

/** A value to choose, and how many items have it. */
export interface Choice extends Option {
  count: number
}

/** With more values than this, those of a single item are left out: its page is easier to find by its name. */
const MANY = 12

/** Values that a facet offers at most, the most common first. */
const MOST = 40

export const isFacetName = (name: string | undefined): name is FacetName =>
  facetNames.some((known) => known === name)

/** Whether an item has the value. */
export const has = (facets: Facets, name: FacetName, value: string): boolean =>
  facets[name]?.some((option) => option.value === value) === true

/** The values of a facet that are worth choosing; one that every item has would filter nothing out. */
function choicesOf(name: FacetName, items: readonly Facets[]): Choice[] {
  const choices = new Map<string, Choice>()
  for (const facets of items) {
    for (const option of new Map((facets[name] ?? []).map((o) => [o.value, o])).values()) {
      const count = (choices.get(option.value)?.count ?? 0) + 1
      choices.set(option.value, {...option, count})
    }
  }
  const useful = [...choices.values()].filter(({count}) => count < items.length)
  const shared = useful.length > MANY ? useful.filter(({count}) => count > 1) : useful
  return shared.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST)
}

/** All that a list can be filtered by; facets with nothing to choose are left out. */
export function choices(items: readonly Facets[]): {name: FacetName; options: Choice[]}[] {
  return facetNames
    .map((name) => ({name, options: choicesOf(name, items)}))
    .filter(({options}) => options.length > 0)
}
