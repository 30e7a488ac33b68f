import type {Mutation} from '../documents/index.ts'
import type {Prepared} from './transaction.ts'

/** Sanity's permissions to write: deleting is `update` there. */
export type WritePermission = 'create' | 'update'

/** What someone must be permitted for a transaction, by its first mutation. */
export function writePermission([first]: readonly Mutation[]): WritePermission {
  const creates =
    first && ('create' in first || 'createOrReplace' in first || 'createIfNotExists' in first)
  return creates ? 'create' : 'update'
}

/** Holds a transaction to what its author may do. */
export interface Authorization {
  /** @throws {LakeError} unless they may make these changes */
  check: (prepared: Prepared) => void
  /** An error as they may read it. */
  disguise: (error: unknown) => unknown
}
