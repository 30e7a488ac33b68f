import {EventEmitter} from 'node:events'
import {RetryTimer} from '../background/retry-timer.ts'
import type {CompiledTemplates} from '../compile/compile.ts'
import {asError, distinct, PublishError} from '../errors.ts'
import {MAX_PASSES} from '../limits.ts'
import type {CampaignPlan} from '../plan/plan.ts'
import {PoolClosed, RenderPool} from '../render/pool.ts'
import type {ContentChange} from '../source.ts'
import {splitFileId} from '../store/live.ts'
import type {Cause} from '../store/publish.ts'
import {type Artifact, type ArtifactChange, Artifacts} from './artifacts.ts'
import {Committer} from './committer.ts'
import {addCompiledFiles} from './compiled-files.ts'
import type {PublishEngineEvents} from './events.ts'
import type {PublishEngineOptions} from './options.ts'
import {PageIndex} from './page-index.ts'
import {allProblems, pageId} from './page-record.ts'
import {PendingCause, type WaitingCause} from './pending-cause.ts'
import {PendingPublish} from './pending-publish.ts'
import {Plans} from './plans.ts'
import {QueryCache} from './query-cache.ts'
import {renderPages} from './render-pages.ts'
import {ShownPeople} from './shown-people.ts'
import {Stages} from './stages.ts'
import {type Due, StalePages} from './stale-pages.ts'

/** The subject of the background task that publishes. */
const PUBLISH = 'all sites'

/**
 * Keeps the published sites equal to what a full build would give, by rendering only the pages whose content changed.
 * Publishes run one after another; changes that arrive during a publish are included in it.
 */
export class PublishEngine extends EventEmitter<PublishEngineEvents> {
  readonly #options: PublishEngineOptions
  readonly #cache: QueryCache
  readonly #plans: Plans
  readonly #index: PageIndex
  readonly #stalePages: StalePages
  readonly #people: ShownPeople
  readonly #artifacts: Artifacts
  readonly #committer: Committer
  readonly #stages: Stages
  readonly #next = new PendingCause()
  #templates: CompiledTemplates
  #pool: RenderPool
  #running: Promise<void> | null = null
  #isClosed = false
  /** The previous publish failed, so what it would have changed must be found again. */
  #isRecovering = false
  readonly #retry: RetryTimer
  #unsubscribe: () => void = () => {}

  constructor(options: PublishEngineOptions) {
    super()
    this.#options = options
    this.#templates = options.templates
    this.#pool = new RenderPool(options.templates.entry, options)
    this.#cache = new QueryCache((query, params) => options.source.query(query, params))
    this.#plans = new Plans(options.site, this.#cache, options.origin ?? '', options.server ?? null)
    this.#index = new PageIndex(this.#cache)
    this.#artifacts = new Artifacts(options.store)
    this.#people = new ShownPeople({...options, plans: () => this.#plans.all})
    const parts = {cache: this.#cache, plans: this.#plans, index: this.#index}
    this.#stalePages = new StalePages({...options, ...parts, artifacts: this.#artifacts})
    this.#committer = new Committer({
      ...options,
      ...parts,
      people: this.#people,
      onProblem: (problem) => this.emit('problem', problem),
      onLeftovers: (leftovers) => this.emit('leftovers', leftovers),
    })
    this.#stages = new Stages({isRead: () => false, ...options, people: this.#people})
    this.#retry = new RetryTimer(() => this.#wake({kind: 'retry'}), options.firstWaitMs)
  }

  /** Everything that currently keeps a page from being published as it should be. */
  get problems(): PublishError[] {
    return distinct([...this.#plans.problems, ...allProblems(this.#index, this.#options.source)])
  }

  /** The planned pages, by the campaign's `_id`. */
  get plans(): ReadonlyMap<string, CampaignPlan> {
    return this.#plans.all
  }

  /** The artifacts, by the campaign's slug and the name of the job. */
  get artifacts(): ReadonlyMap<string, ReadonlyMap<string, Artifact>> {
    return this.#artifacts.all
  }

  /** The rendering threads with the live templates. */
  get pool(): RenderPool {
    return this.#pool
  }

  /** Publishes artifacts and the pages that link to them. Resolves when they are live. */
  async publishArtifacts(changes: readonly ArtifactChange[]): Promise<void> {
    this.#artifacts.add(changes)
    this.#wake({kind: 'derived'})
    await this.settled()
  }

  /** Pages that show an image file, as `<campaign> <path>`. */
  pagesShowing(rendition: string): string[] {
    return [...this.#index.showing(rendition)].map((id) => Object.values(splitFileId(id)).join(' '))
  }

  /** Names of the image files that a campaign's pages show, sorted. */
  renditionsOf(slug: string): string[] {
    const plans = [...this.#plans.all.values()]
    const pages = plans.find(({campaign}) => campaign.slug === slug)?.pages.values() ?? []
    const names = [...pages].flatMap((page) => this.#index.get(pageId(page))?.renditions ?? [])
    return [...new Set(names)].sort()
  }

  /** Brings the store up to date and, unless `once`, keeps it up to date. Resolves when it is up to date. */
  async start({once = false} = {}): Promise<void> {
    this.#options.store.dropStaged()
    if (!once) {
      this.#unsubscribe = this.#options.source.subscribe((change) => this.#invalidate(change))
    }
    this.#running = this.#publish({cause: {kind: 'start'}, since: performance.now()})
    await this.settled()
  }

  /** Resolves when everything that has changed so far is live, except what failed and is waiting for a retry. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running
  }

  /** Switches to new templates: renders every page again and publishes all of them together. */
  async swapTemplates(templates: CompiledTemplates): Promise<void> {
    await this.settled()
    if (templates.key === this.#templates.key) return
    const before = this.#pool
    this.#pool = new RenderPool(templates.entry, this.#options)
    this.#templates = templates
    this.#running = this.#publish({cause: {kind: 'templates'}, since: performance.now()})
    await this.settled()
    await before.close()
  }

  /** Runs queries that depend on the time of day again. */
  tick(): void {
    this.#cache.invalidate(['now'])
    if (this.#cache.hasStale) this.#wake({kind: 'time'})
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#unsubscribe()
    this.#retry.clear()
    await this.settled()
    await this.#pool.close()
  }

  #invalidate(change: ContentChange): void {
    const {transactionId, documentIds} = change
    const mayAffectPeople = this.#people.invalidate(documentIds)
    if (!this.#stalePages.invalidate(change) && !mayAffectPeople) return
    this.#wake({kind: 'content', transactionId, documentIds})
  }

  #wake(cause: Cause): void {
    this.#next.add(cause)
    if (!this.#running) this.#takeNext()
  }

  #takeNext(): void {
    const next = this.#isClosed ? null : this.#next.take()
    this.#running = next && this.#publish(next)
  }

  async #publish(waiting: WaitingCause): Promise<void> {
    const {cause} = waiting
    const {live, store, tasks} = this.#options
    let pending = new PendingPublish(live, store)
    try {
      this.#people.begin()
      let due = await this.#first(cause, pending)
      for (;;) {
        const stage = await this.#stages.take(due, pending, cause)
        if (!stage) break
        const outdated = await this.#render(stage, pending)
        await this.#commit(pending, waiting, outdated)
        pending = new PendingPublish(live, store)
        due = await this.#stalePages.collect(pending, [...due, ...outdated])
      }
      for (let pass = 0; due.size > 0 && pass < MAX_PASSES; pass += 1) {
        const outdated = await this.#render(due, pending)
        due = await this.#stalePages.collect(pending, [...outdated])
      }
      await this.#commit(pending, waiting, due)
      this.#isRecovering = false
      tasks.succeed('publish', PUBLISH)
    } catch (thrown) {
      // The list of stale pages is lost with it, so the next publish compares the store with the content.
      this.#isRecovering = true
      this.#giveUp(pending, asError(thrown))
    } finally {
      this.#cache.evict()
      this.#retry.set(!this.#isClosed && (this.#isRecovering || this.#index.retrying.size > 0))
      this.#takeNext()
    }
  }

  async #commit(pending: PendingPublish, waiting: WaitingCause, outdated: Due): Promise<void> {
    const {cause, since} = waiting
    const why = this.#isRecovering ? {...cause, kind: 'start' as const} : cause
    const published = await this.#committer.commit(pending, why, this.#templates.key, outdated)
    if (published) this.emit('published', {...published, milliseconds: performance.now() - since})
  }

  #giveUp(pending: PendingPublish, error: Error): void {
    if (error instanceof PoolClosed) return
    this.#options.tasks.fail('publish', PUBLISH, error, this.#retry.nextAttempt)
    this.emit('problem', PublishError.at({}, error))
    try {
      pending.discard()
    } catch (thrown) {
      // The next start also forgets what was staged.
      this.#options.tasks.fail('cleanup', 'unfinished publish', asError(thrown))
    }
  }

  async #first(cause: Cause, pending: PendingPublish): Promise<Due> {
    const isStart = cause.kind === 'start' || this.#isRecovering
    if (!isStart && cause.kind !== 'templates') {
      const due = await this.#stalePages.collect(pending)
      // Asked for afterwards: a page that failed may be gone by now.
      return new Map([...this.#stalePages.retries(), ...due])
    }
    await addCompiledFiles(this.#templates, this.#options.live, pending)
    return isStart
      ? this.#stalePages.atStart(pending, this.#templates.key)
      : this.#stalePages.all(pending)
  }

  #render(due: Due, pending: PendingPublish): Promise<Due> {
    return renderPages(due, pending, {
      ...this.#options,
      pool: this.#pool,
      cache: this.#cache,
      plans: this.#plans,
      index: this.#index,
      onProgress: (progress) => this.emit('progress', progress),
    })
  }
}
