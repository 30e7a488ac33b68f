import {releaseDocumentId} from '../../releases/index.ts'
import {defineAction} from '../define.ts'
import {releaseIdField} from '../fields.ts'
import {requireRelease} from './transition.ts'

/** Deletes a published or archived release. */
export const deleteRelease = defineAction(
  'sanity.action.release.delete',
  {releaseId: releaseIdField},
  ({releaseId}, {view}) => {
    requireRelease(view, releaseId, 'deleted')
    return [{delete: {id: releaseDocumentId(releaseId)}}]
  },
)
