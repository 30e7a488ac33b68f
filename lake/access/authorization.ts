import type {LakeDocument, Visibility} from '../documents/index.ts'
import {LakeError, mutationError} from '../errors.ts'
import {type Authorization, faults} from '../mutations/index.ts'
import {isAssetId} from './assets.ts'
import type {Rights} from './rights.ts'

export interface AuthorizationParts {
  rights: Rights
  visibility: Visibility
  hasUploaded: (id: string) => boolean
  /** The documents before the transaction. */
  read: (id: string) => LakeDocument | undefined
  /** @throws {LakeError} 403 unless they may read or delete history */
  requireHistory: () => void
}

/** Checks a member's transactions against their rights. */
export function authorizationOf(parts: AuthorizationParts): Authorization {
  const {rights, visibility, hasUploaded, read, requireHistory} = parts
  return {
    visibility,
    hasUploaded,
    // A picture is seen by whoever sees a document that refers to it.
    grantsSight: isAssetId,
    seesEverything: rights.hasAll('read'),
    check(changes, {purged}) {
      if (purged.length > 0) requireHistory()
      rights.authorize(changes, read)
    },
    // What is missing and what they may not change answer alike.
    disguise: (error) =>
      error instanceof LakeError && error.status === 404
        ? mutationError(faults.forbidden('update'))
        : error,
  }
}
