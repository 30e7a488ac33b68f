import {isRecord} from '../../schemas/index.ts'

/** Reviews, as the server tells them; see server/desk/review-routes.ts. */

export interface Somebody {
  id: string
  name: string
}

export interface Review {
  id: string
  type: string
  title: string
  documentId: string
  state: 'requested' | 'approved' | 'returned'
  isCurrent: boolean
  requestedBy: Somebody | null
  assignedTo: Somebody | null
  dueBy: string | null
  message: string
  decidedBy: Somebody | null
  decidedAt: string | null
  answer: string
  isMine: boolean
  isToMe: boolean
  mayDecide: boolean
}

const isSomebody = (value: unknown): value is Somebody =>
  isRecord(value) && typeof value.id === 'string' && typeof value.name === 'string'
const isReview = (value: unknown): value is Review =>
  isRecord(value) && typeof value.documentId === 'string' && typeof value.state === 'string'

const NO_ANSWER = 'Servern svarade inte. Försök igen om en stund.'

/** @throws {Error} that says in Swedish why it was refused */
async function ask(path: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(`/studio/api/reviews${path}`, init)
  const isJson = response.headers.get('Content-Type')?.includes('json')
  const answer: unknown = isJson ? await response.json() : null
  if (response.ok) return answer
  throw new Error(isRecord(answer) && typeof answer.error === 'string' ? answer.error : NO_ANSWER)
}

const post = (path: string, body: object) =>
  ask(path, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(body),
  })

const pathOf = (id: string) => `/${encodeURIComponent(id)}`

/** The reviews of all drafts that you may read, the latest first. */
export async function readReviews(signal?: AbortSignal): Promise<Review[]> {
  const answer = await ask('', signal ? {signal} : {})
  return Array.isArray(answer) ? answer.filter(isReview) : []
}

/** The review of a document's draft; `null` when there is none. */
export async function readReview(id: string): Promise<Review | null> {
  const answer = await ask(pathOf(id))
  return isReview(answer) ? answer : null
}

/** Who may approve a draft, besides you. */
export async function readReviewers(
  id: string,
  documentId: string,
  signal: AbortSignal,
): Promise<Somebody[]> {
  const query = `?documentId=${encodeURIComponent(documentId)}`
  const answer = await ask(`${pathOf(id)}/reviewers${query}`, {signal})
  return Array.isArray(answer) ? answer.filter(isSomebody) : []
}

/** Sends a draft for review. */
export async function sendForReview(
  id: string,
  wish: {documentId: string; revision: string; to: string; until?: string; message?: string},
): Promise<void> {
  await post(`${pathOf(id)}/request`, wish)
  announce()
}

/** Approves a draft, or sends it back. @param revision the one that the reviewer has before them */
export async function decideReview(
  id: string,
  decision: {state: 'approved' | 'returned'; revision: string; answer?: string},
): Promise<void> {
  await post(`${pathOf(id)}/decide`, decision)
  announce()
}

/** Takes back what was sent. */
export async function withdrawReview(id: string): Promise<void> {
  await ask(pathOf(id), {method: 'DELETE'})
  announce()
}

const listeners = new Set<() => void>()
let turn = 0

/** Counts what this page has changed, for everything on it that shows reviews. */
export const reviewChanges = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  current: () => turn,
}

function announce(): void {
  turn += 1
  for (const listener of listeners) listener()
}
