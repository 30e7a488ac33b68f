import {isRecord} from '../../schemas/index.ts'

/**
 * Properties that search engines require of a thing before they show it
 * (developers.google.com/search/docs/appearance/structured-data), and, for types that they do not show, those that
 * schema.org's own examples always have.
 */
const required: Readonly<Record<string, readonly string[]>> = {
  WebSite: ['name', 'url', 'publisher'],
  Organization: ['name'],
  ProfilePage: ['mainEntity', 'dateModified'],
  Person: ['name'],
  Article: ['headline', 'image', 'datePublished', 'dateModified', 'url', 'author', 'publisher'],
  JobPosting: [
    'title',
    'description',
    'datePosted',
    'validThrough',
    'hiringOrganization',
    'jobLocation',
  ],
  Event: ['name', 'startDate', 'endDate', 'location', 'eventStatus', 'eventAttendanceMode'],
  FAQPage: ['mainEntity'],
  Question: ['name', 'acceptedAnswer'],
  Answer: ['text'],
  HowTo: ['name', 'step'],
  HowToStep: ['name', 'text'],
  Periodical: ['name', 'url'],
  PublicationIssue: ['name', 'url'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  Place: ['name'],
  PostalAddress: ['addressCountry'],
}

/** A day, or a moment with its UTC offset. */
const DATE = /^\d{4}(-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?$/
const dates = /^(date(Posted|Published|Modified)|validThrough|startDate|endDate|jobStartDate)$/
const addresses = /^(url|item|image)$/

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== ''

/** What is wrong with a property's value. */
function misses(name: string, value: unknown): string | undefined {
  if (value === '') return 'is empty'
  if (typeof value !== 'string') return undefined
  if (dates.test(name) && !DATE.test(value)) return `is no date: ${value}`
  if (addresses.test(name) && !URL.canParse(value)) return `is no address: ${value}`
  return undefined
}

/** Breadcrumbs must be numbered from 1, with at least two entries. */
const isTrail = (thing: Record<string, unknown>): boolean => {
  const items = Array.isArray(thing.itemListElement) ? thing.itemListElement : []
  return items.length > 1 && items.every((item, index) => item.position === index + 1)
}

/** Properties missing from the thing and everything in it, as `Type.property`; empty strings count as missing. */
function lacksOf(thing: unknown): string[] {
  if (Array.isArray(thing)) return thing.flatMap(lacksOf)
  if (!isRecord(thing)) return []
  const type = String(thing['@type'] ?? '')
  const wanted = required[type] ?? []
  return [
    ...wanted.filter((name) => !isFilled(thing[name])).map((name) => `${type}.${name}`),
    ...(type === 'BreadcrumbList' && !isTrail(thing) ? ['BreadcrumbList in order'] : []),
    ...Object.entries(thing).flatMap(([name, value]) => {
      const fault = misses(name, value)
      return fault ? [`${type}.${name} ${fault}`] : lacksOf(value)
    }),
  ]
}

/** The types of things that a page describes, and their missing properties. */
export function structuredIn(html: string): {types: string[]; lacks: string[]} {
  const [, json] = /<script type="application\/ld\+json">([^<]+)<\/script>/.exec(html) ?? []
  if (!json) return {types: [], lacks: []}
  const data: unknown = JSON.parse(json)
  const graph = isRecord(data) && Array.isArray(data['@graph']) ? data['@graph'] : []
  return {types: graph.map((thing) => String(thing['@type'])), lacks: lacksOf(graph)}
}
