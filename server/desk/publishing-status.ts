import {publishedId} from '../../lake/index.ts'
import type {ProblemKind, Publish, Publisher} from '../../publish/index.ts'
import {embedFolder} from '../../site/index.ts'

/** How many of the latest publishes are listed. */
const LISTED = 12
/** Among how many: those that others caused are passed over. */
const SEARCHED = 500
/** How many changed pages are named for each. */
const NAMED_PAGES = 6

export interface ChangedPage {
  /** Slug of the campaign; '' for the page over all campaigns. */
  campaign: string
  /** Public path of the page inside its campaign. */
  path: string
  change: 'added' | 'changed' | 'removed'
}

/** Without its number, which counts what others publish. */
export interface PublishSummary {
  /** ISO 8601, UTC. */
  at: string
  /** Published ids of the documents that caused it. */
  documents: readonly string[]
  pages: readonly ChangedPage[]
  /** How many pages changed, whether or not they are named. */
  pageCount: number
}

export interface Problem {
  message: string
  /** Absent: something that no editor can mend. */
  kind?: ProblemKind
  campaign?: string
  page?: string
  /** Published id of the document at fault. */
  document?: string
  field?: string
}

/** What a requester may be told about publishing. */
export interface Sight {
  /** They may read the document, drafts included. */
  readsDocument(id: string): boolean
  /** They may read the campaign with this slug, drafts included. */
  readsCampaign(slug: string): boolean
}

const PAGE_FILE = /^(?:(.*)\/)?index\.html$/

/**
 * The public path of a page in a site's file; undefined for files that visitors do not come to as pages: feeds, error
 * pages, and what others show in frames.
 */
export function pathOfPage(file: string): string | undefined {
  const page = PAGE_FILE.exec(file)
  if (!page || file.startsWith(`${embedFolder}/`)) return undefined
  return page[1] === undefined ? '/' : `/${page[1]}/`
}

/** Files that are pages, by the path that visitors see. */
function pagesIn(publisher: Publisher, number: number, sight: Sight): ChangedPage[] {
  return publisher.log.changes(number).flatMap(({campaign, path, change}) => {
    const page = pathOfPage(path)
    if (page === undefined || !sight.readsCampaign(campaign)) return []
    return {campaign, path: page, change}
  })
}

/** What a publish changed; null when none of the documents that caused it is the requester's to read. */
function summaryOf(
  {number, at, cause}: Publish,
  publisher: Publisher,
  sight: Sight,
): PublishSummary | null {
  const causes = [...new Set((cause.documentIds ?? []).map(publishedId))]
  const documents = causes.filter((id) => sight.readsDocument(id))
  if (documents.length === 0) return null
  const pages = pagesIn(publisher, number, sight)
  return {at, documents, pages: pages.slice(0, NAMED_PAGES), pageCount: pages.length}
}

/** The latest publishes with what they changed, newest first; only those caused by documents that the requester reads. */
export const latestPublishes = (publisher: Publisher, sight: Sight): PublishSummary[] =>
  publisher.log
    .publishes(SEARCHED)
    .values()
    .map((publish) => summaryOf(publish, publisher, sight))
    .filter((summary) => summary !== null)
    .take(LISTED)
    .toArray()

/** What currently keeps pages from being as they should be, as far as the requester may know. */
export function publishingProblems(publisher: Publisher, sight: Sight): Problem[] {
  return publisher.problems.flatMap(({message, kind, location}) => {
    const {campaign, page, documentId, field} = location
    const document = documentId && publishedId(documentId)
    const isKnown = document ? sight.readsDocument(document) : sight.readsCampaign(campaign ?? '')
    if (!isKnown) return []
    return {
      message,
      ...(kind === undefined ? {} : {kind}),
      ...(campaign === undefined ? {} : {campaign}),
      ...(page === undefined ? {} : {page}),
      ...(document === undefined ? {} : {document}),
      ...(field === undefined ? {} : {field}),
    }
  })
}

/** What the latest publish caused by a document (published id) changed; null when none is known. */
export function latestPublishOf(
  publisher: Publisher,
  id: string,
  sight: Sight,
): PublishSummary | null {
  const publish = sight.readsDocument(id) ? publisher.log.latestCausedBy(id) : null
  return publish && summaryOf(publish, publisher, sight)
}
