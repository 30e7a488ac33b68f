import type {Rendition} from '../images/rendition.ts'
import type {ContentProblem, PageData} from '../page.ts'

/** One page to render. */
export interface PageJob {
  template: string
  page: PageData
}

/** How a page being rendered gets content and links. */
export interface PageResources {
  query(query: string, params: Record<string, unknown>): Promise<unknown>
  /** Public path of the page that a link key names, or null when there is none. */
  link(key: string): string | null
}

/** What a page asked for while it rendered: when any of it changes, the page may change. */
export interface PageNeeds {
  /** Keys of the queries it ran. */
  queries: readonly string[]
  /** Keys of the links it asked for, whether or not the page exists. */
  links: readonly string[]
}

/** The result of rendering a page, and everything that it was made from. */
export interface RenderedPage extends PageNeeds {
  body: string
  /** SHA-256 of its bytes in UTF-8, as files are named in the store. */
  hash: string
  contentType: string
  /** The images that it names. */
  renditions: readonly Rendition[]
  /** What it left out of the content. */
  problems: readonly ContentProblem[]
}

/** Key of a query with its parameters, independent of the order of parameters. */
export function queryKey(query: string, params: Record<string, unknown> = {}): string {
  const names = Object.keys(params).sort()
  return JSON.stringify([query, names.map((name) => [name, params[name]])])
}

/** The query and parameters that a key names. */
export function queryFromKey(key: string): {query: string; params: Record<string, unknown>} {
  const [query, params]: [string, [string, unknown][]] = JSON.parse(key)
  return {query, params: Object.fromEntries(params)}
}
