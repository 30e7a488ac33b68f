import {hash} from 'node:crypto'
import {asError} from '../errors.ts'
import {queryFromKey} from '../render/job.ts'
import type {ContentChange, ContentResult} from '../source.ts'
import {documentIdsIn} from './document-ids-in.ts'

/** Results shared by at least this many pages stay in memory between publishes. */
const SHARED_BY = 8
/** Maximum number of documents named as the cause of one page's change. */
const NAMED_CAUSES = 3

interface Entry {
  key: string
  /** Hash of the latest result; null before the first. */
  hash: string | null
  dependencies: readonly string[]
  users: Set<string>
  stale: boolean
  causes: Set<string>
  /** In memory during a publish, or while many pages share it. */
  cached: {result: unknown; json: string; documents?: ReadonlySet<string>} | null
  /** Why there is no result: the query failed. */
  failure: Error | null
  running: Promise<unknown> | null
}

type Ask = (query: string, params: Record<string, unknown>) => Promise<ContentResult>

/** A short hash of a text: equal texts have equal hashes. */
export function textHash(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22)
}

export interface Answer {
  result: unknown
  /** The result as JSON, the form in which it is sent to threads. */
  json: string
  /** {@link textHash} of that JSON. */
  hash: string
}

/**
 * Caches each query's result and what it depends on. A change marks the results stale that depend on something it
 * touched; {@link refresh} runs only those queries again and reports whose pages are out of date.
 */
export class QueryCache {
  readonly #ask: Ask
  readonly #entries = new Map<string, Entry>()
  readonly #byDependency = new Map<string, Set<Entry>>()
  readonly #keysOf = new Map<string, readonly string[]>()
  readonly #stale = new Set<Entry>()
  readonly #running = new Set<Entry>()
  /** Run or released since the latest publish. */
  readonly #recent = new Set<Entry>()
  #outdated = new Map<string, Set<string>>()

  constructor(ask: Ask) {
    this.#ask = ask
  }

  /** Whether any result may have changed since it was read. */
  get hasStale(): boolean {
    return this.#stale.size > 0 || this.#outdated.size > 0
  }

  /**
   * The result of a query, from the cache or run now.
   * @throws {Error} when the query cannot be answered
   */
  async answer(key: string): Promise<Answer> {
    const entry = this.#entry(key)
    if (!entry.cached || entry.stale) await this.#run(entry)
    if (entry.failure) throw entry.failure
    const {result, json} = entry.cached ?? {result: null, json: 'null'}
    return {result, json, hash: entry.hash ?? ''}
  }

  /** Hash of the latest known result; null when the query was never run. */
  hash(key: string): string | null {
    return this.#entries.get(key)?.hash ?? null
  }

  /** Ids of documents that the cached result of a query may show. */
  documents(key: string): ReadonlySet<string> {
    const entry = this.#entries.get(key)
    if (!entry?.cached) return new Set()
    entry.cached.documents ??= documentIdsIn(entry.cached.json, entry.dependencies)
    return entry.cached.documents
  }

  /** The one copy of a key that the cache keeps: pages that run the same query share it. */
  sharedKey(key: string): string {
    return this.#entry(key).key
  }

  /** Sets which queries a user (a page, a plan) depends on, replacing those set before. */
  use(user: string, keys: readonly string[]): void {
    for (const key of this.#keysOf.get(user) ?? []) {
      const entry = this.#entries.get(key)
      if (!entry) continue
      entry.users.delete(user)
      if (entry.users.size === 0) this.#recent.add(entry)
    }
    if (keys.length === 0) this.#keysOf.delete(user)
    else this.#keysOf.set(user, keys)
    for (const key of keys) this.#entry(key).users.add(user)
  }

  /** Marks the results stale that depend on what a change touched. */
  invalidate(touched: Iterable<string>, documentIds: ContentChange['documentIds'] = []): void {
    const markStale = (entry: Entry) => {
      entry.stale = true
      this.#stale.add(entry)
      for (const id of documentIds) {
        if (entry.causes.size < NAMED_CAUSES) entry.causes.add(id)
      }
    }
    for (const dependency of touched) this.#byDependency.get(dependency)?.forEach(markStale)
    // A query that is running may have read the content before the change.
    this.#running.forEach(markStale)
  }

  /** Runs all stale queries again. Returns the users whose results changed, each with the documents that changed them. */
  async refresh(): Promise<Map<string, Set<string>>> {
    for (const entry of this.#stale) {
      if (entry.users.size > 0) await this.#run(entry)
      else this.#forget(entry)
    }
    const outdated = this.#outdated
    this.#outdated = new Map()
    return outdated
  }

  /** Called after each publish; evicts results that few pages share. */
  evict(): void {
    for (const entry of this.#recent) {
      if (entry.users.size === 0 && !entry.running) this.#forget(entry)
      else if (entry.users.size < SHARED_BY) entry.cached = null
    }
    this.#recent.clear()
  }

  #entry(key: string): Entry {
    const known = this.#entries.get(key)
    if (known) return known
    const entry: Entry = {
      key,
      hash: null,
      dependencies: [],
      users: new Set(),
      stale: true,
      causes: new Set(),
      cached: null,
      failure: null,
      running: null,
    }
    this.#entries.set(key, entry)
    return entry
  }

  #run(entry: Entry): Promise<unknown> {
    entry.running ??= this.#askNow(entry).finally(() => {
      entry.running = null
      this.#running.delete(entry)
    })
    return entry.running
  }

  async #askNow(entry: Entry): Promise<void> {
    const {query, params} = queryFromKey(entry.key)
    this.#running.add(entry)
    this.#stale.delete(entry)
    entry.stale = false
    this.#recent.add(entry)
    const {result, dependencies, failure} = await this.#ask(query, params).then(
      (answer) => ({...answer, failure: null}),
      (thrown) => ({result: null, dependencies: ['*'], failure: asError(thrown)}),
    )
    const json = JSON.stringify(failure ? {failure: failure.message} : (result ?? null))
    const hash = textHash(json)
    if (entry.hash !== null && entry.hash !== hash) {
      for (const user of entry.users) {
        const causes = this.#outdated.get(user) ?? new Set()
        for (const cause of entry.causes) causes.add(cause)
        this.#outdated.set(user, causes)
      }
    }
    if (!entry.stale) entry.causes.clear()
    entry.hash = hash
    entry.cached = failure ? null : {result, json}
    entry.failure = failure
    this.#index(entry, [...dependencies])
  }

  #index(entry: Entry, dependencies: readonly string[]): void {
    this.#unindex(entry)
    entry.dependencies = dependencies
    for (const dependency of dependencies) {
      const entries = this.#byDependency.get(dependency)
      if (entries) entries.add(entry)
      else this.#byDependency.set(dependency, new Set([entry]))
    }
  }

  #unindex(entry: Entry): void {
    for (const dependency of entry.dependencies) {
      const entries = this.#byDependency.get(dependency)
      entries?.delete(entry)
      if (entries?.size === 0) this.#byDependency.delete(dependency)
    }
  }

  #forget(entry: Entry): void {
    this.#unindex(entry)
    this.#stale.delete(entry)
    this.#entries.delete(entry.key)
  }
}
