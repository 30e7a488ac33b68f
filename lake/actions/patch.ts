import type {Mutation} from '../documents/index.ts'
import {parseMutations} from '../mutations/index.ts'

/** Builds a patch of one document from an action's operations. @throws {LakeError} 400 */
export function patchOf(id: string, operations: Record<string, unknown>): Mutation[] {
  const {query: _query, params: _params, ...patch} = operations
  return parseMutations([{patch: {...patch, id}}])
}
