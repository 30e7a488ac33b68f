import {releaseDocumentId} from '../../releases/index.ts'
import {defineAction} from '../define.ts'
import {releaseIdField} from '../fields.ts'
import {requireNotAwaited} from './references.ts'
import {requireRelease} from './transition.ts'

/** Unschedules a release; its documents can be changed again. */
export const unscheduleRelease = defineAction(
  'sanity.action.release.unschedule',
  {releaseId: releaseIdField},
  ({releaseId}, {view, user}) => {
    requireRelease(view, releaseId, 'unscheduled')
    requireNotAwaited(view, releaseId)
    const set = {state: 'active', userId: user}
    return [{patch: {id: releaseDocumentId(releaseId), set, unset: ['publishAt', 'error']}}]
  },
)
