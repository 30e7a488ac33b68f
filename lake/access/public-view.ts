import type {DependencyKey, LakeDocument} from '../documents/index.ts'
import {type Condition, parseCondition} from '../query/index.ts'
import {AssetVisibility, isAsset, type Referrers, redactAsset} from './assets.ts'
import type {AclEntry} from './rights.ts'

/** What the public may read. */
export interface PublicRead {
  /** GROQ condition over one document. */
  filter: string
  /** Top-level fields that the public never sees. */
  hide: readonly string[]
  /** What in a document does not fit its schema, so that pages are made without it. Called once a document. */
  misfitsOf?: (document: LakeDocument) => Misfits
}

/** What in a document does not fit its schema. */
export interface Misfits {
  /** The document without it; the same object when everything fits. */
  rest: Readonly<Record<string, unknown>>
  /** Paths of what has to go, in Sanity's notation: `sections[_key=="a1"].heading`. */
  paths: readonly string[]
}

/** Published documents only: what Sanity shows to requests without a token. */
export const PUBLISHED_ONLY: PublicRead = {filter: '_id in path("*")', hide: []}

/** Nothing at all. */
export const NOTHING: PublicRead = {filter: 'false', hide: []}

/** A document with other content, and what every document has. */
function withContent(
  {_id, _type, _rev, _createdAt, _updatedAt}: LakeDocument,
  content: Readonly<Record<string, unknown>>,
): LakeDocument {
  return Object.assign({_createdAt, _id, _rev, _type, _updatedAt}, content)
}

/** Whether the public may read a dataset at all. */
export type AclMode = 'public' | 'private'

/**
 * What the public sees of a dataset. A verdict is cached until the document changes or, if the filter uses the clock,
 * until the next `recheck`.
 */
export class PublicView {
  readonly #source: string
  readonly #filter: Condition
  readonly #hidden: ReadonlySet<string>
  readonly #misfitsOf: PublicRead['misfitsOf']
  readonly #clock: () => Date
  /** `private` denies the public all access, whatever the filter says. */
  aclMode: AclMode = 'public'
  #verdicts = new WeakMap<LakeDocument, {seen: LakeDocument | null}>()
  readonly #fitted = new WeakMap<LakeDocument, {fitted: LakeDocument; misfits: readonly string[]}>()
  readonly #assets: AssetVisibility

  /** @param referrers returns every document that references an id, whether or not the public can see it */
  constructor({filter, hide, misfitsOf}: PublicRead, clock: () => Date, referrers: Referrers) {
    this.#source = filter
    this.#filter = parseCondition(filter)
    this.#hidden = new Set(hide)
    this.#misfitsOf = misfitsOf
    this.#clock = clock
    this.#assets = new AssetVisibility(referrers, (document) => this.seen(document))
  }

  /** Whether what the public sees can change just because time passes. */
  get usesClock(): boolean {
    return this.#filter.usesClock
  }

  /** Whether the public may know that the dataset exists: only if there can be something in it for them to read. */
  get isKnown(): boolean {
    return this.aclMode === 'public' && this.#source !== NOTHING.filter
  }

  /** A document as the public sees it, or `null`. Assets are shown whether or not a visible document refers to them. */
  seen(document: LakeDocument): LakeDocument | null {
    if (this.aclMode === 'private') return null
    const known = this.#verdicts.get(document)
    if (known) return known.seen
    const seen = this.#filter.matches(document, this.#clock()) ? this.#redact(document) : null
    this.#verdicts.set(document, {seen})
    return seen
  }

  /** A document as the public sees it, or `null`. An asset is shown only if a document that they see refers to it. */
  shown(document: LakeDocument): LakeDocument | null {
    const seen = this.seen(document)
    if (!seen || !isAsset(document)) return seen
    return this.#assets.isShown(document._id) ? redactAsset(seen) : null
  }

  /** A document as pages read it: without what does not fit its schema, whose paths are named. */
  fit(document: LakeDocument): {fitted: LakeDocument; misfits: readonly string[]} {
    const known = this.#fitted.get(document)
    if (known) return known
    const {rest = document, paths: misfits = []} = this.#misfitsOf?.(document) ?? {}
    const made = {fitted: rest === document ? document : withContent(document, rest), misfits}
    this.#fitted.set(document, made)
    return made
  }

  /** What pages leave out of the documents that they may show, because it does not fit the schema. */
  *misfits(documents: Iterable<LakeDocument>): Generator<{documentId: string; field: string}> {
    for (const document of documents) {
      if (!this.seen(document)) continue
      for (const field of this.fit(document).misfits) {
        yield {documentId: document._id, field}
      }
    }
  }

  #redact(document: LakeDocument): LakeDocument {
    if (this.#hidden.size === 0) return document
    const shown = Object.entries(document).filter(([field]) => !this.#hidden.has(field))
    return withContent(document, Object.fromEntries(shown))
  }

  /** Ids of the assets that became visible to or hidden from the public when these keys changed. */
  flippedAssets(touched: Iterable<DependencyKey>): string[] {
    return this.#assets.flippedBy(touched)
  }

  /**
   * Re-evaluates documents: yields each one that has become visible or hidden because time passed, and `null` for the
   * rest.
   */
  *recheck(documents: Iterable<LakeDocument>): Generator<LakeDocument | null> {
    for (const document of documents) {
      const known = this.#verdicts.get(document)
      const flipped =
        known && this.#filter.matches(document, this.#clock()) !== (known.seen !== null)
      if (flipped) this.#verdicts.delete(document)
      yield flipped ? document : null
    }
  }

  /** What the public may do, in the format of Sanity's access control lists. */
  grants(): AclEntry[] {
    return this.aclMode === 'private' ? [] : [{filter: this.#source, permissions: ['read']}]
  }
}
