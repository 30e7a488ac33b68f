import {isDeepStrictEqual} from 'node:util'
import {type LakeDocument, type Mutation, publishedId} from '../../documents/index.ts'
import {isUnpublishMark, type Release, releaseDocumentId} from '../../releases/index.ts'
import type {Situation} from '../define.ts'
import {defineAction} from '../define.ts'
import {releaseIdField} from '../fields.ts'
import {publication} from '../versions.ts'
import type {View} from '../view.ts'
import {requireRelease} from './transition.ts'

/** What editors write; the rest is the lake's. */
const contentOf = ({_id, _rev, _createdAt, _updatedAt, _system, ...content}: LakeDocument) =>
  content

/** A draft that says the same as the scheduled draft that is published is no change any more. */
function publishedDraft(view: View, version: LakeDocument): Mutation[] {
  const id = `drafts.${publishedId(version._id)}`
  const draft = view.get(id)
  const isSame =
    draft && !isUnpublishMark(version) && isDeepStrictEqual(contentOf(draft), contentOf(version))
  return isSame ? [{delete: {id}}] : []
}

/** Publishes every document of a release (or unpublishes it, if so marked) and deletes the versions. */
export function publishAll(
  {name, publishAt, cardinality}: Release,
  {view, now, user}: Situation,
): Mutation[] {
  const versions = view.members(name)
  const release = {
    state: 'published',
    publishAt: publishAt ?? now,
    publishedAt: now,
    finalDocumentStates: versions.map(({_id}) => ({id: _id})),
    userId: user,
  }
  return [
    ...versions.flatMap((version) => publication(view, version)),
    ...(cardinality === 'one' ? versions.flatMap((version) => publishedDraft(view, version)) : []),
    {patch: {id: releaseDocumentId(name), set: release, unset: ['error']}},
  ]
}

/** Publishes a release now. */
export const publishRelease = defineAction(
  'sanity.action.release.publish',
  {releaseId: releaseIdField},
  ({releaseId}, situation) =>
    publishAll(requireRelease(situation.view, releaseId, 'published'), situation),
)
