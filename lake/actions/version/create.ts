import {PUBLISHED_AT} from '../../documents/index.ts'
import {faults} from '../../mutations/index.ts'
import {defineAction} from '../define.ts'
import {
  documentField,
  documentIdField,
  publishedIdField,
  revisionField,
  versionIdField,
} from '../fields.ts'
import {requireRoom, requireUnlocked} from '../lock.ts'
import {malformed, refuse} from '../refusal.ts'
import {copyOf, requireDocument, requireRevision, requireVersionOf} from '../versions.ts'

/** Creates a version of a document: from `document`, or as a copy of `baseId`. */
export const createVersion = defineAction(
  'sanity.action.document.version.create',
  {
    publishedId: publishedIdField.optional(),
    document: documentField.optional(),
    versionId: versionIdField.optional(),
    baseId: documentIdField.optional(),
    ifBaseRevisionId: revisionField,
  },
  ({publishedId, document, versionId, baseId, ifBaseRevisionId}, {view}) => {
    const id = versionId ?? document?._id ?? malformed('"versionId" is missing')
    if (document?._id !== undefined && document._id !== id) {
      malformed('"document._id" must be the same as "versionId"')
    }
    if (publishedId !== undefined) requireVersionOf(id, publishedId, 'versionId')
    requireUnlocked(view, id)
    if (view.get(id)) refuse(faults.alreadyExists(id))
    requireRoom(view, id)
    if (document !== undefined) {
      if (baseId !== undefined) malformed('"document" and "baseId" exclude each other')
      // A copy of a published document has not been published itself.
      const {[PUBLISHED_AT]: _, ...content} = document
      return [{create: {...content, _type: document._type, _id: id}}]
    }
    if (baseId === undefined) return malformed('either "document" or "baseId" is needed')
    const base = requireDocument(view, baseId)
    requireRevision(base, baseId, ifBaseRevisionId)
    return [{create: copyOf(base, id)}]
  },
  {attributes: 'document'},
)
