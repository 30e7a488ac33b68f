export {faults} from './faults.ts'
export {isValidId, randomId} from './identifiers.ts'
export {parseMutations} from './parse.ts'
export {type Authorization, type WritePermission, writePermission} from './permission.ts'
export {strongReferences} from './references.ts'

export type {MutationResult} from './transaction.ts'
export {
  type Commit,
  type Plan,
  type TransactionOutcome,
  type TransactOptions,
  Writer,
} from './writer.ts'
