import {defineAction} from '../define.ts'
import {publishedIdField, versionIdField} from '../fields.ts'
import {requireNoScheduleNeeds, requireUnlocked} from '../lock.ts'
import {copyOf, requireDocument, requireVersionOf} from '../versions.ts'

/** Takes a published document back: what it said remains as a draft, unless there is one already. */
export const unpublishDocument = defineAction(
  'sanity.action.document.unpublish',
  {draftId: versionIdField, publishedId: publishedIdField},
  ({draftId, publishedId}, {view}) => {
    requireVersionOf(draftId, publishedId, 'draftId')
    const published = requireDocument(view, publishedId)
    requireNoScheduleNeeds(view, publishedId)
    const gone = {delete: {id: publishedId}}
    if (view.get(draftId)) return [gone]
    requireUnlocked(view, draftId)
    return [{create: copyOf(published, draftId)}, gone]
  },
  {versionId: 'draftId'},
)
