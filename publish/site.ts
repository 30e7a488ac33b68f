import type {PageBudget} from './budgets/budget.ts'
import type {RouteParams} from './page.ts'

/**
 * The type of `site/index.ts`, the one place that says which pages a campaign has. Rendering, links, sitemap,
 * redirects and the report all follow from it.
 */
export interface Site {
  routes: readonly Route[]
  /**
   * GROQ: the published campaigns as `{_id, slug, domain, languages, prepared, isClosed}[]`. The languages that are
   * `prepared` are for previews.
   */
  campaignsQuery: string
  /** GROQ with `$campaign`: redirects that content says, as `{documentId, from, to, permanent, query}[]`. */
  redirectsQuery?: string
  /**
   * GROQ with `$ids` and `$campaign` (the campaign's `_id`): of these documents, the `_id`s of those that show a
   * person and may currently be shown in that campaign. A person who drops out of the result is also removed from
   * every earlier publish.
   */
  peopleQuery?: string
  /**
   * GROQ: whether a preview may show a document that is not public. A preview is no way to see somebody whom nobody may
   * show. Default: it may show everything.
   */
  previewFilter?: string
  /** Whether the field at this path of a document holds text that people read, and editors can click in a preview. */
  isProse?(path: readonly (string | number)[]): boolean
  /** Closed campaigns are shown as if they were open: in previews and archives. */
  showsClosed?: boolean
  /** Prepared languages are shown as if they were public: in previews. */
  showsPrepared?: boolean
  /** The page over all campaigns, at the server's root; rendered with `Astro.locals.front`. */
  frontPage?: {template: string}
  /** Top folder of the pages that any site may show in a frame. */
  embedFolder?: string
  /** What a route's pages may weigh; builds enforce it. Routes without a budget are not weighed. */
  budgetOf?(route: string): PageBudget | undefined
}

export interface Route {
  /** Name that links use: `ambassador`. */
  name: string
  /** Template that renders it: `site/pages/<template>.astro`, or `<template>.ts` for an endpoint (`sitemap.xml`). */
  template: string
  /** What a closed campaign shows there instead. Routes without one have no pages while it is closed. */
  closedTemplate?: string
  /** Public path inside the campaign: `/ambassadorer/anna/`, `/en/ambassadors/anna/`, `/404.html`. */
  path(language: string, params?: RouteParams, mainLanguage?: string): string
  /** GROQ with `$campaign` (the campaign's `_id`): one {@link RouteEntry} per page, or the input of `expand`. */
  entries: string
  /** A file that is built from the published page, or because of it: `Page.file` links to it once it exists. */
  makes?: RouteFile
  /** Turns the query result into entries, for what GROQ cannot do: paginate lists and name their pages. */
  expand?(found: unknown): readonly RouteEntry[]
}

/** A file built from published pages. */
export interface RouteFile {
  /** The page in print, an archive of the files that it lists, a package of it for learning platforms, or a search index of all pages. */
  kind: 'pdf' | 'zip' | 'scorm' | 'search'
  /** Public path of the file; for an index, of the script that searches it, in its own folder. */
  path: Route['path']
}

/** A page that a route has, in every language of the campaign. */
export interface RouteEntry {
  params: RouteParams
  /** The document that it is about. */
  documentId?: string | null
  /** Restricts it to these languages. */
  languages?: readonly string[] | null
  /** The page no longer exists: requests for it are redirected to that route's page. */
  leadsTo?: string | null
}

/** A campaign as publishing sees it. */
export interface Campaign {
  _id: string
  slug: string
  /** Host name of its own, without scheme; absent when it lives below a path. */
  domain?: string
  /** Languages in order; the first is the site's own. */
  languages: readonly string[]
  /** Further languages, which only previews show. */
  prepared?: readonly string[]
  /** Paused, ended, or still to come: only routes with a `closedTemplate` have pages. */
  isClosed?: true
}

/** Language of a campaign that names none. */
export const DEFAULT_LANGUAGE = 'sv'
