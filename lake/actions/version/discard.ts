import type {Mutation} from '../../documents/index.ts'
import {defineAction} from '../define.ts'
import {purgeField, versionIdField} from '../fields.ts'
import {requireUnlocked} from '../lock.ts'
import {requireDocument} from '../versions.ts'
import type {View} from '../view.ts'

export function discard(view: View, id: string, purge?: boolean): Mutation[] {
  requireUnlocked(view, id)
  requireDocument(view, id)
  return [{delete: {id, ...(purge ? {purge} : {})}}]
}

/** Deletes a draft or version. */
export const discardVersion = defineAction(
  'sanity.action.document.version.discard',
  {versionId: versionIdField, purge: purgeField},
  ({versionId, purge}, {view}) => discard(view, versionId, purge),
)
