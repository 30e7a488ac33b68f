import {defineAction} from '../define.ts'
import {purgeField, versionIdField} from '../fields.ts'
import {discard} from '../version/discard.ts'

/** The older name of `sanity.action.document.version.discard`. */
export const discardDocument = defineAction(
  'sanity.action.document.discard',
  {draftId: versionIdField, purge: purgeField},
  ({draftId, purge}, {view}) => discard(view, draftId, purge),
  {versionId: 'draftId'},
)
