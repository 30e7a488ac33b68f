import {setImmediate} from 'node:timers/promises'
import type {Collection, DocumentChange} from '../documents/index.ts'
import {mutationError} from '../errors.ts'
import {documentEffects} from '../patches/index.ts'
import {WorkBudget} from '../query/index.ts'
import type {Store} from '../storage/index.ts'
import type {Author, Commit, Plan, TransactionOutcome, TransactOptions} from './commit.ts'
import {faults} from './faults.ts'
import {isValidTransactionId, randomId} from './identifiers.ts'
import {prepareAsSeen} from './prepare-as-seen.ts'
import {type RunSelection, resolveSelections, selectsByQuery} from './selections.ts'
import {prepare} from './transaction.ts'

interface Job {
  plan: Plan
  options: TransactOptions
  author: Author
  resolve: (outcome: TransactionOutcome) => void
  reject: (error: unknown) => void
}

/** Runs a query over some documents. */
type RunQuery = (
  collection: Collection,
  query: string,
  params: Record<string, unknown>,
  budget: WorkBudget,
) => unknown

/**
 * Fewest characters of a transaction id from somebody who may not see every transaction: the answer tells whether it has
 * been used, so it must not be one that can be guessed.
 */
const MIN_GUESSED_ID = 16
/** Most transactions per group commit (one fsync). */
const MAX_GROUP = 64

const needsQuery = (plan: Plan) => Array.isArray(plan) && plan.some(selectsByQuery)

const inverse = ({id, before, after}: DocumentChange): DocumentChange => ({
  id,
  before: after,
  after: before,
})

/**
 * Serializes transactions and stores them. Those waiting at the same time share one commit to disk, but each still
 * succeeds or fails on its own.
 */
export class Writer {
  readonly #collection: Collection
  readonly #store: Store
  readonly #clock: () => Date
  readonly #run: RunQuery
  readonly #announce: (commit: Commit) => void
  #queue: Job[] = []
  #working: Promise<void> | null = null
  #lastTimestamp = ''

  constructor(parts: {
    collection: Collection
    store: Store
    clock: () => Date
    run: RunQuery
    announce: (commit: Commit) => void
  }) {
    this.#collection = parts.collection
    this.#store = parts.store
    this.#clock = parts.clock
    this.#run = parts.run
    this.#announce = parts.announce
  }

  /** @throws {LakeError} when the transaction is refused or cannot be stored; then nothing of it is kept */
  submit(plan: Plan, options: TransactOptions, author: Author): Promise<TransactionOutcome> {
    return new Promise((resolve, reject) => {
      this.#queue.push({plan, options, author, resolve, reject})
      this.#working ??= this.#work()
    })
  }

  /** Resolves when the queue is empty. */
  async idle(): Promise<void> {
    await this.#working
  }

  async #work(): Promise<void> {
    while (this.#queue.length > 0) {
      // Lets requests that have arrived in the meantime join the group.
      await setImmediate()
      this.#commit(await this.#nextGroup())
    }
    this.#working = null
  }

  async #nextGroup(): Promise<Job[]> {
    const [first] = this.#queue
    if (first && needsQuery(first.plan)) {
      this.#queue.shift()
      return this.#resolved(first)
    }
    const end = this.#queue.findIndex((job) => needsQuery(job.plan))
    return this.#queue.splice(0, Math.min(end === -1 ? MAX_GROUP : end, MAX_GROUP))
  }

  async #resolved(job: Job): Promise<Job[]> {
    try {
      const mutations = typeof job.plan === 'function' ? [] : job.plan
      const {documents, limits} = job.author
      const collection = documents?.() ?? this.#collection
      // All query selections of a transaction share one budget.
      const budget = new WorkBudget(limits)
      const run: RunSelection = async (query, params) =>
        this.#run(collection, query, params, budget)
      return [{...job, plan: await resolveSelections(mutations, run)}]
    } catch (error) {
      job.reject(error)
      return []
    }
  }

  #commit(group: readonly Job[]): void {
    const commits: {job: Job; commit: Commit}[] = []
    try {
      this.#store.atomically(() => {
        for (const job of group) {
          const commit = this.#write(job)
          if (commit) commits.push({job, commit})
        }
      })
    } catch (error) {
      for (const {job, commit} of commits.reverse()) {
        this.#collection.apply(commit.changes.map(inverse))
        job.reject(error)
      }
      for (const job of group) job.reject(error)
      return
    }
    for (const {job, commit} of commits) {
      this.#announce(commit)
      job.resolve(commit)
    }
  }

  /** Writes one job within the open database transaction; `null` when it is done without a change. */
  #write(job: Job): Commit | null {
    const timestamp = this.#now()
    const transactionId = job.options.transactionId ?? randomId()
    let prepared: ReturnType<typeof prepare>
    try {
      this.#checkTransactionId(job)
      const mutations =
        typeof job.plan === 'function' ? job.plan((id) => this.#collection.get(id)) : job.plan
      const settings = {
        transactionId,
        timestamp,
        autoGenerateArrayKeys: job.options.autoGenerateArrayKeys ?? false,
      }
      const {authorization} = job.author
      prepared = authorization
        ? prepareAsSeen(mutations, this.#collection, settings, authorization)
        : prepare(mutations, this.#collection, settings)
    } catch (error) {
      job.reject(job.author.authorization?.disguise(error) ?? error)
      return null
    }
    const {results} = prepared
    if (job.options.dryRun || (prepared.changes.length === 0 && prepared.purged.length === 0)) {
      const {changes} = prepared
      job.resolve({transactionId, timestamp, sequence: 0, results, changes})
      return null
    }
    const changes = prepared.changes.map((change) => ({
      ...change,
      effects: documentEffects(change),
    }))
    const mutations = results.map(({id, mutation}) => ({id, mutation}))
    const {identity} = job.author
    const sequence = this.#store.append(
      {id: transactionId, timestamp, identity},
      mutations,
      changes,
    )
    for (const id of prepared.purged) this.#store.purge(id)
    const touched = this.#collection.apply(changes)
    return {sequence, transactionId, timestamp, identity, results, changes, touched}
  }

  /** Time never runs backwards within a dataset, whatever the machine's clock does. */
  #now(): string {
    const now = this.#clock().toISOString()
    if (now > this.#lastTimestamp) this.#lastTimestamp = now
    return this.#lastTimestamp
  }

  #checkTransactionId({options: {transactionId}, author: {authorization}}: Job): void {
    if (transactionId === undefined) return
    const isLimited = authorization !== undefined && !authorization.seesEverything
    if (isLimited && transactionId.length < MIN_GUESSED_ID) {
      throw mutationError(
        faults.invalid(`A transaction ID of your own needs ${MIN_GUESSED_ID} characters or more`),
      )
    }
    if (!isValidTransactionId(transactionId)) {
      throw mutationError(
        faults.invalid('A transaction ID is up to 128 letters, digits, "-", "_", "." and "~"'),
      )
    }
    if (this.#store.sequenceOf(transactionId) !== null) {
      throw mutationError(faults.transactionExists(transactionId))
    }
  }
}
