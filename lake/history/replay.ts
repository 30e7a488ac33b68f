import type {Collection, LakeDocument} from '../documents/index.ts'
import type {Mutation} from '../mutations/index.ts'
import type {Store, StoredTransaction} from '../storage/index.ts'
import {type Effects, patched} from './effects.ts'

/** A transaction from history, with the documents as they were before and after it. */
export interface PastTransaction {
  sequence: number
  transactionId: string
  timestamp: string
  identity: string
  documents: {
    id: string
    before: LakeDocument | null
    after: LakeDocument | null
    effects: Effects
    mutations: Mutation[]
  }[]
}

function mutationsOf(transaction: StoredTransaction): {id: string; mutation: Mutation}[] {
  return JSON.parse(transaction.mutations)
}

/**
 * The transactions after a sequence number, oldest first: worked out backwards from the documents as they are now.
 */
export function replay(store: Store, collection: Collection, after: number): PastTransaction[] {
  const states = new Map<string, LakeDocument | null>()
  const past: PastTransaction[] = []
  for (const transaction of store.transactionsAfter(after)) {
    const mutations = mutationsOf(transaction)
    const documents = store.revisionsOf(transaction.sequence).map((revision) => {
      const {document: id, previous} = revision
      const effects: Effects = {
        apply: JSON.parse(revision.apply),
        revert: JSON.parse(revision.revert),
      }
      const result = states.get(id) ?? (states.has(id) ? null : (collection.get(id) ?? null))
      const before = patched(result, effects.revert, previous)
      states.set(id, before)
      return {
        id,
        before,
        after: result,
        effects,
        mutations: mutations.filter((entry) => entry.id === id).map(({mutation}) => mutation),
      }
    })
    past.push({
      sequence: transaction.sequence,
      transactionId: transaction.id,
      timestamp: transaction.timestamp,
      identity: transaction.identity,
      documents,
    })
  }
  return past.reverse()
}
