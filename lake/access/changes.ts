import {
  type DependencyKey,
  type DocumentChange,
  idPrefix,
  isPublishedId,
  type LakeDocument,
  publishedId,
} from '../documents/index.ts'
import {mutationError} from '../errors.ts'
import {faults} from '../mutations/index.ts'
import {isUnpublishMark, readRelease, releaseDocumentId} from '../releases/index.ts'
import {isAsset} from './assets.ts'
import {type ContentRules, differsOnlyIn, ownershipProbes} from './content-rules.ts'
import type {Permission} from './requester.ts'
import {isApproved} from './reviews.ts'
import type {Extent, Rights} from './rights.ts'

/** The documents before a transaction. */
export interface Before {
  get(id: string): LakeDocument | undefined
  /** The published document, its draft and its versions, as far as they exist. */
  versions(published: string): readonly LakeDocument[]
  /** The documents with an index key. */
  bucket(key: DependencyKey): readonly LakeDocument[]
}

export interface ChangeRules {
  rights: Rights
  /** The author's user id. */
  identity: string
  before: Before
  rules: ContentRules
  reviewOf: ReviewOf
}

/** The review of a document, by published id; see reviews.ts. */
export type ReviewOf = (published: string) => LakeDocument | undefined

const VERSION = 'versions.'

const forbidden = (permission: 'create' | 'update' = 'update') =>
  mutationError(faults.forbidden(permission))

/**
 * Checks every changed document against its author's rights, both before and after the change.
 *
 * - Changing a published document takes `publish`, or `update` and an approval of exactly that change; changing a draft or
 *   version takes `update`, also on the published document (or, without one, the other versions) that it belongs to.
 * - Creating a document altogether takes `create`, and so does deleting it altogether.
 * - Whoever adds or removes an owner has to have that right for the owner, too.
 * - Rights that are limited to languages only allow changes to texts in these.
 * - A scheduled release is locked; a release that is scheduled is published with the rights of whoever scheduled it.
 *
 * @throws {LakeError} 403, the same whether or not the document exists
 */
export function authorizeChanges(
  changes: readonly DocumentChange[],
  {rights, identity, before, rules, reviewOf}: ChangeRules,
): void {
  const changed = new Map(changes.map((change) => [change.id, change.after]))
  const afterwards = (id: string): LakeDocument | null =>
    changed.has(id) ? (changed.get(id) ?? null) : (before.get(id) ?? null)

  /** Every document has to be allowed, and the difference has to be in what may be changed of all of them. */
  const mayAll = (
    permission: Permission,
    documents: readonly LakeDocument[],
    isWithin: (languages: ReadonlySet<string>) => boolean,
  ) =>
    documents.every((document) => {
      const extent: Extent = rights.extentOf(permission, document)
      return extent === 'all' || (extent !== null && isWithin(extent))
    })

  const checkRelease = ({before: old, after}: DocumentChange) => {
    const isOwn = old === null || old.userId === identity
    const isAllowed = rights.hasAll('publish') || (rights.hasSome('publish') && isOwn)
    const isKeptUser = after === null || after.userId === old?.userId
    const isOwnUser = after?.userId === identity
    const isScheduled = after !== null && readRelease(after)?.state === 'scheduled'
    if (!isAllowed || !(isOwnUser || (isKeptUser && !isScheduled))) throw forbidden()
    if (after && isScheduled) checkPublication(after._id.slice(releaseDocumentId('').length))
  }

  /** Whoever schedules a release has to be allowed to publish every document in it. */
  const checkPublication = (release: string) => {
    const prefix = `${VERSION}${release}`
    const ids = new Set([
      ...before.bucket(`in:${prefix}`).map(({_id}) => _id),
      ...[...changed.keys()].filter((id) => idPrefix(id) === prefix),
    ])
    for (const version of [...ids].flatMap((id) => afterwards(id) ?? [])) {
      const id = publishedId(version._id)
      const after = isUnpublishMark(version) ? null : {...version, _id: id}
      checkDocument({id, before: afterwards(id), after})
    }
  }

  const checkLock = (id: string) => {
    const prefix = idPrefix(id)
    if (!prefix.startsWith(VERSION)) return
    const releaseId = releaseDocumentId(prefix.slice(VERSION.length))
    const release = before.get(releaseId)
    if (!release || readRelease(release)?.state !== 'scheduled') return
    const next = afterwards(releaseId)
    if (!next || readRelease(next)?.state === 'scheduled') throw forbidden()
  }

  const checkDocument = ({id, before: old, after}: DocumentChange) => {
    const isPublished = isPublishedId(id)
    const group = publishedId(id)
    const siblings = before.versions(group).filter(({_id}) => _id !== id)
    const published = isPublished ? undefined : before.get(group)
    const related = published ? [published] : siblings
    const isNew = !old && siblings.length === 0
    const isGone = !after && ![group, ...siblings.map(({_id}) => _id)].some(afterwards)
    const base = old ?? related[0]

    const subject = [after ?? old].flatMap((one) => one ?? [])
    if ((isNew || isGone) && !mayAll('create', subject, never)) throw forbidden()
    const isDiscarded = !after && !isGone && !isPublished
    // What becomes public for the first time is a change of all of it.
    const [from, to] = isDiscarded ? [afterwards(group), old] : [isPublished ? old : base, after]
    const isWithin = (languages: ReadonlySet<string>) =>
      from && to ? differsOnlyIn(languages, from, to, rules) : false
    const versions = [old, after, ...(isPublished && old ? [] : related)]
    const probes = isDiscarded ? [] : ownershipProbes(base, after, rules)
    if (isNew && !isPublished) {
      if (!mayAll('create', probes, isWithin)) throw forbidden()
      return
    }
    const judged = [...versions.flatMap((one) => one ?? []), ...probes]
    if (mayAll(isPublished ? 'publish' : 'update', judged, isWithin)) return
    const hasApproval = isPublished && isApproved({id, before: old, after}, reviewOf(group), before)
    if (!hasApproval || !mayAll('update', judged, isWithin)) throw forbidden()
  }

  for (const change of changes) {
    const subject = change.after ?? change.before
    if (!change.before && subject && isAsset(subject)) {
      if (!rights.hasSome('create') && !rights.hasSome('update')) throw forbidden('create')
    } else if (subject && readRelease(subject)) checkRelease(change)
    else {
      checkLock(change.id)
      checkDocument(change)
    }
  }
}

const never = () => false
