import {
  Access,
  Collection,
  type DocumentChange,
  type LakeDocument,
  PUBLISHED_ONLY,
  type PublicRead,
  publisher,
  runQuery,
} from '../../lake/index.ts'
import {
  type BrokenReference,
  type ContentChange,
  type ContentResult,
  type ContentView,
  type Misfit,
  queryDefaults,
} from '../source.ts'
import {strongReferences} from './references.ts'
import {requesterFor} from './requester-for.ts'

/** An in-memory copy of documents that are stored elsewhere, queried with the lake's own engine. */
export class Mirror {
  readonly #access: Access
  readonly #subscribers = new Set<(change: ContentChange) => void>()
  #collection = new Collection()

  constructor(publicRead: PublicRead = PUBLISHED_ONLY) {
    this.#access = new Access({publicRead, clock: () => new Date()})
  }

  async query(
    query: string,
    params: Record<string, unknown> = {},
    view: ContentView = {},
  ): Promise<ContentResult> {
    const requester = requesterFor(view)
    const visibility = this.#access.visibilityFor(requester)
    return runQuery(this.#collection, {
      query,
      params: {...queryDefaults, ...params},
      perspective: view.perspective ?? 'published',
      ...(view.sourceMap ? {resultSourceMap: true} : {}),
      now: new Date(),
      identity: requester.identity,
      ...(visibility ? {visibility} : {}),
    })
  }

  brokenReferences(documentId: string): BrokenReference[] {
    const document = this.#collection.get(documentId)
    const seen = document && this.#access.visibilityFor(publisher)?.(document)
    return [...strongReferences(seen)].filter(({id}) => !this.#collection.get(id))
  }

  misfits(): Iterable<Misfit> {
    return this.#access.publicView.misfits(this.#collection.values())
  }

  subscribe(onChange: (change: ContentChange) => void): () => void {
    this.#subscribers.add(onChange)
    return () => this.#subscribers.delete(onChange)
  }

  /** Applies one transaction: the documents as they are after it, null for those that were deleted. */
  apply(transactionId: string, documents: ReadonlyMap<string, LakeDocument | null>): void {
    const changes: DocumentChange[] = []
    for (const [id, after] of documents) {
      const before = this.#collection.get(id) ?? null
      const isKnown = before?._rev === after?._rev && (before === null) === (after === null)
      if (!isKnown) changes.push({id, before, after})
    }
    this.#announce(transactionId, changes)
  }

  /** Replaces all documents; reports those that differ. */
  replace(documents: Iterable<LakeDocument>): void {
    const present = new Map([...documents].map((document) => [document._id, document]))
    const next = new Map<string, LakeDocument | null>(present)
    for (const {_id} of this.#collection.values()) if (!present.has(_id)) next.set(_id, null)
    this.apply('export', next)
  }

  /** Reports documents that have become visible or hidden to the public just because time has passed. */
  recheckClock(): void {
    if (!this.#access.publicView.usesClock) return
    const changes: DocumentChange[] = []
    for (const document of this.#access.publicView.recheck(this.#collection.values())) {
      if (document) changes.push({id: document._id, before: document, after: document})
    }
    this.#announce('clock', changes)
  }

  #announce(transactionId: string, changes: readonly DocumentChange[]): void {
    if (changes.length === 0) return
    const touched = this.#collection.apply(changes)
    const documentIds = changes.map(({id}) => id)
    for (const tell of this.#subscribers) tell({transactionId, touched, documentIds})
  }
}
