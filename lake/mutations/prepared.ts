import type {DocumentChange, LakeDocument, Mutation, Operation} from '../documents/index.ts'
import type {PatchWork} from './patch/index.ts'

/** The dataset a transaction is prepared against. */
export interface Base {
  get(id: string): LakeDocument | undefined
  referencing(id: string): Iterable<string>
}

export interface TransactionSettings {
  transactionId: string
  /** ISO 8601; becomes `_updatedAt`. */
  timestamp: string
  autoGenerateArrayKeys?: boolean
  /** What its mutations may cost together. */
  work?: PatchWork
  /** Whether references to this id are checked even when they are weak. */
  mustExist?: (id: string) => boolean
}

/** What one mutation did to one document. */
export interface MutationResult {
  id: string
  operation: Operation
  /** The mutation with its document's id, as history and listeners show it. */
  mutation: Mutation
}

export interface Prepared {
  changes: DocumentChange[]
  results: MutationResult[]
  /** Ids of documents whose history is deleted, too. */
  purged: string[]
}
