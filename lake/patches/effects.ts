import {applyPatch} from 'mendoza'
import type {DocumentChange, LakeDocument} from '../documents/index.ts'
import {diff, type RawPatch} from './mendoza.ts'

/**
 * How a document changed, and how to revert the change. Both are patches of the document without its `_rev`, as the
 * Studio expects: it sets the revision itself.
 */
export interface Effects {
  apply: RawPatch
  revert: RawPatch
}

function withoutRevision(document: LakeDocument | null): Record<string, unknown> | null {
  if (!document) return null
  const {_rev, ...rest} = document
  return rest
}

export function documentEffects({before, after}: DocumentChange): Effects {
  const from = withoutRevision(before)
  const to = withoutRevision(after)
  return {apply: diff(from, to), revert: diff(to, from)}
}

/** The document on the other side of a patch; `revision` is the one it has there, `null` if it does not exist. */
export function patched(
  document: LakeDocument | null,
  patch: RawPatch,
  revision: string | null,
): LakeDocument | null {
  const result: LakeDocument | null = applyPatch(withoutRevision(document), [...patch])
  return result === null || revision === null ? null : {...result, _rev: revision}
}
