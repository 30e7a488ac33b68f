import type {PatchOperations} from '../../documents/index.ts'
import {diffMatchPatch, increment, insert, set, setIfMissing, unset} from './operations.ts'
import {PatchWork} from './patch-work.ts'

/**
 * A value with a patch applied, in Content Lake's order: setIfMissing, set, unset, diffMatchPatch, inc, dec, insert.
 * The value itself is not modified.
 *
 * @param work what the patch may cost, together with others of its transaction
 * @throws {PatchError} when an operation does not fit the value it is applied to, or costs too much
 * @throws {PathSyntaxError} when a path does not parse
 */
export function applyPatch(
  value: unknown,
  patch: PatchOperations,
  work: PatchWork = new PatchWork(),
): unknown {
  let result = value
  for (const [path, to] of Object.entries(patch.setIfMissing ?? {})) {
    result = setIfMissing(result, path, to, work)
  }
  for (const [path, to] of Object.entries(patch.set ?? {})) result = set(result, path, to, work)
  for (const path of patch.unset ?? []) result = unset(result, path, work)
  for (const [path, diff] of Object.entries(patch.diffMatchPatch ?? {})) {
    result = diffMatchPatch(result, path, diff, work)
  }
  for (const [path, by] of Object.entries(patch.inc ?? {})) {
    result = increment(result, path, by, 'inc', work)
  }
  for (const [path, by] of Object.entries(patch.dec ?? {})) {
    result = increment(result, path, -by, 'dec', work)
  }
  for (const position of ['before', 'after', 'replace'] as const) {
    const path = patch.insert?.[position]
    if (path !== undefined && patch.insert) {
      result = insert(result, position, path, patch.insert.items, work)
    }
  }
  return result
}
