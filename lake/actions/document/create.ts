import {z} from 'zod'
import {PUBLISHED_AT} from '../../documents/index.ts'
import {faults} from '../../mutations/index.ts'
import {defineAction} from '../define.ts'
import {documentField, publishedIdField} from '../fields.ts'
import {requireUnlocked} from '../lock.ts'
import {refuse} from '../refusal.ts'
import {requireVersionOf} from '../versions.ts'

/** Creates a draft (or a version) of a document that is not published. */
export const createDocument = defineAction(
  'sanity.action.document.create',
  {
    publishedId: publishedIdField,
    attributes: documentField,
    ifExists: z.enum(['fail', 'ignore'], 'must be "fail" or "ignore"').default('fail'),
  },
  ({publishedId, attributes, ifExists}, {view}) => {
    const id = attributes._id ?? `drafts.${publishedId}`
    requireVersionOf(id, publishedId, 'attributes._id')
    if (view.get(publishedId)) refuse(faults.alreadyExists(publishedId))
    if (view.get(id) && ifExists === 'ignore') return []
    requireUnlocked(view, id)
    if (view.get(id)) refuse(faults.alreadyExists(id))
    // A copy of a published document has not been published itself.
    const {[PUBLISHED_AT]: _, ...content} = attributes
    return [{create: {...content, _type: attributes._type, _id: id}}]
  },
)
