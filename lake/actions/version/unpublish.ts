import {isObject} from '../../json.ts'
import {defineAction} from '../define.ts'
import {publishedIdField, versionIdField} from '../fields.ts'
import {requireUnlocked} from '../lock.ts'
import {malformed} from '../refusal.ts'
import {copyOf, releaseOf, requireDocument, requireVersionOf} from '../versions.ts'

/** Marks a version so that publishing its release unpublishes the document. */
export const unpublishVersion = defineAction(
  'sanity.action.document.version.unpublish',
  {versionId: versionIdField, publishedId: publishedIdField},
  ({versionId, publishedId}, {view}) => {
    requireVersionOf(versionId, publishedId, 'versionId')
    if (releaseOf(versionId) === null) malformed('"versionId" must be a version in a release')
    requireUnlocked(view, versionId)
    const version = view.get(versionId)
    if (version) {
      const system = isObject(version._system) ? version._system : {}
      return [{patch: {id: versionId, set: {_system: {...system, delete: true}}}}]
    }
    const copy = copyOf(requireDocument(view, publishedId), versionId)
    const system = isObject(copy._system) ? copy._system : {}
    return [{create: {...copy, _system: {...system, delete: true}}}]
  },
)
