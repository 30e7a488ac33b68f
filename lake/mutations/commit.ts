import type {
  Collection,
  DependencyKey,
  DocumentChange,
  LakeDocument,
  Mutation,
} from '../documents/index.ts'
import type {WorkLimits} from '../query/index.ts'
import type {StoredChange} from '../storage/index.ts'
import type {Authorization} from './permission.ts'
import type {MutationResult} from './prepared.ts'

/**
 * The mutations of a transaction, or a function that returns them when its turn comes: nothing can change between what
 * it reads and the commit.
 */
export type Plan =
  | readonly Mutation[]
  | ((read: (id: string) => LakeDocument | undefined) => readonly Mutation[])

export interface TransactOptions {
  /** The caller's own id; refused when it has been used before. Default: a random one. */
  transactionId?: string
  /** Compute everything, store nothing. */
  dryRun?: boolean
  autoGenerateArrayKeys?: boolean
}

/** A stored transaction. */
export interface Commit {
  sequence: number
  transactionId: string
  /** ISO 8601. */
  timestamp: string
  identity: string
  results: readonly MutationResult[]
  changes: readonly StoredChange[]
  /** Keys of queries whose results may have changed. */
  touched: ReadonlySet<DependencyKey>
}

/** The outcome for the caller; `sequence` is 0 when nothing was stored. */
export interface TransactionOutcome {
  transactionId: string
  timestamp: string
  sequence: number
  results: readonly MutationResult[]
  changes: readonly DocumentChange[]
}

/** The author of a transaction. */
export interface Author {
  /** The user id that history shows. */
  identity: string
  /** What the queries of their transactions search; absent: everything. */
  documents?: (() => Collection) | undefined
  /** What all queries of one of their transactions may cost together. */
  limits?: WorkLimits | undefined
  /** What they may change; absent: everything. */
  authorization?: Authorization | undefined
}
