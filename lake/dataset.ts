import {setImmediate} from 'node:timers/promises'
import {millisecondsInDay} from 'date-fns/constants'
import {
  Access,
  type AclMode,
  anonymous,
  isForPages,
  type Requester,
  VisibleCollection,
  VisibleCollections,
  workLimitsFor,
} from './access/index.ts'
import type {BackgroundFailures} from './background-failures.ts'
import {repeat} from './concurrency/index.ts'
import type {DatasetEvent} from './dataset-event.ts'
import {ACL_MODE, CREATED_AT, type DatasetSettings, readAclMode} from './dataset-settings.ts'
import {Collection, type DependencyKey, type LakeDocument} from './documents/index.ts'
import {
  type Plan,
  type TransactionOutcome,
  type TransactOptions,
  Writer,
  writePermission,
} from './mutations/index.ts'
import {type QueryOutcome, type QueryRequest, runQuery, WorkBudget} from './query/index.ts'
import type {Store} from './storage/index.ts'
import {Subscribers} from './subscribers.ts'

/** How often to check whether the passing of time has changed what the public may see, in milliseconds. */
const RECHECK_MS = 30_000
/** Documents evaluated before yielding. */
const RECHECK_SLICE = 200
/** How often old history is pruned, in milliseconds. */
const PRUNE_MS = 60 * 60 * 1_000
/** Transactions deleted before yielding. */
const PRUNE_SLICE = 500

/** A set of documents: queried in memory, persisted on disk. */
export class Dataset {
  readonly name: string
  readonly collection: Collection
  readonly access: Access
  readonly store: Store
  readonly clock: () => Date
  readonly failures: BackgroundFailures
  readonly #visibleToGuests: VisibleCollection
  readonly #visibleToMembers: VisibleCollections
  readonly #writer: Writer
  readonly #subscribers: Subscribers
  readonly #timers: NodeJS.Timeout[] = []
  #open = true
  #sequence: number

  /** Reads every document from `store`. */
  constructor(name: string, store: Store, settings: DatasetSettings) {
    this.name = name
    this.store = store
    this.clock = settings.clock
    this.failures = settings.failures
    this.#subscribers = new Subscribers((error) =>
      this.failures.record('A subscriber failed on a change', error, {dataset: name}),
    )
    this.access = new Access(settings, (id) => this.collection.bucket(`ref:${id}`))
    this.access.publicView.aclMode = readAclMode(store) ?? settings.aclMode
    if (!store.setting(CREATED_AT)) store.setSetting(CREATED_AT, settings.clock().toISOString())
    this.collection = new Collection(store.documents())
    const visibleToGuests = this.access.visibilityFor(anonymous) ?? ((document) => document)
    this.#visibleToGuests = new VisibleCollection(this.collection, visibleToGuests)
    this.#visibleToMembers = new VisibleCollections(this.collection)
    this.#sequence = store.transactions.span().last
    this.#writer = new Writer({
      collection: this.collection,
      store,
      clock: settings.clock,
      run: (collection, query, params, budget) =>
        runQuery(collection, {query, params, budget, now: this.clock()}).result,
      announce: (commit) => {
        this.#sequence = commit.sequence
        this.#subscribers.announce({kind: 'commit', ...commit})
        this.#announceVisibility([], commit.touched)
      },
    })
    const failed = (error: unknown) =>
      this.failures.record('A recurring task failed', error, {dataset: name})
    if (this.access.publicView.usesClock) {
      this.#timers.push(repeat(RECHECK_MS, () => this.recheckClock(), failed))
    }
    const {historyDays} = settings
    if (historyDays !== undefined) {
      const prune = () => this.pruneHistory(historyDays)
      this.#timers.push(repeat(PRUNE_MS, prune, failed))
      prune().catch(failed)
    }
  }

  /** ISO 8601. */
  get createdAt(): string {
    return this.store.setting(CREATED_AT) ?? ''
  }

  /** Makes the dataset public or private. */
  setAclMode(mode: AclMode): void {
    this.store.setSetting(ACL_MODE, mode)
    this.access.publicView.aclMode = mode
    this.#visibleToGuests.reset()
    this.#visibleToMembers.reset()
  }

  /** The number of the last transaction; 0 when there is none. */
  get sequence(): number {
    return this.#sequence
  }

  /** What pages leave out of the documents that they may show, because it does not fit the schema. */
  misfits(): Iterable<{documentId: string; field: string}> {
    return this.access.publicView.misfits(this.collection.values())
  }

  /** Runs a GROQ query over what the requester may see. */
  async query(
    request: Omit<QueryRequest, 'visibility' | 'identity'>,
    requester: Requester,
  ): Promise<QueryOutcome> {
    const asked: QueryRequest = {
      now: this.clock(),
      budget: new WorkBudget(workLimitsFor(requester)),
      ...request,
      identity: requester.identity,
      dataset: this.name,
      mayIndexFields: requester.kind !== 'public',
    }
    const visibility = this.access.visibilityFor(requester)
    const outcome =
      isForPages(requester) && visibility
        ? runQuery(this.collection, {...asked, visibility})
        : runQuery(this.#seenBy(requester, visibility), asked)
    if (this.access.isStable(requester)) return outcome
    return {...outcome, dependencies: new Set([...outcome.dependencies, 'now'])}
  }

  /** What a requester sees, as a collection of its own: neither results nor costs reveal anything else. */
  #seenBy(requester: Requester, visibility = this.access.visibilityFor(requester)): Collection {
    const {access} = this
    if (!visibility) return this.collection
    if (requester.kind === 'public') return this.#visibleToGuests.current()
    const key = access.visibilityKey(requester)
    return this.#visibleToMembers.of(key, visibility, access.isStable(requester))
  }

  /** A document as the requester may see it, or `null`. */
  document(id: string, requester: Requester): LakeDocument | null {
    const document = this.collection.get(id) ?? null
    const visibility = this.access.visibilityFor(requester)
    return document && visibility ? visibility(document) : document
  }

  /** The documents in which the requester can see a reference to `id`. */
  referrers(id: string, requester: Requester): LakeDocument[] {
    return [...this.#seenBy(requester).bucket(`ref:${id}`)]
  }

  /** The published document, its draft and its versions, as far as the requester may see them. */
  versions(published: string, requester: Requester): LakeDocument[] {
    const visibility = this.access.visibilityFor(requester)
    const stored = this.collection.versions(published)
    return stored.flatMap((document) => (visibility ? (visibility(document) ?? []) : document))
  }

  /**
   * Stores a transaction. When the promise resolves, it is durable and visible to every later query.
   *
   * @throws {LakeError} when it is refused (then nothing of it is stored)
   */
  async transact(
    plan: Plan,
    options: TransactOptions,
    requester: Requester,
  ): Promise<TransactionOutcome> {
    const permission = typeof plan === 'function' ? 'update' : writePermission(plan)
    this.access.requireWrite(requester, permission)
    return this.#writer.submit(plan, options, {
      identity: requester.identity,
      documents: () => this.#seenBy(requester),
      limits: workLimitsFor(requester),
      authorization: this.access.authorizationFor(requester, this.collection),
    })
  }

  /** Calls `subscriber` after every commit, in order, before the commit's promise resolves. */
  subscribe(subscriber: (event: DatasetEvent) => void): () => void {
    return this.#subscribers.add(subscriber)
  }

  /** Announces documents that have become visible to or hidden from the public because time passed. */
  async recheckClock(): Promise<void> {
    const documents: LakeDocument[] = []
    let judged = 0
    for (const flipped of this.access.publicView.recheck([...this.collection.values()])) {
      if (flipped) documents.push(flipped)
      // Lets requests through: evaluating a large dataset takes a while.
      if (++judged % RECHECK_SLICE === 0) await setImmediate()
    }
    const present = documents.filter(({_id, _rev}) => this.collection.get(_id)?._rev === _rev)
    this.#announceVisibility(present, this.#keysOf(present))
  }

  /** The dependency keys of documents: those that a change to them would touch. */
  #keysOf(documents: readonly LakeDocument[]): ReadonlySet<DependencyKey> {
    const changes = documents.map((document) => ({
      id: document._id,
      before: document,
      after: document,
    }))
    return this.collection.apply(changes)
  }

  /** Announces documents that became visible or hidden without having changed, and the assets affected by `touched`. */
  #announceVisibility(
    documents: readonly LakeDocument[],
    touched: ReadonlySet<DependencyKey>,
  ): void {
    const assets = this.access.publicView
      .flippedAssets(touched)
      .flatMap((id) => this.collection.get(id) ?? [])
    const flipped = [...documents, ...assets]
    if (flipped.length === 0) return
    this.#subscribers.announce({kind: 'clock', documents: flipped, touched: this.#keysOf(flipped)})
  }

  /** Deletes transactions that are older than the given number of days. */
  async pruneHistory(days: number): Promise<void> {
    const before = new Date(this.clock().getTime() - days * millisecondsInDay).toISOString()
    while (this.#open && this.store.prune(before, PRUNE_SLICE) > 0) await setImmediate()
  }

  /** Resolves when all pending transactions are done. */
  idle(): Promise<void> {
    return this.#writer.idle()
  }

  /** Finishes pending transactions, then closes the file. */
  async close(): Promise<void> {
    this.#open = false
    for (const timer of this.#timers) clearInterval(timer)
    await this.#writer.idle()
    this.#subscribers.clear()
    this.store.close()
  }
}
