import {countryNameIn, languageNameIn, type Vocabulary} from '../i18n/index.ts'
import type {Page, RouteParams} from '../page.ts'
import {lookUp} from '../text/look-up.ts'
import type {View} from '../view/view.ts'
import {type FacetName, type Facets, has, isFacetName, type Option} from './facets.ts'
import {choicesWorth, PAGE_SIZE, pageCountOf, pageParams} from './pagination.ts'

/** A filter as the page shows it. */
export interface OfferedChoice {
  value: string
  label: string
  count: number
  /** The page of the items that have it. */
  href: string
  chosen: boolean
}

/** A list as one of its pages shows it. */
export interface List<Item> {
  /** The items on this page. */
  items: Item[]
  /** How many match, of how many. */
  count: number
  total: number
  groups: {name: FacetName; label: string; options: OfferedChoice[]}[]
  /** The chosen filter's label. */
  chosen: string | undefined
  /** Address of the list without a filter. */
  whole: string
  /** Number of this page, counted from 1. */
  number: number
  pages: {number: number; href: string}[]
}

/** What the vocabulary calls a value, for facets whose values it holds. */
function wordOf(words: Vocabulary, facet: FacetName, value: string): string | undefined {
  if (facet === 'drivkraft') return lookUp(words.drivkrafter, value)
  if (facet === 'kind') return lookUp(words.opportunityKinds, value)
  if (facet === 'employment') return lookUp(words.employmentTypes, value)
  return facet === 'tenure' ? lookUp(words.tenures, value) : undefined
}

/** A filter's label: a document's name, or what the facet's vocabulary calls the value. */
function labelOf({t, words, language}: View, facet: FacetName, {value, name}: Option): string {
  if (typeof name === 'string') return name
  if (name) return t(name)
  const word = wordOf(words, facet, value)
  if (word) return word
  if (facet === 'from') return countryNameIn(value, language)
  return facet === 'language' ? languageNameIn(value, language) : value
}

/** The heading of each facet. People speak languages, stories are written in them. */
const facetLabels = ({texts}: View): Record<FacetName, string> => ({
  place: texts.place,
  topic: texts.topic,
  audience: texts.audience,
  drivkraft: texts.drivkrafter,
  from: texts.movedFrom,
  language: texts.speaks,
  kind: texts.opportunities,
  employment: texts.employment,
  tenure: texts.tenure,
})

interface Request<Item> {
  page: Page
  view: View
  items: readonly Item[]
  facetsOf: (item: Item) => Facets
  /** Labels that differ from the usual. */
  labels?: Partial<Record<FacetName, string>>
}

/** What a list's page shows, by the parameters in its address: a filter, and which page of the result. */
export function listOn<Item>({page, view, items, facetsOf, labels}: Request<Item>): List<Item> {
  const {by, value = '', page: asked = '1'} = page.params
  const chosenBy = isFacetName(by) ? by : undefined
  const choice: RouteParams = chosenBy ? {by: chosenBy, value} : {}
  const hrefTo = (params: RouteParams) => page.href(page.route, params) ?? './'
  const left = chosenBy ? items.filter((item) => has(facetsOf(item), chosenBy, value)) : items
  const number = Number(asked)

  const names = {...facetLabels(view), ...labels}
  const groups = choicesWorth(items.map(facetsOf)).map(({name, options}) => ({
    name,
    label: names[name],
    options: options
      .map((option) => ({
        value: option.value,
        label: labelOf(view, name, option),
        count: option.count,
        href: hrefTo({by: name, value: option.value}),
        chosen: name === chosenBy && option.value === value,
      }))
      .sort((a, b) => view.compare(a.label, b.label)),
  }))
  return {
    items: left.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE),
    count: left.length,
    total: items.length,
    groups,
    chosen: groups.flatMap(({options}) => options).find(({chosen}) => chosen)?.label,
    whole: hrefTo({}),
    number,
    pages: Array.from({length: pageCountOf(left.length)}, (_, index) => ({
      number: index + 1,
      href: hrefTo(pageParams(choice, index + 1)),
    })),
  }
}

/** The file that the list's script filters by: the values of each item, in the list's order. */
export const listIndex = (items: readonly Facets[]): string =>
  JSON.stringify({
    size: PAGE_SIZE,
    items: items.map((facets) =>
      Object.fromEntries(
        Object.entries(facets).flatMap(([name, options]) =>
          options && options.length > 0 ? [[name, options.map(({value}) => value)]] : [],
        ),
      ),
    ),
  })
