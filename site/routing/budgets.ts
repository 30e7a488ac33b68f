import type {RouteName} from './routes.ts'

/** What a page may weigh on a phone on a bad network, in bytes as they travel. */
const reading = {document: 20_000, fonts: 60_000, script: 0, image: 80_000} as const

/** Pages where visitors choose, search, tick off or copy something: an island of ours helps them. */
const choosing = {...reading, script: 15_000} as const

/** A front page may hold a guide to tick off. */
const withIslands: ReadonlySet<string> = new Set<RouteName>([
  'home',
  'ambassadors',
  'stories',
  'guides',
  'guide',
  'search',
  'employers',
  'embedStory',
  'embedAmbassador',
  'embedOpportunities',
  'embedEvents',
])

/** Pages that no visitor opens: paper is made from them. */
const unseen: ReadonlySet<string> = new Set<RouteName>(['magazinePrint'])

/** The budget of a route's pages. A microsite's pages are for reading, unless visitors choose something there. */
export const budgetOf = (route: string) =>
  unseen.has(route) ? undefined : withIslands.has(route) ? choosing : reading
