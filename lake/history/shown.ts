import type {Collection, LakeDocument} from '../documents/index.ts'
import {patched} from '../patches/index.ts'
import {revisionsOf, type Store, type StoredTransaction} from '../storage/index.ts'

/** Which part of history somebody may look at. */
export interface ShownHistory {
  /** Whether a transaction's change to a document is shown. */
  isShown(document: string, sequence: number): boolean
  /** A past state, or `null` when it is not shown. */
  state(document: string, sequence: number, state: LakeDocument | null): LakeDocument | null
}

/** All of it. */
export const WHOLE_HISTORY: ShownHistory = {
  isShown: () => true,
  state: (_document, _sequence, state) => state,
}

/** Whether anything of a transaction is shown; what is not shown at all is answered as what is not known. */
export const isTransactionShown = (transaction: StoredTransaction, shown: ShownHistory): boolean =>
  shown === WHOLE_HISTORY ||
  revisionsOf(transaction).some(({document, sequence}) => shown.isShown(document, sequence))

/**
 * The history of the documents that somebody may look at. A document's history is shown back to the last change before
 * which, or after which, it was one that they may not: so what belonged to others before stays hidden.
 *
 * @param may whether they may see a past or present state of a document
 */
export function shownHistory(
  {store, collection}: {store: Store; collection: Collection},
  may: (document: LakeDocument) => boolean,
): ShownHistory {
  /** By document: the last transaction whose change is not shown. */
  const hiddenUntil = new Map<string, number>()

  function lastHidden(id: string): number {
    const known = hiddenUntil.get(id)
    if (known !== undefined) return known
    let state: LakeDocument | null = collection.get(id) ?? null
    let found = state && !may(state) ? Number.MAX_SAFE_INTEGER : -1
    if (found < 0) {
      for (const {sequence, revert, previous} of store.transactions.revisionsAfter(id, 0)) {
        state = patched(state, revert, previous)
        if (!state || may(state)) continue
        found = sequence
        break
      }
    }
    hiddenUntil.set(id, found)
    return found
  }

  return {
    isShown: (id, sequence) => sequence > lastHidden(id),
    state: (id, sequence, state) =>
      state && sequence >= lastHidden(id) && may(state) ? state : null,
  }
}
