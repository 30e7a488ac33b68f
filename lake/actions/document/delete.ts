import {z} from 'zod'
import {defineAction} from '../define.ts'
import {publishedIdField, purgeField, versionIdField} from '../fields.ts'
import {requireNoScheduleNeeds, requireUnlocked} from '../lock.ts'
import {conflict} from '../refusal.ts'
import {requireDocument, requireVersionOf} from '../versions.ts'

/** Deletes a published document and all its drafts and versions, which the caller must list. */
export const deleteDocument = defineAction(
  'sanity.action.document.delete',
  {
    publishedId: publishedIdField,
    includeDrafts: z.array(versionIdField, 'must be an array of document IDs').default([]),
    purge: purgeField,
  },
  ({publishedId, includeDrafts, purge}, {view}) => {
    for (const id of includeDrafts) requireVersionOf(id, publishedId, 'includeDrafts')
    requireDocument(view, publishedId)
    const versions = view.group(publishedId).filter(({_id}) => _id !== publishedId)
    const forgotten = versions.filter(({_id}) => !includeDrafts.includes(_id))
    if (forgotten.length > 0) {
      const ids = forgotten.map(({_id}) => _id)
      conflict(
        'documentHasVersionsError',
        `Document "${publishedId}" has versions that "includeDrafts" does not name: ${ids.join(', ')}`,
        {id: publishedId, versionIds: ids},
      )
    }
    requireNoScheduleNeeds(view, publishedId)
    for (const {_id} of versions) requireUnlocked(view, _id)
    return [publishedId, ...versions.map(({_id}) => _id)].map((id) => ({
      delete: {id, ...(purge ? {purge} : {})},
    }))
  },
  {includeVersions: 'includeDrafts'},
)
