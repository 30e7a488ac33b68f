import type {LakeDocument, Visibility} from '../documents/index.ts'
import {LakeError, mutationError} from '../errors.ts'
import {isObject} from '../json.ts'
import {type Authorization, faults} from '../mutations/index.ts'
import {isAsset} from './assets.ts'
import type {Rights} from './rights.ts'

/** Document ids mentioned in the error of a refused transaction. */
function namedIds({body: {error}}: LakeError): string[] {
  const items = isObject(error) && Array.isArray(error.items) ? error.items : []
  return items.flatMap((item) => {
    const named = isObject(item) && isObject(item.error) ? item.error.id : undefined
    return typeof named === 'string' ? [named] : []
  })
}

export interface AuthorizationParts {
  rights: Rights
  visibility: Visibility
  /** The documents before the transaction. */
  read: (id: string) => LakeDocument | undefined
  /** @throws {LakeError} 403 unless they may read or delete history */
  requireHistory: () => void
}

/**
 * Checks a transaction against its author's rights, and keeps its errors from revealing documents that they may not
 * see.
 */
export function authorizationOf(parts: AuthorizationParts): Authorization {
  const {rights, visibility, read, requireHistory} = parts
  const isHidden = (id: string) => {
    const document = read(id)
    return document !== undefined && visibility(document) === null
  }
  return {
    check({changes, purged}) {
      if (purged.length > 0) requireHistory()
      rights.authorize(changes, read, isAsset)
    },
    disguise(error) {
      if (!(error instanceof LakeError)) return error
      const isTelling =
        error.status === 404 || (error.status === 409 && namedIds(error).some(isHidden))
      return isTelling ? mutationError(faults.forbidden('update')) : error
    },
  }
}
