export {lockFolder} from './lock.ts'
export {
  type LogSelection,
  Store,
  type StoredChange,
  type StoredRevision,
  type StoredTransaction,
} from './store.ts'
