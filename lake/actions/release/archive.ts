import {releaseDocumentId} from '../../releases/index.ts'
import {defineAction} from '../define.ts'
import {releaseIdField} from '../fields.ts'
import {requireRelease} from './transition.ts'

/** Archives a release: its versions are deleted, and history keeps their content. */
export const archiveRelease = defineAction(
  'sanity.action.release.archive',
  {releaseId: releaseIdField},
  ({releaseId}, {view, user}) => {
    requireRelease(view, releaseId, 'archived')
    const versions = view.members(releaseId)
    const set = {
      state: 'archived',
      finalDocumentStates: versions.map(({_id}) => ({id: _id})),
      userId: user,
    }
    return [
      ...versions.map(({_id}) => ({delete: {id: _id}})),
      {patch: {id: releaseDocumentId(releaseId), set, unset: ['publishAt', 'error']}},
    ]
  },
)
