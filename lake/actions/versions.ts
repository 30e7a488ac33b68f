import type {DocumentStub, Mutation} from '../documents/index.ts'
import {idPrefix, type LakeDocument, publishedId, strengthenFields} from '../documents/index.ts'
import {faults} from '../mutations/index.ts'
import {isUnpublishMark} from '../releases/index.ts'
import {malformed, refuse} from './refusal.ts'
import type {View} from './view.ts'

/** How versions are created from published documents, and published. */

/** @throws {Refusal} 400 unless `versionId` is a draft or version of `published` */
export function requireVersionOf(versionId: string, published: string, field: string): void {
  if (publishedId(versionId) === published) return
  malformed(`"${field}" (${versionId}) must be a draft or version of "publishedId" (${published})`)
}

/** @throws {Refusal} 404 when there is no such document */
export function requireDocument(view: View, id: string): LakeDocument {
  return view.get(id) ?? refuse(faults.notFound(id))
}

/** @throws {Refusal} 409 when the document has changed since the revision that the caller has seen */
export function requireRevision(
  document: LakeDocument | null,
  id: string,
  revision?: string,
): void {
  if (revision === undefined) return
  const current = document?._rev ?? ''
  if (current !== revision) refuse(faults.revisionMismatch(id, current, revision))
}

/** The release a version is in; `null` for a draft. */
export function releaseOf(versionId: string): string | null {
  const prefix = idPrefix(versionId)
  return prefix.startsWith('versions.') ? prefix.slice('versions.'.length) : null
}

/** A copy of another version; `_system.base` names the original, as in Sanity. */
export function copyOf(base: LakeDocument, versionId: string): DocumentStub {
  const {_rev, _updatedAt, _system, ...content} = base
  return {...content, _id: versionId, _system: {base: {id: base._id, rev: _rev}}}
}

/** Unpublishes a document: its content is kept as a draft, unless there already is one. */
export function withdrawal(view: View, published: LakeDocument, draftId: string): Mutation[] {
  const gone: Mutation = {delete: {id: published._id}}
  return view.get(draftId) ? [gone] : [{create: copyOf(published, draftId)}, gone]
}

/** Replaces the published document with the version, and deletes the version. */
export function publication(view: View, version: LakeDocument): Mutation[] {
  const id = publishedId(version._id)
  const published = view.get(id)
  const gone: Mutation = {delete: {id: version._id}}
  if (isUnpublishMark(version)) {
    return published ? [...withdrawal(view, published, `drafts.${id}`), gone] : [gone]
  }
  const {_id, _type, _rev, _updatedAt, _system, ...content} = version
  const _createdAt = published?._createdAt ?? version._createdAt
  return [{createOrReplace: {...strengthenFields(content), _id: id, _type, _createdAt}}, gone]
}
