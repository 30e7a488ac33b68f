export {faults} from './faults.ts'
export {isValidId, isValidTransactionId, randomId} from './identifiers.ts'
export {parseMutations} from './parse.ts'
export {type Authorization, type WritePermission, writePermission} from './permission.ts'
export {strongReferences} from './references.ts'
export {resolveSelections, selectsByQuery} from './selections.ts'
export {type MutationResult, type Prepared, prepare} from './transaction.ts'
export {
  type Author,
  type Commit,
  type Plan,
  type TransactionOutcome,
  type TransactOptions,
  Writer,
} from './writer.ts'
