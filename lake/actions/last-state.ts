import type {LakeDocument} from '../documents/index.ts'
import {patched, type RawPatch} from '../history/index.ts'
import type {Store} from '../storage/index.ts'

/** A deleted document as it was before it was deleted; `null` when history does not reach back to it. */
export function lastState(store: Store, id: string): LakeDocument | null {
  const [revision] = store.revisionsAfter(id, 0)
  if (!revision) return null
  const revert: RawPatch = JSON.parse(revision.revert)
  return patched(null, revert, revision.previous)
}
