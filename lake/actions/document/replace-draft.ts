import {faults} from '../../mutations/index.ts'
import {defineAction} from '../define.ts'
import {documentField, publishedIdField} from '../fields.ts'
import {requireUnlocked} from '../lock.ts'
import {refuse} from '../refusal.ts'
import {requireVersionOf} from '../versions.ts'

/** Replaces a draft or version with a whole document; the Studio uses it to restore revisions. */
export const replaceDraft = defineAction(
  'sanity.action.document.replaceDraft',
  {publishedId: publishedIdField, attributes: documentField},
  ({publishedId, attributes}, {view}) => {
    const id = attributes._id ?? `drafts.${publishedId}`
    requireVersionOf(id, publishedId, 'attributes._id')
    if (!view.get(id) && !view.get(publishedId)) refuse(faults.notFound(publishedId))
    requireUnlocked(view, id)
    return [{createOrReplace: {...attributes, _id: id}}]
  },
)
