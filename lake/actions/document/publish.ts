import {defineAction} from '../define.ts'
import {publishedIdField, revisionField, versionIdField} from '../fields.ts'
import {requireUnlocked} from '../lock.ts'
import {publication, requireDocument, requireRevision, requireVersionOf} from '../versions.ts'

/** Replaces the published document with its draft. */
export const publishDocument = defineAction(
  'sanity.action.document.publish',
  {
    draftId: versionIdField,
    publishedId: publishedIdField,
    ifDraftRevisionId: revisionField,
    ifPublishedRevisionId: revisionField,
  },
  ({draftId, publishedId, ifDraftRevisionId, ifPublishedRevisionId}, {view}) => {
    requireVersionOf(draftId, publishedId, 'draftId')
    requireUnlocked(view, draftId)
    const draft = requireDocument(view, draftId)
    const published = view.get(publishedId)
    requireRevision(draft, draftId, ifDraftRevisionId)
    requireRevision(published, publishedId, ifPublishedRevisionId)
    return publication(view, draft)
  },
  {versionId: 'draftId', ifVersionRevisionId: 'ifDraftRevisionId'},
)
