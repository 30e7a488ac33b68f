export {lockFolder} from './lock.ts'
export {Store, type StoredChange, type StoredRevision, type StoredTransaction} from './store.ts'
