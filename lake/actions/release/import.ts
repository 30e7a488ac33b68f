import {z} from 'zod'
import {faults} from '../../mutations/index.ts'
import {
  RELEASE_STATES,
  RELEASE_TYPE,
  releaseDocumentId,
  releaseMetadata,
} from '../../releases/index.ts'
import {defineAction} from '../define.ts'
import {releaseIdField, storable} from '../fields.ts'
import {malformed, refuse} from '../refusal.ts'

/** The final state of a release that was exported in the middle of a transition. */
const RESTS_IN: Readonly<Record<string, (typeof RELEASE_STATES)[number]>> = {
  scheduling: 'scheduled',
  publishing: 'scheduled',
  unscheduling: 'active',
  archiving: 'archived',
  unarchiving: 'archived',
}

const stateField = z.preprocess(
  (state) => (typeof state === 'string' ? (RESTS_IN[state] ?? state) : state),
  z.enum(RELEASE_STATES, `must be one of ${RELEASE_STATES.join(', ')}`),
)

const releaseField = storable(
  z.looseObject(
    {
      _id: z.string('must be a document ID').optional(),
      _type: z.literal(RELEASE_TYPE, `must be "${RELEASE_TYPE}"`),
      state: stateField.default('active'),
      metadata: releaseMetadata,
    },
    'must be a release document',
  ),
)

/** Imports a release document unchanged from an export. */
export const importRelease = defineAction(
  'sanity.action.release.import',
  {
    releaseId: releaseIdField,
    attributes: releaseField,
    ifExists: z
      .enum(['fail', 'ignore', 'replace'], 'must be "fail", "ignore" or "replace"')
      .default('fail'),
  },
  ({releaseId, attributes, ifExists}, {view}) => {
    const id = releaseDocumentId(releaseId)
    if (attributes._id !== undefined && attributes._id !== id) {
      malformed(`"attributes._id" must be "${id}"`)
    }
    if (view.get(id) && ifExists === 'fail') refuse(faults.alreadyExists(id))
    if (view.get(id) && ifExists === 'ignore') return []
    return [{createOrReplace: {...attributes, _id: id, name: releaseId}}]
  },
  {document: 'attributes'},
)
