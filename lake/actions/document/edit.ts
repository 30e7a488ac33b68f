import {defineAction} from '../define.ts'
import {patchField, publishedIdField, versionIdField} from '../fields.ts'
import {requireUnlocked} from '../lock.ts'
import {patchOf} from '../patch.ts'
import {copyOf, requireDocument, requireVersionOf} from '../versions.ts'

/** Patches a draft or version; if it does not exist yet, it starts as a copy of the published document. */
export const editDocument = defineAction(
  'sanity.action.document.edit',
  {draftId: versionIdField, publishedId: publishedIdField, patch: patchField},
  ({draftId, publishedId, patch}, {view}) => {
    requireVersionOf(draftId, publishedId, 'draftId')
    requireUnlocked(view, draftId)
    const edit = patchOf(draftId, patch)
    if (view.get(draftId)) return edit
    return [{create: copyOf(requireDocument(view, publishedId), draftId)}, ...edit]
  },
  {versionId: 'draftId'},
)
