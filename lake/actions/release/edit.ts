import {isDeepStrictEqual} from 'node:util'
import {isObject} from '../../json.ts'
import {faults} from '../../mutations/index.ts'
import {applyPatch} from '../../mutations/patch/index.ts'
import {releaseDocumentId, releaseMetadata} from '../../releases/index.ts'
import {defineAction} from '../define.ts'
import {patchField, releaseIdField} from '../fields.ts'
import {patchOf} from '../patch.ts'
import {malformed, refuse} from '../refusal.ts'
import {requireRelease} from './transition.ts'

/** @throws {Refusal} 400 unless a patch changes only `metadata` and leaves it valid */
function requireMetadataOnly(before: Record<string, unknown>, after: unknown): void {
  if (!isObject(after)) malformed('"patch" must leave a release')
  const {metadata, ...rest} = after
  const {metadata: _, ...unchanged} = before
  if (!isDeepStrictEqual(rest, unchanged)) malformed('"patch" may change "metadata" only')
  const parsed = releaseMetadata.safeParse(metadata)
  if (parsed.success) return
  const [issue] = parsed.error.issues
  malformed(`"${['metadata', ...(issue?.path ?? [])].join('.')}" ${issue?.message}`)
}

/** Changes a release's title, description, type or intended time. */
export const editRelease = defineAction(
  'sanity.action.release.edit',
  {releaseId: releaseIdField, patch: patchField},
  ({releaseId, patch}, {view}) => {
    requireRelease(view, releaseId, 'edited')
    const id = releaseDocumentId(releaseId)
    const document = view.get(id) ?? refuse(faults.notFound(id))
    const mutations = patchOf(id, patch)
    for (const mutation of mutations) {
      if (!('patch' in mutation)) continue
      requireMetadataOnly(document, applyPatch(document, mutation.patch))
    }
    return mutations
  },
)
