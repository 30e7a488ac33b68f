export {lockFolder} from './lock.ts'
export {Store, type StoredChange} from './store.ts'
export type {LogSelection, StoredRevision, StoredTransaction} from './transaction-log.ts'
