import type {Mutation} from '../documents/index.ts'
import type {Prepared} from './transaction.ts'

/** Sanity's write permissions: deleting counts as `update`. */
export type WritePermission = 'create' | 'update'

/** The permission that a transaction needs, judging by its first mutation. */
export function writePermission([first]: readonly Mutation[]): WritePermission {
  const creates =
    first && ('create' in first || 'createOrReplace' in first || 'createIfNotExists' in first)
  return creates ? 'create' : 'update'
}

/** Restricts a transaction to what its author may do. */
export interface Authorization {
  /** @throws {LakeError} unless they may make these changes */
  check: (prepared: Prepared) => void
  /** The error without what they may not read. */
  disguise: (error: unknown) => unknown
}
