export {lockFolder} from './lock.ts'
export {
  keptRevisions,
  mutationsByDocument,
  mutationsOf,
  revisionsOf,
  type StoredChange,
  type StoredRevision,
  type StoredTransaction,
} from './revisions.ts'
export {Store} from './store.ts'
export type {Deletion, LogSelection} from './transaction-reader.ts'
export {requireWholeWriteAheadLog} from './write-ahead.ts'
