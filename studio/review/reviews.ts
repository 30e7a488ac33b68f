import * as z from 'zod/mini'
import {askServer, nothing} from '../desk/index.ts'

/** Reviews, as the server tells them; see server/desk/review-routes.ts. */

const somebody = z.object({id: z.string(), name: z.string()})

const review = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  documentId: z.string(),
  state: z.enum(['requested', 'approved', 'returned']),
  isCurrent: z.boolean(),
  requestedBy: z.nullable(somebody),
  assignedTo: z.nullable(somebody),
  dueBy: z.nullable(z.string()),
  message: z.string(),
  decidedBy: z.nullable(somebody),
  decidedAt: z.nullable(z.string()),
  answer: z.string(),
  isMine: z.boolean(),
  isToMe: z.boolean(),
  mayDecide: z.boolean(),
})

export type Somebody = z.infer<typeof somebody>
export type Review = z.infer<typeof review>

const ROOT = '/studio/api/reviews'
const pathOf = (id: string) => `${ROOT}/${encodeURIComponent(id)}`

/** The reviews of all drafts that you may read, the latest first. @throws {ServerError} */
export const readReviews = (signal?: AbortSignal): Promise<Review[]> =>
  askServer(z.array(review), ROOT, {signal})

/** The review of a document's draft; `null` when there is none. @throws {ServerError} */
export const readReview = (id: string): Promise<Review | null> =>
  askServer(z.nullable(review), pathOf(id))

/** Who may approve a draft, besides you. @throws {ServerError} */
export function readReviewers(
  id: string,
  documentId: string,
  signal: AbortSignal,
): Promise<Somebody[]> {
  const query = `?documentId=${encodeURIComponent(documentId)}`
  return askServer(z.array(somebody), `${pathOf(id)}/reviewers${query}`, {signal})
}

/** Sends a draft for review. @throws {ServerError} */
export async function sendForReview(
  id: string,
  wish: {documentId: string; revision: string; to: string; until?: string; message?: string},
): Promise<void> {
  await askServer(nothing, `${pathOf(id)}/request`, {method: 'POST', body: wish})
  announce()
}

/**
 * Approves a draft, or sends it back.
 * @param revision the one that the reviewer has before them
 * @throws {ServerError}
 */
export async function decideReview(
  id: string,
  decision: {state: 'approved' | 'returned'; revision: string; answer?: string},
): Promise<void> {
  await askServer(nothing, `${pathOf(id)}/decide`, {method: 'POST', body: decision})
  announce()
}

/** Takes back what was sent. @throws {ServerError} */
export async function withdrawReview(id: string): Promise<void> {
  await askServer(nothing, pathOf(id), {method: 'DELETE'})
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
