import {z} from 'zod'
import {
  type Dataset,
  type Lake,
  type LakeDocument,
  type Mutation,
  publishedId,
  REVIEW_TYPE,
  type Requester,
  reviewedVersion,
  reviewIdOf,
} from '../../lake/index.ts'

const DATASET = 'production'

const stored = z.object({
  target: z.object({document: z.object({_ref: z.string()})}),
  state: z.enum(['requested', 'approved', 'returned']),
  documentId: z.string(),
  revision: z.string(),
  publishedRevision: z.string().optional(),
  requestedBy: z.string().optional(),
  requestedAt: z.string().optional(),
  assignedTo: z.string().optional(),
  dueBy: z.string().optional(),
  message: z.string().optional(),
  decidedBy: z.string().optional(),
  decidedAt: z.string().optional(),
  answer: z.string().optional(),
})

/** A review as it is stored; see docs/rights.md. */
type StoredReview = z.output<typeof stored>

/** What is asked of a reviewer. */
interface ReviewRequest {
  /** The draft or version. */
  documentId: string
  /** Its revision, as the sender sees it. */
  revision: string
  /** The reviewer's account id. */
  to: string
  /** Calendar day, `YYYY-MM-DD`. */
  until?: string | undefined
  message?: string | undefined
}

interface Decision {
  state: 'approved' | 'returned'
  /** Revision of the draft that the reviewer has seen. */
  revision: string
  answer?: string | undefined
}

/** A review with what it means to whoever asks. */
export interface SeenReview {
  review: StoredReview
  /** Published id of the document. */
  id: string
  /** The draft or version that was sent. */
  document: LakeDocument
  /** Whether neither the draft nor what is published has changed since. */
  isCurrent: boolean
  mayDecide: boolean
}

/** The reviews of documents, as one requester may see and change them; the lake decides what they may. */
export class Reviews {
  readonly #lake: Lake
  readonly #requester: Requester

  constructor(lake: Lake, requester: Requester) {
    this.#lake = lake
    this.#requester = requester
  }

  get #content(): Dataset {
    return this.#lake.dataset(DATASET)
  }

  /** Every review of a draft or version that is there, the latest first. */
  list(): SeenReview[] {
    const comments = this.#lake.commentsOf(DATASET)
    if (!comments) return []
    return [...comments.collection.bucket(`type:${REVIEW_TYPE}`)]
      .toSorted((a, b) => (a._updatedAt > b._updatedAt ? -1 : 1))
      .flatMap(({_id}) => this.#seen(comments.document(_id, this.#requester)) ?? [])
  }

  /** The review of a document, while the draft or version that was sent is there. */
  find(id: string): SeenReview | null {
    const comments = this.#lake.commentsOf(DATASET)
    return comments && this.#seen(comments.document(reviewIdOf(id), this.#requester))
  }

  #seen(found: LakeDocument | null): SeenReview | null {
    const {data: review} = stored.safeParse(found)
    if (!review) return null
    const id = publishedId(review.target.document._ref)
    const document = this.version(id, review.documentId)
    if (!document) return null
    const {access, collection} = this.#content
    const isCurrent = reviewedVersion(found ?? undefined, collection) !== null
    const mayDecide = access.mayPublish(this.#requester, document, collection)
    return {review, id, document, isCurrent, mayDecide}
  }

  /** A draft or version of a document, if the requester may read all of it. */
  version(id: string, documentId: string): LakeDocument | null {
    const {access, collection} = this.#content
    const version = collection.get(documentId)
    const isVersion = documentId !== id && publishedId(documentId) === id
    return version && isVersion && access.may(this.#requester, 'read', version) ? version : null
  }

  /** Whether somebody may publish a draft or version without anybody's approval. */
  mayPublish(account: string, version: LakeDocument): boolean {
    const {access, collection} = this.#content
    const requester = this.#lake.requesterFor(account)
    return requester !== null && access.mayPublish(requester, version, collection)
  }

  /** Whether the requester may change a draft or version. */
  mayChange(version: LakeDocument): boolean {
    return this.#content.access.may(this.#requester, 'update', version)
  }

  /** Sends a draft or version for review; an earlier review of the document gives way. @throws {LakeError} 403 */
  async request(id: string, {documentId, revision, to, until, message}: ReviewRequest) {
    const {type, published} = this.#about(id, documentId)
    await this.#write({
      createOrReplace: {
        _id: reviewIdOf(id),
        _type: REVIEW_TYPE,
        target: {
          document: {_type: 'crossDatasetReference', _dataset: DATASET, _ref: id, _weak: true},
          ...(type ? {documentType: type} : {}),
        },
        state: 'requested',
        documentId,
        revision,
        ...(published ? {publishedRevision: published} : {}),
        requestedBy: this.#requester.identity,
        requestedAt: this.#lake.clock().toISOString(),
        assignedTo: to,
        ...(until ? {dueBy: until} : {}),
        ...(message ? {message} : {}),
      },
    })
  }

  #about(id: string, documentId: string) {
    const {collection} = this.#content
    return {type: collection.get(documentId)?._type, published: collection.get(id)?._rev}
  }

  /** Approves what was sent, or returns it. @throws {LakeError} 403 */
  async decide(id: string, documentId: string, {state, revision, answer}: Decision) {
    const {published} = this.#about(id, documentId)
    const set = {
      state,
      revision,
      decidedBy: this.#requester.identity,
      decidedAt: this.#lake.clock().toISOString(),
      answer: answer ?? '',
      ...(published ? {publishedRevision: published} : {}),
    }
    const unset = published ? [] : ['publishedRevision']
    await this.#write({patch: {id: reviewIdOf(id), set, unset}})
  }

  /** Takes back what was sent. @throws {LakeError} 403 */
  async withdraw(id: string) {
    await this.#write({delete: {id: reviewIdOf(id)}})
  }

  async #write(mutation: Mutation) {
    await this.#lake.commentsDataset(DATASET).transact([mutation], {}, this.#requester)
  }
}
