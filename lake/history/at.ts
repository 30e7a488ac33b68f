import type {Collection, LakeDocument} from '../documents/index.ts'
import {patched} from '../patches/index.ts'
import type {Store} from '../storage/index.ts'

interface Past {
  store: Store
  collection: Collection
}

/** A document as transaction `sequence` left it, or `null` if it did not exist then. */
export function documentAt({store, collection}: Past, id: string, sequence: number) {
  let state: LakeDocument | null = collection.get(id) ?? null
  for (const {revert, previous} of store.transactions.revisionsAfter(id, sequence)) {
    state = patched(state, revert, previous)
  }
  return state
}

/**
 * A document at a time (ISO 8601). For times before the recorded history, it is only known if it has not changed since.
 */
export function documentAtTime(past: Past, id: string, time: string): LakeDocument | null {
  const {store} = past
  const transaction = store.transactions.before(time)
  const {first} = store.transactions.span()
  const state = documentAt(past, id, transaction?.sequence ?? first - 1)
  const beforeKept = !transaction && first > 1
  return beforeKept && state && state._updatedAt > time ? null : state
}

/** A document's current state, or its last one if it was deleted. */
export function lastRevision(past: Past, id: string): LakeDocument | null {
  const present = past.collection.get(id)
  if (present) return present
  for (const {revert, previous} of past.store.transactions.revisionsAfter(id, 0)) {
    return patched(null, revert, previous)
  }
  return null
}
