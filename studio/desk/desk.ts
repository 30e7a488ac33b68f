import * as z from 'zod/mini'
import {askServer} from './ask-server.ts'

/** What the server tells the Studio besides content; see server/desk. Absent in hosted mode, and then nothing is shown. */

const changedPage = z.object({
  campaign: z.string(),
  path: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
})

const publishSummary = z.object({
  at: z.string(),
  documents: z.readonly(z.array(z.string())),
  pages: z.readonly(z.array(changedPage)),
  pageCount: z.number(),
})

const problemKind = z.enum([
  'noAddress',
  'addressTaken',
  'addressUnusable',
  'domainUnusable',
  'missingReference',
  'unknownContent',
  'image',
  'redirect',
])

const problem = z.object({
  /** For whoever runs the server, in English; see `problemInWords`. */
  message: z.string(),
  /** Absent: something that no editor can mend. */
  kind: z.exactOptional(problemKind),
  campaign: z.exactOptional(z.string()),
  page: z.exactOptional(z.string()),
  document: z.exactOptional(z.string()),
  field: z.exactOptional(z.string()),
})

const problems = z.readonly(z.array(problem))

const publishing = z.object({publishes: z.array(publishSummary), problems})
const livePublish = z.object({publish: z.nullable(publishSummary), problems})

const draft = z.object({
  id: z.string(),
  type: z.string(),
  editedAt: z.string(),
  isPublished: z.boolean(),
  isMine: z.boolean(),
})

const deleted = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  deletedAt: z.string(),
  deletedBy: z.string(),
})

const deletedDocument = z.looseObject({_type: z.string()})

export type ChangedPage = z.infer<typeof changedPage>
export type PublishSummary = z.infer<typeof publishSummary>
export type ProblemKind = z.infer<typeof problemKind>
export type Problem = z.infer<typeof problem>
export type Publishing = z.infer<typeof publishing>
export type LivePublish = z.infer<typeof livePublish>
export type Draft = z.infer<typeof draft>
export type Deleted = z.infer<typeof deleted>
export type DeletedDocument = z.infer<typeof deletedDocument>

const ROOT = '/studio/api'

/** The latest publishes and what keeps pages from being as they should be. @throws {ServerError} */
export const readPublishing = (signal?: AbortSignal): Promise<Publishing> =>
  askServer(publishing, `${ROOT}/publishing`, {signal})

/** Resolves when everything stored so far is live: what the document's latest publish changed. @throws {ServerError} */
export const whenLive = (id: string, signal?: AbortSignal): Promise<LivePublish> =>
  askServer(livePublish, `${ROOT}/live/${encodeURIComponent(id)}`, {signal})

/** Every draft that you may read, the latest first. @throws {ServerError} */
export const readDrafts = (signal?: AbortSignal): Promise<Draft[]> =>
  askServer(z.array(draft), `${ROOT}/drafts`, {signal})

/** What was deleted and can be restored, the latest first. @throws {ServerError} */
export const readDeleted = (signal?: AbortSignal): Promise<Deleted[]> =>
  askServer(z.array(deleted), `${ROOT}/deleted`, {signal})

/** A deleted document, as it last was. @throws {ServerError} 404 when it is in the bin no more */
export const readDeletedDocument = (id: string): Promise<DeletedDocument> =>
  askServer(deletedDocument, `${ROOT}/deleted/${encodeURIComponent(id)}`)

/** How many pages a campaign's site has now. @throws {ServerError} */
export async function readPageCount(campaignId: string, signal?: AbortSignal): Promise<number> {
  const path = `${ROOT}/page-count/${encodeURIComponent(campaignId)}`
  const {pages} = await askServer(z.object({pages: z.number()}), path, {signal})
  return pages
}

/** A link with which a person answers for themselves, valid for so many days. @throws {ServerError} */
export const makeConsentLink = (document: string): Promise<{path: string; days: number}> =>
  askServer(z.object({path: z.string(), days: z.number()}), `${ROOT}/consent-links`, {
    method: 'POST',
    body: {document},
  })

/** For how many days a shared page can be seen; see server/desk. */
export const SHARE_DAYS = 7

/** A link with which anybody sees one page before it is published. @throws {ServerError} */
export const makeShareLink = (wish: {
  campaign: string
  path: string
  document: string
}): Promise<{path: string}> =>
  askServer(z.object({path: z.string()}), `${ROOT}/share-links`, {
    method: 'POST',
    body: {...wish, days: SHARE_DAYS},
  })
