import type {Collection, LakeDocument, Mutation} from '../documents/index.ts'
import {type Effects, patched} from '../patches/index.ts'
import {mutationsByDocument, mutationsOf, revisionsOf, type Store} from '../storage/index.ts'

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

/** The transactions after a sequence number, oldest first: reconstructed backwards from the current documents. */
export function replay(store: Store, collection: Collection, after: number): PastTransaction[] {
  const states = new Map<string, LakeDocument | null>()
  const past: PastTransaction[] = []
  for (const transaction of store.transactions.after(after)) {
    const mutations = mutationsByDocument(mutationsOf(transaction))
    const documents = revisionsOf(transaction).map(({document: id, previous, apply, revert}) => {
      const effects: Effects = {apply, revert}
      const result = states.get(id) ?? (states.has(id) ? null : (collection.get(id) ?? null))
      const before = patched(result, effects.revert, previous)
      states.set(id, before)
      return {
        id,
        before,
        after: result,
        effects,
        mutations: mutations.get(id) ?? [],
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
