import {releaseDocumentId} from '../../releases/index.ts'
import {defineAction} from '../define.ts'
import {releaseIdField} from '../fields.ts'
import {conflict} from '../refusal.ts'
import {requireRelease} from './transition.ts'

/** Restores an archived release, with its documents as they were when it was archived. */
export const unarchiveRelease = defineAction(
  'sanity.action.release.unarchive',
  {releaseId: releaseIdField},
  ({releaseId}, {view, user, lastState}) => {
    const {finalVersions} = requireRelease(view, releaseId, 'unarchived')
    const versions = finalVersions.map(
      (id) =>
        lastState(id) ??
        conflict(
          'historyUnavailableError',
          `Release "${releaseId}" cannot be unarchived: history no longer holds "${id}"`,
          {id, releaseId},
        ),
    )
    const set = {state: 'active', userId: user}
    return [
      ...versions.map((version) => ({create: version})),
      {patch: {id: releaseDocumentId(releaseId), set, unset: ['finalDocumentStates', 'error']}},
    ]
  },
)
