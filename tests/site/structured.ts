/**
 * What search engines ask of a thing before they show it (developers.google.com/search/docs/appearance/structured-data),
 * and, for those they show nothing of, what schema.org's own examples never lack.
 */
const required: Readonly<Record<string, readonly string[]>> = {
  WebSite: ['name', 'url', 'publisher'],
  Organization: ['name'],
  ProfilePage: ['mainEntity', 'dateModified'],
  Person: ['name'],
  Article: ['headline', 'datePublished', 'dateModified', 'url'],
  JobPosting: [
    'title',
    'description',
    'datePosted',
    'validThrough',
    'hiringOrganization',
    'jobLocation',
  ],
  Event: ['name', 'startDate', 'endDate', 'location', 'eventStatus', 'eventAttendanceMode'],
  HowTo: ['name', 'step'],
  HowToStep: ['name', 'text'],
  Periodical: ['name', 'url'],
  PublicationIssue: ['name', 'url'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  Place: ['name'],
  PostalAddress: ['addressCountry'],
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== ''

/** What the thing and everything in it lacks, as `Type.property`; empty strings count as lacking. */
function lacksOf(thing: unknown): string[] {
  if (Array.isArray(thing)) return thing.flatMap(lacksOf)
  if (!isRecord(thing)) return []
  const type = String(thing['@type'] ?? '')
  const wanted = required[type] ?? []
  return [
    ...wanted.filter((name) => !isFilled(thing[name])).map((name) => `${type}.${name}`),
    ...Object.entries(thing).flatMap(([name, value]) =>
      value === '' ? [`${type}.${name} is empty`] : lacksOf(value),
    ),
  ]
}

/** The types of things that a page says it is about, and what they lack. */
export function structuredIn(html: string): {types: string[]; lacks: string[]} {
  const [, json] = /<script type="application\/ld\+json">([^<]+)<\/script>/.exec(html) ?? []
  if (!json) return {types: [], lacks: []}
  const data: unknown = JSON.parse(json)
  const graph = isRecord(data) && Array.isArray(data['@graph']) ? data['@graph'] : []
  return {types: graph.map((thing) => String(thing['@type'])), lacks: lacksOf(graph)}
}
