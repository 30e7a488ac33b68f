import type {RouteName} from './routes.ts'

/** What a page may weigh on a phone on a bad network, in bytes as they travel. */
const reading = {document: 20_000, fonts: 60_000, script: 0, image: 80_000} as const

/** Pages with an island: filters that count and stay in the address, search. */
const choosing = {...reading, script: 15_000} as const

const withIslands: ReadonlySet<string> = new Set<RouteName>(['stories'])

/** The budget of a route's pages. A microsite's pages are for reading, unless visitors choose something there. */
export const budgetOf = (route: string) => (withIslands.has(route) ? choosing : reading)
