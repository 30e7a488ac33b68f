import {Access, type AclMode, type PublicRead, type Requester} from './access/index.ts'
import {Collection, type DependencyKey, type LakeDocument} from './documents/index.ts'
import {ListenerHub, LiveHub} from './listeners/index.ts'
import {
  type Commit,
  type Plan,
  type TransactionOutcome,
  type TransactOptions,
  Writer,
} from './mutations/index.ts'
import {type QueryOutcome, type QueryRequest, runQuery} from './query/index.ts'
import type {Store} from './storage/index.ts'

/** What subscribers hear of: a stored transaction, or documents that time alone has shown or hidden. */
export type DatasetEvent =
  | ({kind: 'commit'} & Commit)
  | {kind: 'clock'; documents: readonly LakeDocument[]; touched: ReadonlySet<DependencyKey>}

/** How often the clock is asked whether it has changed what the public may see, in milliseconds. */
const RECHECK_MS = 30_000

const ACL_MODE = 'aclMode'
const CREATED_AT = 'createdAt'

/** One set of documents: in memory to be queried, on disk to be kept. */
export class Dataset {
  readonly name: string
  readonly collection: Collection
  readonly access: Access
  readonly store: Store
  readonly clock: () => Date
  readonly listeners: ListenerHub
  readonly live: LiveHub
  readonly #writer: Writer
  readonly #subscribers = new Set<(event: DatasetEvent) => void>()
  readonly #recheck: NodeJS.Timeout | undefined
  #sequence: number

  /** Reads every document from `store`. */
  constructor(name: string, store: Store, settings: {publicRead: PublicRead; clock: () => Date}) {
    this.name = name
    this.store = store
    this.clock = settings.clock
    this.access = new Access(settings.publicRead, settings.clock)
    if (store.setting(ACL_MODE) === 'private') this.access.aclMode = 'private'
    if (!store.setting(CREATED_AT)) store.setSetting(CREATED_AT, settings.clock().toISOString())
    this.collection = new Collection(store.documents())
    this.#sequence = store.span().last
    this.#writer = new Writer({
      collection: this.collection,
      store,
      clock: settings.clock,
      run: async (query, params) =>
        (await runQuery(this.collection, {query, params, now: this.clock()})).result,
      announce: (commit) => {
        this.#sequence = commit.sequence
        this.#announce({kind: 'commit', ...commit})
      },
    })
    this.listeners = new ListenerHub(this)
    this.live = new LiveHub(this)
    if (this.access.usesClock) {
      this.#recheck = setInterval(() => this.recheckClock(), RECHECK_MS).unref()
    }
  }

  /** ISO 8601. */
  get createdAt(): string {
    return this.store.setting(CREATED_AT) ?? ''
  }

  /** Opens the dataset to the public or shuts it. */
  setAclMode(mode: AclMode): void {
    this.store.setSetting(ACL_MODE, mode)
    this.access.aclMode = mode
  }

  /** The number of the last transaction; 0 when there is none. */
  get sequence(): number {
    return this.#sequence
  }

  /** Answers a GROQ query with what the requester may see. */
  async query(
    request: Omit<QueryRequest, 'see' | 'identity'>,
    requester: Requester,
  ): Promise<QueryOutcome> {
    const see = this.access.see(requester)
    return runQuery(this.collection, {
      now: this.clock(),
      ...request,
      identity: requester.identity,
      ...(see ? {see} : {}),
    })
  }

  /** A document as the requester may see it, or `null`. */
  document(id: string, requester: Requester): LakeDocument | null {
    const document = this.collection.get(id) ?? null
    const see = this.access.see(requester)
    return document && see ? see(document) : document
  }

  /**
   * Stores a transaction: durable when the promise resolves, and seen by every later query.
   *
   * @throws {LakeError} when it is refused (then nothing of it is stored)
   */
  async transact(
    plan: Plan,
    options: TransactOptions,
    requester: Requester,
  ): Promise<TransactionOutcome> {
    this.access.requireWrite(requester)
    return this.#writer.submit(plan, options, requester.identity)
  }

  /** Calls `subscriber` after every commit, in order, before the commit's own promise resolves. */
  subscribe(subscriber: (event: DatasetEvent) => void): () => void {
    this.#subscribers.add(subscriber)
    return () => this.#subscribers.delete(subscriber)
  }

  /** Announces the documents that time alone has shown to the public or hidden from it. */
  recheckClock(): void {
    const documents = [...this.access.recheck(this.collection.values())]
    if (documents.length === 0) return
    const touched = new Set<DependencyKey>()
    for (const document of documents) {
      // A change to itself touches exactly the keys the document is found by.
      const change = {id: document._id, before: document, after: document}
      for (const key of this.collection.apply([change])) touched.add(key)
    }
    this.#announce({kind: 'clock', documents, touched})
  }

  #announce(event: DatasetEvent): void {
    for (const subscriber of this.#subscribers) {
      try {
        subscriber(event)
      } catch (error) {
        // One subscriber's fault is neither the writer's nor the others'.
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }

  /** Finishes the transactions under way, then closes the file. */
  async close(): Promise<void> {
    clearInterval(this.#recheck)
    await this.#writer.idle()
    this.listeners.end()
    this.live.end()
    this.#subscribers.clear()
    this.store.close()
  }
}
