import {type LakeDocument, publishedId, type Visibility} from '../documents/index.ts'
import {httpError, LakeError, mutationError} from '../errors.ts'
import {type Authorization, faults, type WritePermission} from '../mutations/index.ts'
import {isAsset, type Referrers} from './assets.ts'
import {authorizationOf} from './authorization.ts'
import {authorizeChanges, type Before, type ReviewOf} from './changes.ts'
import {type CompanionOf, mayReadCompanion} from './companion.ts'
import {type ContentRules, NO_RULES} from './content-rules.ts'
import {type PublicRead, PublicView} from './public-view.ts'
import {RecentUploads} from './recent-uploads.ts'
import {
  isForPages,
  type Permission,
  publisher,
  type Requester,
  requireCurrent,
} from './requester.ts'
import {publishedFrom, reviewedVersion} from './reviews.ts'
import {type AclEntry, EVERYTHING, grantsKey, Rights} from './rights.ts'

const ALL = ['create', 'editHistory', 'history', 'manage', 'read', 'update']
/** Maximum number of compiled grant sets cached together with their verdicts. */
const MAX_RIGHTS = 500

const noReviews: ReviewOf = () => undefined

export interface AccessSettings {
  publicRead: PublicRead
  clock: () => Date
  /** How documents say whom they belong to. */
  contentRules?: ContentRules | undefined
  /** For a dataset of comments, tasks and reviews: what a requester may do with the documents they are about. */
  companionOf?: ((requester: Requester) => CompanionOf) | undefined
  /** Where there is such a dataset: the review of a document. */
  reviewOf?: ReviewOf | undefined
}

/** The one place that decides who may read and write what. */
export class Access {
  /** What the public sees. */
  readonly publicView: PublicView
  readonly #clock: () => Date
  readonly #referrers: Referrers
  readonly #rights = new Map<string, Rights>()
  readonly #uploads = new RecentUploads()
  readonly #rules: ContentRules
  readonly #companionOf: AccessSettings['companionOf']
  readonly #reviewOf: ReviewOf

  /** @param referrers returns every document that references an id, whether or not the requester can see it */
  constructor(
    {publicRead, clock, contentRules = NO_RULES, companionOf, reviewOf = noReviews}: AccessSettings,
    referrers: Referrers = () => [],
  ) {
    this.#rules = contentRules
    this.#companionOf = companionOf
    this.#reviewOf = reviewOf
    this.#clock = clock
    this.#referrers = referrers
    this.publicView = new PublicView(publicRead, clock, referrers)
  }

  /**
   * Whether a requester may know that the dataset exists. If they can read nothing in it, they get the same answer as
   * for a dataset that does not exist.
   */
  isKnownTo(requester: Requester): boolean {
    return requester.kind !== 'public' || this.publicView.isKnown
  }

  /** Requesters with the same key see exactly the same content. */
  visibilityKey({kind, identity, seesOthersAs, grants = []}: Requester): string {
    if (kind !== 'member') return kind
    const key = grantsKey(grants)
    const own = this.#companionOf ? ` ${identity}` : ''
    const others = seesOthersAs === 'publisher' ? ` ${seesOthersAs}` : ''
    // The same text, not just an equal one, is found without being read.
    return own || others ? `${key}${own}${others}` : key
  }

  /**
   * Whether what a requester sees of a document only changes when documents of this dataset change: not with the
   * documents that a comment is about, nor as time passes. (The public's view announces what time changes in it.)
   */
  isStable(requester: Requester): boolean {
    if (requester.kind !== 'member') return true
    return this.#companionOf === undefined && !this.#rightsOf(requester).usesClock('read')
  }

  /** What a member's grants allow; identical grants share one object. */
  #rightsOf(requester: Requester): Rights {
    const key = this.visibilityKey(requester)
    const rights = this.#rights.get(key) ?? new Rights(requester.grants ?? [], this.#clock)
    this.#rights.delete(key)
    this.#rights.set(key, rights)
    const [oldest] = this.#rights.keys()
    if (this.#rights.size > MAX_RIGHTS && oldest !== undefined) this.#rights.delete(oldest)
    return rights
  }

  /** What a requester sees of each document; `undefined` means they see everything. */
  visibilityFor(requester: Requester): Visibility | undefined {
    const visibility = this.#visibilityOf(requester)
    if (!isForPages(requester)) return visibility
    return (document) => {
      const seen = visibility ? visibility(document) : document
      return seen && this.publicView.fit(seen).fitted
    }
  }

  #visibilityOf(requester: Requester): Visibility | undefined {
    if (requester.kind === 'administrator') return undefined
    if (requester.kind === 'publisher') {
      // A page only reaches an asset through a document that it may show, so no further check is needed.
      return (document) => (this.publicView.seen(document) ? document : null)
    }
    if (requester.kind === 'member') {
      return this.#rightsOf(requester).hasAll('read')
        ? undefined
        : this.#visibilityOfMember(requester)
    }
    return (document) => this.publicView.shown(document)
  }

  /**
   * Documents they may read in full, everything else as the public sees it. Assets follow the documents that refer to
   * them.
   */
  #visibilityOfMember(requester: Requester): Visibility {
    const rights = this.#rightsOf(requester)
    const base = this.#companionOf?.(requester)
    if (base) {
      if (rights.hasAll('read')) return (document) => document
      return (document) => (mayReadCompanion(document, requester.identity, base) ? document : null)
    }
    const asPublisher = this.#visibilityOf(publisher)
    return (document) => {
      if (rights.may('read', document)) return document
      if (requester.seesOthersAs === 'publisher') return asPublisher?.(document) ?? null
      if (isAsset(document)) {
        for (const referrer of this.#referrers(document._id)) {
          if (!isAsset(referrer) && rights.may('read', referrer)) return document
        }
      }
      return this.publicView.shown(document)
    }
  }

  /** A requester's permissions in the format of Sanity's access control lists. */
  grants(requester: Requester): AclEntry[] {
    if (requester.kind === 'administrator') return [{filter: EVERYTHING, permissions: ALL}]
    const seen = this.publicView.grants()
    return requester.kind === 'member' ? [...this.#rightsOf(requester).toAcl(), ...seen] : seen
  }

  /**
   * @throws {LakeError} 403, naming the permission, unless the requester may change documents; 401 when they no longer
   *   have the rights that they came with
   */
  requireWrite(requester: Requester, permission: WritePermission = 'update'): void {
    requireCurrent(requester)
    if (!this.mayWrite(requester)) throw mutationError(faults.forbidden(permission))
  }

  /**
   * What a requester may change; `undefined` when that is everything.
   * @param before the documents before the transaction
   */
  authorizationFor(requester: Requester, before: Before): Authorization | undefined {
    if (requester.kind !== 'member') return undefined
    const rights = this.#rightsOf(requester)
    return authorizationOf({
      rights,
      identity: requester.identity,
      visibility: this.#visibilityOfMember(requester),
      companionOf: this.#companionOf?.(requester),
      before,
      rules: this.#rules,
      reviewOf: this.#reviewOf,
      hasUploaded: (id) => this.#uploads.has(requester.identity, id),
      requireHistory: () => this.requireHistory(requester),
    })
  }

  /** Lets a requester refer to an asset that they have uploaded. */
  noteUpload({identity}: Requester, assetId: string): void {
    this.#uploads.add(identity, assetId)
  }

  /**
   * Of which documents a requester may look into the past; `undefined` when that is all of them.
   * @throws {LakeError} 403 when there are none
   */
  historyFor(requester: Requester): ((document: LakeDocument) => boolean) | undefined {
    if (requester.kind === 'administrator') return undefined
    if (requester.kind === 'member') {
      const rights = this.#rightsOf(requester)
      if (rights.hasAll('history')) return undefined
      const base = this.#companionOf?.(requester)
      if (base) return (document) => mayReadCompanion(document, requester.identity, base)
      if (rights.hasSome('history')) return (document) => rights.may('history', document)
    }
    throw httpError(403, 'Insufficient permissions; permission "history" required')
  }

  /** Whether a requester has a permission on a document: to read it is to read all of it, whatever the public sees. */
  may(requester: Requester, permission: Permission, document: LakeDocument): boolean {
    if (requester.kind === 'administrator') return true
    return requester.kind === 'member' && this.#rightsOf(requester).may(permission, document)
  }

  /** Whether a requester may publish a draft or version as it is now, without anybody's approval. */
  mayPublish(requester: Requester, version: LakeDocument, before: Before): boolean {
    if (requester.kind === 'administrator') return true
    if (requester.kind !== 'member') return false
    const id = publishedId(version._id)
    const change = {id, before: before.get(id) ?? null, after: publishedFrom(version)}
    const {identity} = requester
    const [rights, rules] = [this.#rightsOf(requester), this.#rules]
    try {
      authorizeChanges([change], {rights, identity, before, rules, reviewOf: noReviews})
      return true
    } catch (error) {
      if (error instanceof LakeError) return false
      throw error
    }
  }

  /** Whether a review names content as it is now, which a requester may publish without anybody's approval. */
  mayApprove(requester: Requester, review: LakeDocument, before: Before): boolean {
    const version = reviewedVersion(review, before)
    return version !== null && this.mayPublish(requester, version, before)
  }

  /** Whether a member may write anything at all. */
  mayWrite(requester: Requester): boolean {
    if (requester.kind === 'administrator') return true
    return (['create', 'update', 'publish'] as const).some(
      (name) => requester.kind === 'member' && this.#rightsOf(requester).hasSome(name),
    )
  }

  /** @throws {LakeError} 403 unless the requester may look into all of the past, and delete it */
  requireHistory(requester: Requester): void {
    if (requester.kind === 'administrator') return
    const mayLook = requester.kind === 'member' && this.#rightsOf(requester).hasAll('history')
    if (!mayLook) throw httpError(403, 'Insufficient permissions; permission "history" required')
  }
}
