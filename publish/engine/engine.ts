import {EventEmitter} from 'node:events'
import type {CompiledTemplates} from '../compile/compile.ts'
import {asError, distinct, PublishError} from '../errors.ts'
import type {ImageLibrary} from '../images/library.ts'
import {MAX_PASSES, PAGES_PER_BATCH} from '../limits.ts'
import type {CampaignPlan, PlannedPage} from '../plan/plan.ts'
import {RenderPool} from '../render/pool.ts'
import type {Site} from '../site.ts'
import type {ContentChange, ContentSource} from '../source.ts'
import type {AddressBook} from '../store/addresses.ts'
import {fileId, type LiveFiles, splitFileId} from '../store/live.ts'
import type {Withdrawn} from '../store/people.ts'
import type {Cause} from '../store/publish.ts'
import type {SiteStore} from '../store/store.ts'
import {type Artifact, type ArtifactChange, Artifacts} from './artifacts.ts'
import {addCompiledFiles} from './compiled-files.ts'
import {directoryFile} from './directory.ts'
import type {PublishEngineEvents} from './events.ts'
import {PageIndex} from './page-index.ts'
import {PendingCause} from './pending-cause.ts'
import {PendingPublish} from './pending-publish.ts'
import {Plans} from './plans.ts'
import {QueryCache} from './query-cache.ts'
import {redirectList} from './redirects.ts'
import {RenderBatch} from './render-batch.ts'
import {ShownPeople} from './shown-people.ts'
import {type Due, StalePages} from './stale-pages.ts'

export interface PublishEngineOptions {
  source: ContentSource
  site: Site
  templates: CompiledTemplates
  store: SiteStore
  live: LiveFiles
  addresses: AddressBook
  images: ImageLibrary
  /** Absolute address of the server's root, for campaigns without a domain; '' while unknown. */
  origin?: string
  /** Whether earlier publishes are kept, which nobody may be in who may not be shown any more. */
  keepsPeople: boolean
  /** Rendering threads; default: one a processor. */
  threads?: number
}

const addressOf = ({job, identity}: PlannedPage) => ({
  campaign: job.page.campaign._id,
  path: job.page.path,
  identity,
})

/**
 * Keeps the published sites equal to what a full build would give, by rendering only the pages whose content
 * changed. Publishes are made one after another; what changes meanwhile becomes part of the one being made.
 */
export class PublishEngine extends EventEmitter<PublishEngineEvents> {
  readonly #options: PublishEngineOptions
  readonly #cache: QueryCache
  readonly #plans: Plans
  readonly #index: PageIndex
  readonly #stalePages: StalePages
  readonly #people: ShownPeople
  readonly #artifacts: Artifacts
  readonly #next = new PendingCause()
  #templates: CompiledTemplates
  #pool: RenderPool
  #running: Promise<void> | null = null
  #unsubscribe: () => void = () => {}

  constructor(options: PublishEngineOptions) {
    super()
    this.#options = options
    this.#templates = options.templates
    this.#pool = new RenderPool(options.templates.entry, options.threads)
    this.#cache = new QueryCache((query, params) => options.source.query(query, params))
    this.#plans = new Plans(options.site, this.#cache, options.origin ?? '')
    this.#index = new PageIndex(this.#cache)
    this.#artifacts = new Artifacts(options.store)
    this.#people = new ShownPeople({...options, plans: () => this.#plans.all})
    this.#stalePages = new StalePages({
      ...options,
      artifacts: this.#artifacts,
      cache: this.#cache,
      plans: this.#plans,
      index: this.#index,
    })
  }

  /** Everything that keeps a page from being published as it should be, now. */
  get problems(): PublishError[] {
    const failures = [...this.#index.values()].flatMap(({failure}) => failure ?? [])
    return distinct([...this.#plans.problems, ...failures])
  }

  /** The pages that there are to be, by the campaign's `_id`. */
  get plans(): ReadonlyMap<string, CampaignPlan> {
    return this.#plans.all
  }

  /** The files that were made from pages, by the campaign's slug and the name of the work. */
  get artifacts(): ReadonlyMap<string, ReadonlyMap<string, Artifact>> {
    return this.#artifacts.all
  }

  /** Publishes files that were made from pages, and the pages that link to them. Resolves when they are live. */
  async publishArtifacts(changes: readonly ArtifactChange[]): Promise<void> {
    this.#artifacts.add(changes)
    this.#wake({kind: 'derived'})
    await this.settled()
  }

  /** The threads that have the live templates. */
  get pool(): RenderPool {
    return this.#pool
  }

  /** Pages that show an image file, as `<campaign> <path>`. */
  pagesShowing(rendition: string): string[] {
    return [...this.#index.showing(rendition)].map((id) => Object.values(splitFileId(id)).join(' '))
  }

  /** Names of the image files that a campaign's pages show, sorted. */
  renditionsOf(slug: string): string[] {
    const records = [...this.#index.values()]
    const own = records.filter(({planned}) => planned.job.page.campaign.slug === slug)
    return [...new Set(own.flatMap(({renditions}) => renditions))].sort()
  }

  /** Brings the store up to date and, unless `once`, keeps it so. Resolves when it is up to date. */
  async start({once = false} = {}): Promise<void> {
    if (!once)
      this.#unsubscribe = this.#options.source.subscribe((change) => this.#invalidate(change))
    this.#running = this.#publish({kind: 'start'}, performance.now())
    await this.settled()
  }

  /** Resolves when everything that has changed so far is live. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running
  }

  /** Takes up new templates: every page is rendered again, and all of them appear together. */
  async swapTemplates(templates: CompiledTemplates): Promise<void> {
    await this.settled()
    if (templates.key === this.#templates.key) return
    const before = this.#pool
    this.#pool = new RenderPool(templates.entry, this.#options.threads)
    this.#templates = templates
    this.#running = this.#publish({kind: 'templates'}, performance.now())
    await this.settled()
    await before.close()
  }

  /** Asks again what depends on the time of day. */
  tick(): void {
    this.#cache.invalidate(['now'])
    if (this.#cache.hasStale) this.#wake({kind: 'time'})
  }

  async close(): Promise<void> {
    this.#unsubscribe()
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
    const next = this.#next.take()
    this.#running = next && this.#publish(next.cause, next.since)
  }

  async #publish(cause: Cause, since: number): Promise<void> {
    try {
      const pending = new PendingPublish(this.#options.live, this.#options.store)
      this.#people.begin()
      let due = await this.#first(cause, pending)
      for (let pass = 0; due.size > 0 && pass < MAX_PASSES; pass += 1) {
        const again = await this.#renderAll(due, pending)
        due = await this.#stalePages.collect(pending)
        for (const [id, page] of again) if (!due.has(id)) due.set(id, page)
      }
      await this.#commit(pending, cause, since)
    } catch (thrown) {
      this.emit('problem', new PublishError(asError(thrown).message, {}, {cause: thrown}))
    } finally {
      this.#cache.evict()
      this.#takeNext()
    }
  }

  async #first(cause: Cause, pending: PendingPublish): Promise<Due> {
    if (cause.kind !== 'start' && cause.kind !== 'templates')
      return this.#stalePages.collect(pending)
    await addCompiledFiles(this.#templates, this.#options.live, pending)
    return cause.kind === 'templates'
      ? this.#stalePages.all(pending)
      : this.#stalePages.atStart(pending, this.#templates.key)
  }

  /** Renders pages; returns those whose content changed while they were rendered. */
  async #renderAll(due: Due, pending: PendingPublish): Promise<Due> {
    const {source, images} = this.#options
    const again: Due = new Map()
    const pages = [...due]
    let done = 0
    // In batches, so that answers to a whole site's queries are never in memory together.
    for (let first = 0; first < pages.length; first += PAGES_PER_BATCH) {
      const plans = this.#plans.all
      const batch = new RenderBatch({pool: this.#pool, cache: this.#cache, source, images, plans})
      await Promise.all(
        pages.slice(first, first + PAGES_PER_BATCH).map(async ([id, page]) => {
          const made = await batch.render(page.planned)
          const {record, file, renditions, outdated} = made
          const before = this.#index.get(id)
          const names = file ? renditions.map(({name}) => name) : (before?.renditions ?? [])
          const after = {...record, renditions: names}
          this.#index.set(after)
          pending.record(id, before, after)
          pending.show(renditions)
          if (file)
            pending.write(file, page.why, this.#options.keepsPeople ? made.documents : undefined)
          else pending.keep(id)
          if (outdated) again.set(id, page)
          done += 1
          this.emit('progress', {done, total: pages.length})
        }),
      ).finally(() => batch.end())
      this.#cache.evict()
    }
    return again
  }

  async #commit(pending: PendingPublish, cause: Cause, since: number): Promise<void> {
    const {store, live, addresses} = this.#options
    await pending.notePeople((ids, campaign) => this.#people.among(ids, campaign))
    const withdrawn = await this.#people.withdrawn(cause)
    for (const one of withdrawn) this.#unpublish(one, pending)
    const records = [...pending.records]
    if (records.length > 0) addresses.note(records.map(({planned}) => addressOf(planned)))
    for (const id of pending.plannedCampaigns) {
      const plan = this.#plans.all.get(id)
      if (plan) pending.write(redirectList(plan, addresses), 'pages came, went or moved')
    }
    const directory = directoryFile(this.#plans.all.values(), this.#options.site.embedFolder)
    pending.write(directory, 'campaigns came, went or moved')
    const {changes, abandoned, ...commit} = pending.finish(cause, this.#templates.key, this.#index)
    const number = changes ? store.commit(commit) : store.remember(commit)
    live.apply(
      commit.write.map(({people: _, ...file}) => ({...file, since: number})),
      commit.remove,
    )
    if (withdrawn.length > 0) {
      store.withdraw(withdrawn)
      live.reload()
    }
    for (const failure of distinct(records.flatMap(({failure}) => failure ?? []))) {
      this.emit('problem', failure)
    }
    if (!changes) return
    const milliseconds = performance.now() - since
    const renditions = [...pending.renditions]
    this.emit('published', {number, cause, log: commit.log, renditions, abandoned, milliseconds})
  }

  /** A page that did not come out keeps its last good version, unless that shows somebody who may not be shown. */
  #unpublish(withdrawn: Withdrawn, pending: PendingPublish): void {
    const {campaign, documentId} = withdrawn
    for (const path of this.#options.store.people.pathsShowing(withdrawn)) {
      const id = fileId(campaign, path)
      const record = this.#index.get(id)
      // What came out is as it should be, also when its bytes stayed the same.
      if (pending.touches(id) || (record && !record.failure)) continue
      pending.remove(id, `it shows ${documentId}, who may not be shown any more`)
      if (!record) continue
      const bare = {...record, renditions: []}
      this.#index.set(bare)
      pending.record(id, record, bare)
    }
  }
}
