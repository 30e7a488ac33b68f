import {isDeepStrictEqual} from 'node:util'
import {z} from 'zod'
import type {DocumentChange, LakeDocument} from '../documents/index.ts'
import {publishedId, strengthenFields} from '../documents/index.ts'
import {isUnpublishMark} from '../releases/index.ts'
import {differsOnlyIn, NO_RULES} from './content-rules.ts'
import type {Permission} from './requester.ts'

/**
 * Reviews: who asked for a draft or version to be approved, and what was decided. They are in the companion dataset, one
 * per document, as {@link reviewIdOf}:
 *
 * - `target.document._ref`: the document; `documentId`: its draft or version; `revision`: the `_rev` of that; and
 *   `publishedRevision`: the `_rev` of what is published, absent when nothing is
 * - `state`: `requested`, by `requestedBy`, of `assignedTo`; then `approved` or `returned`, by `decidedBy`
 *
 * An approval counts for the content that was approved: as long as neither the draft nor what is published has changed.
 */
export const REVIEW_TYPE = 'hemvist.review'

/** What a decider may say in a review. */
const DECISIONS: readonly unknown[] = ['approved', 'returned']
/** What only whoever asks may say. */
const REQUEST_FIELDS = ['requestedBy', 'requestedAt', 'message'] as const

/** The id of a document's review in the companion dataset. */
export const reviewIdOf = (published: string): string => `review-${published}`

/** What is known of documents when a review is used: as they are before the transaction. */
export interface Reviewed {
  get(id: string): LakeDocument | undefined
}

/** What a requester may do with the documents that reviews are about. */
export interface Reviewing {
  /** Whether they have a permission on any version of a document. */
  may(permission: Permission, publishedId: string): boolean
  /** Whether a review names content as it is now, which they may publish without anybody's approval. */
  mayApprove(review: LakeDocument): boolean
}

const namesContent = z.looseObject({
  _type: z.literal(REVIEW_TYPE),
  documentId: z.string(),
  revision: z.string(),
  publishedRevision: z.string().optional(),
  target: z.looseObject({document: z.looseObject({_ref: z.string()})}),
})

/** The draft or version that a review names; `null` once it, or what is published, has changed. */
export function reviewedVersion(
  review: LakeDocument | undefined,
  documents: Reviewed,
): LakeDocument | null {
  const {data} = namesContent.safeParse(review)
  if (!data) return null
  const published = publishedId(data.target.document._ref)
  const {documentId, revision, publishedRevision} = data
  if (documentId === published || publishedId(documentId) !== published) return null
  const version = documents.get(documentId)
  const isCurrent =
    version?._rev === revision && documents.get(published)?._rev === publishedRevision
  return version && isCurrent ? version : null
}

/** What publishing a draft or version would leave published. */
export const publishedFrom = (version: LakeDocument): LakeDocument | null =>
  isUnpublishMark(version)
    ? null
    : Object.assign({...version}, strengthenFields(version), {_id: publishedId(version._id)})

const isSame = (one: LakeDocument, other: LakeDocument): boolean =>
  differsOnlyIn(new Set(), one, other, NO_RULES)

/** Whether a change of a published document publishes exactly what its review approves. */
export function isApproved(
  {id, after}: DocumentChange,
  review: LakeDocument | undefined,
  documents: Reviewed,
): boolean {
  if (review?.state !== 'approved') return false
  const version = reviewedVersion(review, documents)
  if (!version || publishedId(version._id) !== id) return false
  // A revision's name can be used again once history is pruned.
  if (version._updatedAt > review._updatedAt) return false
  const approved = publishedFrom(version)
  if (!after || !approved) return after === approved
  const published = publishedFrom(after)
  return published !== null && isSame(published, approved)
}

/**
 * Whether somebody may write, change or delete a review: whoever may change the document asks, in their own name, and
 * whoever may publish it decides, in theirs. Nobody changes what another has said.
 *
 * @param target the published id of the document that it is about
 */
export function mayWriteReview(
  {before, after}: DocumentChange,
  target: string,
  identity: string,
  base: Reviewing,
): boolean {
  if (!base.may('update', target)) return false
  if (!after || (before && isSame(before, after))) return true
  const keepsRequest = REQUEST_FIELDS.every((field) =>
    isDeepStrictEqual(before?.[field], after[field]),
  )
  if (DECISIONS.includes(after.state)) {
    return (
      after.decidedBy === identity &&
      (keepsRequest || after.requestedBy === identity) &&
      base.may('publish', target) &&
      (after.state === 'returned' || after.revision === undefined || base.mayApprove(after))
    )
  }
  const isOpen = before?.state === 'requested'
  return !after.decidedBy && (after.requestedBy === identity || (isOpen && keepsRequest))
}
