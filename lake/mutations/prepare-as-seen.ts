import type {Collection, LakeDocument, Mutation} from '../documents/index.ts'
import {mutationError} from '../errors.ts'
import {faults} from './faults.ts'
import type {Authorization} from './permission.ts'
import type {Base, Prepared, TransactionSettings} from './prepared.ts'
import {strongReferences} from './references.ts'
import {prepare} from './transaction.ts'

/** The dataset as the author sees it; what they may not see is absent. */
function seenBase(collection: Collection, {visibility, hasUploaded}: Authorization): Base {
  const get = (id: string): LakeDocument | undefined => {
    const stored = collection.get(id)
    if (!stored) return undefined
    return visibility(stored) ?? (hasUploaded(id) ? stored : undefined)
  }
  return {
    get,
    *referencing(id) {
      for (const from of collection.referencing(id)) if (get(from)) yield from
    },
  }
}

/** Whether a document that this transaction leaves alone needs the deleted one. */
function isNeededUnseen(collection: Collection, id: string, touched: ReadonlySet<string>): boolean {
  for (const from of collection.referencing(id)) {
    const document = touched.has(from) ? undefined : collection.get(from)
    if (document && strongReferences(document).has(id)) return true
  }
  return false
}

/**
 * Computes a transaction by what its author sees, so that neither its result nor an error tells a hidden document from
 * an absent one. Two answers differ all the same, because two documents cannot share an id, and references must lead
 * somewhere: creating a document under the id of a hidden one, and deleting one that a hidden one needs, is refused.
 *
 * @throws {LakeError} as `prepare` does, and 403 when the author may not make these changes
 */
export function prepareAsSeen(
  mutations: readonly Mutation[],
  collection: Collection,
  settings: TransactionSettings,
  authorization: Authorization,
): Prepared {
  const prepared = prepare(mutations, seenBase(collection, authorization), {
    ...settings,
    mustExist: authorization.grantsSight,
  })
  const stored = (id: string) => collection.get(id) ?? null
  // Grants are judged by the whole document, of which the author may see a part.
  const changes = prepared.changes.map((change) => ({
    ...change,
    before: change.before && stored(change.id),
  }))
  authorization.check(changes, prepared)
  const touched = new Set(changes.map(({id}) => id))
  for (const {id, before, after} of prepared.changes) {
    if (before !== stored(id)) throw mutationError(faults.forbidden('update'))
    if (!after && isNeededUnseen(collection, id, touched)) {
      throw mutationError(faults.referenced(id, []))
    }
  }
  return prepared
}
