import {defineAction} from '../define.ts'
import {publishedIdField, versionIdField} from '../fields.ts'
import {requireNoScheduleNeeds, requireUnlocked} from '../lock.ts'
import {requireDocument, requireVersionOf, withdrawal} from '../versions.ts'

/** Unpublishes a document: its content is kept as a draft, unless there already is one. */
export const unpublishDocument = defineAction(
  'sanity.action.document.unpublish',
  {draftId: versionIdField, publishedId: publishedIdField},
  ({draftId, publishedId}, {view}) => {
    requireVersionOf(draftId, publishedId, 'draftId')
    const published = requireDocument(view, publishedId)
    requireNoScheduleNeeds(view, publishedId)
    if (!view.get(draftId)) requireUnlocked(view, draftId)
    return withdrawal(view, published, draftId)
  },
  {versionId: 'draftId'},
)
