import type {DependencyKey, LakeDocument, Visibility} from '../documents/index.ts'
import {httpError, mutationError} from '../errors.ts'
import {faults, type WritePermission} from '../mutations/index.ts'
import {type Condition, parseCondition} from '../query/index.ts'
import {AssetVisibility, isAsset, type Referrers, redactAsset} from './assets.ts'
import type {Requester} from './requester.ts'

/** What the public may read. */
export interface PublicRead {
  /** GROQ condition over one document. */
  filter: string
  /** Top-level fields that the public never sees. */
  hide: readonly string[]
}

/** Published documents only: what Sanity shows to requests without a token. */
export const PUBLISHED_ONLY: PublicRead = {filter: '_id in path("*")', hide: []}

/** Nothing at all. */
export const NOTHING: PublicRead = {filter: 'false', hide: []}

const EVERYTHING = '_id in path("**")'
const ALL = ['create', 'editHistory', 'history', 'manage', 'read', 'update']

/** Whether the public may read a dataset at all. */
export type AclMode = 'public' | 'private'

/**
 * The one place that decides who may read and write what. Verdicts on documents are kept until the document
 * changes or, for a filter that looks at the clock, until `recheck`.
 */
export class Access {
  readonly #source: string
  readonly #filter: Condition
  readonly #hidden: ReadonlySet<string>
  readonly #clock: () => Date
  /** `private` shuts the public out, whatever the filter says. */
  aclMode: AclMode = 'public'
  #verdicts = new WeakMap<LakeDocument, {seen: LakeDocument | null}>()
  readonly #assets: AssetVisibility

  /** @param referrers the documents that hold a reference to an id, seen or not */
  constructor(publicRead: PublicRead, clock: () => Date, referrers: Referrers = () => []) {
    this.#source = publicRead.filter
    this.#filter = parseCondition(publicRead.filter)
    this.#hidden = new Set(publicRead.hide)
    this.#clock = clock
    this.#assets = new AssetVisibility(referrers, (document) => this.#seenByPublic(document))
  }

  /** Whether what the public sees may change with time alone. */
  get usesClock(): boolean {
    return this.#filter.usesClock
  }

  /**
   * Whether a requester may know that the dataset is there. To one who may read nothing of it, it looks like a dataset
   * that does not exist.
   */
  isKnownTo(requester: Requester): boolean {
    if (requester.kind !== 'public') return true
    return this.aclMode === 'public' && this.#source !== NOTHING.filter
  }

  /** Requesters with the same key see the same of every document. */
  visibilityKey({kind}: Requester): string {
    return kind
  }

  /** What a requester sees of documents; `undefined` means everything. */
  visibilityFor(requester: Requester): Visibility | undefined {
    if (requester.kind === 'administrator') return undefined
    if (requester.kind === 'publisher') {
      // Pages come to an asset by way of a document that they may show; they need no other proof.
      return (document) => (this.#seenByPublic(document) ? document : null)
    }
    return (document) =>
      isAsset(document) ? this.#assetSeenByPublic(document) : this.#seenByPublic(document)
  }

  #seenByPublic(document: LakeDocument): LakeDocument | null {
    if (this.aclMode === 'private') return null
    const known = this.#verdicts.get(document)
    if (known) return known.seen
    const seen = this.#filter.matches(document, this.#clock()) ? this.#redact(document) : null
    this.#verdicts.set(document, {seen})
    return seen
  }

  #assetSeenByPublic(document: LakeDocument): LakeDocument | null {
    const seen = this.#seenByPublic(document)
    return seen && this.#assets.isShown(document._id) ? redactAsset(seen) : null
  }

  /** Ids of the assets that a change of these keys has shown to the public or hidden from it. */
  flippedAssets(touched: Iterable<DependencyKey>): string[] {
    return this.#assets.flippedBy(touched)
  }

  #redact(document: LakeDocument): LakeDocument {
    if (this.#hidden.size === 0) return document
    const {_id, _type, _rev, _createdAt, _updatedAt} = document
    const shown = Object.entries(document).filter(([field]) => !this.#hidden.has(field))
    return Object.assign({_createdAt, _id, _rev, _type, _updatedAt}, Object.fromEntries(shown))
  }

  /** Judges documents anew: yields each that time has shown to the public or hidden, `null` for the others. */
  *recheck(documents: Iterable<LakeDocument>): Generator<LakeDocument | null> {
    for (const document of documents) {
      const known = this.#verdicts.get(document)
      const flipped =
        known && this.#filter.matches(document, this.#clock()) !== (known.seen !== null)
      if (flipped) this.#verdicts.delete(document)
      yield flipped ? document : null
    }
  }

  /** What a requester may do, as Sanity's access control lists say it. */
  grants(requester: Requester): {filter: string; permissions: string[]}[] {
    if (requester.kind === 'administrator') return [{filter: EVERYTHING, permissions: ALL}]
    return this.aclMode === 'private' ? [] : [{filter: this.#source, permissions: ['read']}]
  }

  /** @throws {LakeError} 403, naming the permission, unless the requester may change documents */
  requireWrite(requester: Requester, permission: WritePermission = 'update'): void {
    if (requester.kind !== 'administrator') throw mutationError(faults.forbidden(permission))
  }

  /** @throws {LakeError} 403 unless the requester may look into the past */
  requireHistory(requester: Requester): void {
    if (requester.kind !== 'administrator') {
      throw httpError(403, 'Insufficient permissions; permission "history" required')
    }
  }
}
