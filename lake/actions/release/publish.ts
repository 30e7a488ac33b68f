import type {Mutation} from '../../documents/index.ts'
import {type Release, releaseDocumentId} from '../../releases/index.ts'
import type {Situation} from '../define.ts'
import {defineAction} from '../define.ts'
import {releaseIdField} from '../fields.ts'
import {publication} from '../versions.ts'
import {requireRelease} from './transition.ts'

/** Publishes every document of a release (or unpublishes it, if so marked) and deletes the versions. */
export function publishAll({name, publishAt}: Release, {view, now, user}: Situation): Mutation[] {
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
