import {releaseDocumentId} from '../../releases/index.ts'
import {defineAction} from '../define.ts'
import {releaseIdField, timeField} from '../fields.ts'
import {publishAll} from './publish.ts'
import {requireReferences} from './references.ts'
import {requireRelease} from './transition.ts'

/** Schedules a release for publishing and locks it until then. A time in the past publishes it immediately. */
export const scheduleRelease = defineAction(
  'sanity.action.release.schedule',
  {releaseId: releaseIdField, publishAt: timeField},
  ({releaseId, publishAt}, situation) => {
    const {view, now, user} = situation
    const release = requireRelease(view, releaseId, 'scheduled')
    const time = new Date(publishAt).toISOString()
    if (time <= now) return publishAll({...release, publishAt: time}, situation)
    requireReferences(view, releaseId, time)
    const set = {state: 'scheduled', publishAt: time, userId: user}
    return [{patch: {id: releaseDocumentId(releaseId), set, unset: ['error']}}]
  },
)
