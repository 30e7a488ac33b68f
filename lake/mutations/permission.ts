import type {Mutation} from '../documents/index.ts'

/** Sanity's permissions to write: deleting is `update` there. */
export type WritePermission = 'create' | 'update'

/** What someone must be permitted for a transaction, by its first mutation. */
export function writePermission([first]: readonly Mutation[]): WritePermission {
  const creates =
    first && ('create' in first || 'createOrReplace' in first || 'createIfNotExists' in first)
  return creates ? 'create' : 'update'
}
