import {defineAction} from '../define.ts'
import {documentField, publishedIdField, versionIdField} from '../fields.ts'
import {requireUnlocked} from '../lock.ts'
import {malformed} from '../refusal.ts'
import {requireDocument, requireVersionOf} from '../versions.ts'

/** Replaces an existing draft or version with a whole document. */
export const replaceVersion = defineAction(
  'sanity.action.document.version.replace',
  {
    document: documentField,
    versionId: versionIdField.optional(),
    publishedId: publishedIdField.optional(),
  },
  ({document, versionId, publishedId}, {view}) => {
    const id = document._id ?? versionId ?? malformed('"document._id" is missing')
    if (versionId !== undefined && versionId !== id) {
      malformed('"document._id" must be the same as "versionId"')
    }
    if (publishedId !== undefined) requireVersionOf(id, publishedId, 'document._id')
    requireUnlocked(view, id)
    requireDocument(view, id)
    return [{createOrReplace: {...document, _id: id}}]
  },
  {attributes: 'document'},
)
