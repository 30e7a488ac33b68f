import type {Visibility} from '../documents/index.ts'
import {LakeError, mutationError} from '../errors.ts'
import {type Authorization, faults} from '../mutations/index.ts'
import {isAssetId} from './assets.ts'
import {authorizeChanges, type ChangeRules} from './changes.ts'
import {authorizeCompanion, type CompanionOf} from './companion.ts'

export interface AuthorizationParts extends ChangeRules {
  visibility: Visibility
  hasUploaded: (id: string) => boolean
  /** For a dataset of comments and tasks. */
  companionOf: CompanionOf | undefined
  /** @throws {LakeError} 403 unless they may read or delete all history */
  requireHistory: () => void
}

/** Checks a member's transactions against their rights. */
export function authorizationOf(parts: AuthorizationParts): Authorization {
  const {rights, identity, visibility, hasUploaded, companionOf, requireHistory} = parts
  return {
    visibility,
    hasUploaded,
    // A picture is seen by whoever sees a document that refers to it.
    grantsSight: isAssetId,
    seesEverything: rights.hasAll('read'),
    check(changes, {purged}) {
      if (purged.length > 0) requireHistory()
      if (companionOf) authorizeCompanion(changes, identity, companionOf)
      else authorizeChanges(changes, parts)
    },
    // What is missing and what they may not change answer alike.
    disguise: (error) =>
      error instanceof LakeError && error.status === 404
        ? mutationError(faults.forbidden('update'))
        : error,
  }
}
