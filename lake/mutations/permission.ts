import type {DocumentChange, Mutation, Visibility} from '../documents/index.ts'
import type {Prepared} from './prepared.ts'

/** Sanity's write permissions: deleting counts as `update`. */
export type WritePermission = 'create' | 'update'

/** The permission that a transaction needs, judging by its first mutation. */
export function writePermission([first]: readonly Mutation[]): WritePermission {
  const creates =
    first && ('create' in first || 'createOrReplace' in first || 'createIfNotExists' in first)
  return creates ? 'create' : 'update'
}

/** What the author of a transaction may see and do, where that is not everything. */
export interface Authorization {
  visibility: Visibility
  seesEverything: boolean
  /** Whether they have just uploaded this asset, which no document refers to yet. */
  hasUploaded: (id: string) => boolean
  /** Whether a reference to this id grants sight of it, so that even a weak one needs a document that they see. */
  grantsSight: (id: string) => boolean
  /** @throws {LakeError} 403 unless they may make these changes */
  check: (changes: readonly DocumentChange[], prepared: Prepared) => void
  /** The error without what they may not read. */
  disguise: (error: unknown) => unknown
}
