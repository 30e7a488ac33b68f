import {isRecord} from '../../schemas/index.ts'
import {refusalInWords} from './refusals.ts'

/** What the server tells the Studio besides content; see server/desk. Absent in hosted mode, and then nothing is shown. */

export interface ChangedPage {
  campaign: string
  path: string
  change: 'added' | 'changed' | 'removed'
}

export interface PublishSummary {
  at: string
  documents: readonly string[]
  pages: readonly ChangedPage[]
  pageCount: number
}

export type ProblemKind =
  | 'noAddress'
  | 'addressTaken'
  | 'addressUnusable'
  | 'domainUnusable'
  | 'missingReference'
  | 'unknownContent'
  | 'image'
  | 'redirect'

export interface Problem {
  /** For whoever runs the server, in English; see `problemInWords`. */
  message: string
  /** Absent: something that no editor can mend. */
  kind?: ProblemKind
  campaign?: string
  page?: string
  document?: string
  field?: string
}

export interface Publishing {
  publishes: readonly PublishSummary[]
  problems: readonly Problem[]
}

export interface LivePublish {
  publish: PublishSummary | null
  problems: readonly Problem[]
}

export interface Draft {
  id: string
  type: string
  editedAt: string
  isPublished: boolean
  isMine: boolean
}

export interface Deleted {
  id: string
  type: string
  title: string
  deletedAt: string
  deletedBy: string
}

const FORBIDDEN = 403

/** The server answered with an error, or with something else than what was asked for. */
export class DeskError extends Error {
  override name = 'DeskError'
  readonly status: number

  constructor(path: string, status: number) {
    super(status === FORBIDDEN ? refusalInWords() : `Servern svarade ${status} på ${path}`)
    this.status = status
  }
}

async function ask(path: string, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(`/studio/api/${path}`, signal ? {signal} : {})
  const isJson = response.headers.get('Content-Type')?.includes('json')
  if (!response.ok || !isJson) throw new DeskError(path, response.status)
  return response.json()
}

type Fields = Readonly<Record<string, unknown>>

const isPublishing = (value: unknown): value is Publishing =>
  isRecord(value) && Array.isArray(value.publishes) && Array.isArray(value.problems)
const isLive = (value: unknown): value is LivePublish =>
  isRecord(value) && 'publish' in value && Array.isArray(value.problems)
const hasId = (value: unknown): value is {id: string} =>
  isRecord(value) && typeof value.id === 'string'
const isDraft = (value: unknown): value is Draft => hasId(value) && 'editedAt' in value
const isDeleted = (value: unknown): value is Deleted => hasId(value) && 'deletedAt' in value

/** The latest publishes and what keeps pages from being as they should be. @throws {DeskError} */
export async function readPublishing(signal?: AbortSignal): Promise<Publishing> {
  const answer = await ask('publishing', signal)
  return isPublishing(answer) ? answer : {publishes: [], problems: []}
}

/** Resolves when everything stored so far is live: what the document's latest publish changed. @throws {DeskError} */
export async function whenLive(id: string, signal?: AbortSignal): Promise<LivePublish> {
  const answer = await ask(`live/${encodeURIComponent(id)}`, signal)
  return isLive(answer) ? answer : {publish: null, problems: []}
}

/** Every draft that you may read, the latest first. @throws {DeskError} */
export async function readDrafts(signal?: AbortSignal): Promise<Draft[]> {
  const answer = await ask('drafts', signal)
  return Array.isArray(answer) ? answer.filter(isDraft) : []
}

/** What was deleted and can be restored, the latest first. @throws {DeskError} */
export async function readDeleted(signal?: AbortSignal): Promise<Deleted[]> {
  const answer = await ask('deleted', signal)
  return Array.isArray(answer) ? answer.filter(isDeleted) : []
}

/** How many pages a campaign's site has now. @throws {DeskError} */
export async function readPageCount(campaignId: string, signal?: AbortSignal): Promise<number> {
  const path = `page-count/${encodeURIComponent(campaignId)}`
  const answer = await ask(path, signal)
  if (!isRecord(answer) || typeof answer.pages !== 'number') throw new DeskError(path, 502)
  return answer.pages
}

/** For how many days a shared page can be seen; see server/desk. */
export const SHARE_DAYS = 7

/** A link with which anybody sees one page before it is published. @throws {DeskError} */
export async function makeShareLink(wish: {
  campaign: string
  path: string
  document: string
}): Promise<{path: string}> {
  const response = await fetch('/studio/api/share-links', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({...wish, days: SHARE_DAYS}),
  })
  const answer: unknown = response.ok ? await response.json() : undefined
  if (!isRecord(answer) || typeof answer.path !== 'string') {
    throw new DeskError('share-links', response.status)
  }
  return {path: answer.path}
}

/** A deleted document, as it last was. @throws {DeskError} 404 when it is in the bin no more */
export async function readDeletedDocument(id: string): Promise<Fields & {_type: string}> {
  const path = `deleted/${encodeURIComponent(id)}`
  const answer = await ask(path)
  if (!isRecord(answer) || typeof answer._type !== 'string') throw new DeskError(path, 502)
  return {...answer, _type: answer._type}
}
