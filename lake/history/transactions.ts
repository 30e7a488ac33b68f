import type {Mutation} from '../documents/index.ts'
import type {Effects} from '../patches/index.ts'
import {
  type LogSelection,
  mutationsOf,
  revisionsOf,
  type Store,
  type StoredTransaction,
} from '../storage/index.ts'
import {type ShownHistory, WHOLE_HISTORY} from './shown.ts'

/** Transactions read from disk at a time. */
const PAGE = 100

export interface LogOptions extends LogSelection {
  includeMutations: boolean
  includeEffects: boolean
  /** Leave out what the transactions did to other documents. */
  identifiedOnly: boolean
}

/** A line of the transaction log. https://www.sanity.io/docs/history-api */
export interface LogEntry {
  id: string
  timestamp: string
  author: string
  mutations?: Mutation[]
  documentIDs: string[]
  effects?: Record<string, Effects>
}

function entryOf(
  transaction: StoredTransaction,
  options: LogOptions,
  shown: ShownHistory,
): LogEntry {
  const asked = new Set(options.documents)
  const isWanted = (id: string) =>
    (!options.identifiedOnly || asked.has(id)) && shown.isShown(id, transaction.sequence)
  const revisions = revisionsOf(transaction).filter(({document}) => isWanted(document))
  const addressed = options.includeMutations ? mutationsOf(transaction) : []
  const mutations = addressed.filter(({id}) => isWanted(id))
  return {
    id: transaction.id,
    timestamp: transaction.timestamp,
    author: transaction.identity,
    ...(options.includeMutations ? {mutations: mutations.map(({mutation}) => mutation)} : {}),
    documentIDs: revisions.map(({document}) => document),
    ...(options.includeEffects
      ? {
          effects: Object.fromEntries(
            revisions.map(({document, apply, revert}) => [document, {apply, revert}]),
          ),
        }
      : {}),
  }
}

/**
 * The log of some documents, page by page, so that a long log never fills memory. Only what is shown counts towards the
 * limit: what is hidden leaves no gap.
 */
export function* transactionLog(
  store: Store,
  options: LogOptions,
  shown: ShownHistory = WHOLE_HISTORY,
): Generator<LogEntry> {
  const asked = new Set(options.documents)
  const isShown = (transaction: StoredTransaction) =>
    shown === WHOLE_HISTORY ||
    revisionsOf(transaction).some(
      ({document}) => asked.has(document) && shown.isShown(document, transaction.sequence),
    )
  let {from, to} = options
  let left = options.limit
  while (left > 0) {
    const limit = shown === WHOLE_HISTORY ? Math.min(PAGE, left) : PAGE
    const page = store.transactions.list({...options, from, to, limit})
    for (const transaction of page) {
      if (left === 0 || !isShown(transaction)) continue
      yield entryOf(transaction, options, shown)
      left -= 1
    }
    const last = page.at(-1)
    if (!last || page.length < limit) return
    if (options.reverse) to = last.sequence - 1
    else from = last.sequence + 1
  }
}
