import {faults} from '../../mutations/index.ts'
import {RELEASE_TYPE, releaseDocumentId, releaseMetadata} from '../../releases/index.ts'
import {defineAction} from '../define.ts'
import {releaseIdField, storable} from '../fields.ts'
import {refuse} from '../refusal.ts'

const metadataField = storable(
  releaseMetadata.extend({
    releaseType: releaseMetadata.shape.releaseType.default('undecided'),
  }),
).default({releaseType: 'undecided'})

/** Creates a release. */
export const createRelease = defineAction(
  'sanity.action.release.create',
  {releaseId: releaseIdField, metadata: metadataField},
  ({releaseId, metadata}, {view, user}) => {
    const id = releaseDocumentId(releaseId)
    if (view.get(id)) refuse(faults.alreadyExists(id))
    const document = {
      _id: id,
      _type: RELEASE_TYPE,
      name: releaseId,
      state: 'active',
      metadata,
      userId: user,
    }
    return [{create: document}]
  },
)
