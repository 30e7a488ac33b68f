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
import {addCompiledFiles} from './compiled-files.ts'
import {type DerivedChange, DerivedFiles, type Made} from './derived.ts'
import {Draft} from './draft.ts'
import {type Due, DuePages} from './due.ts'
import type {PublisherEvents} from './events.ts'
import {QueryMemo} from './memo.ts'
import {NextCause} from './next-cause.ts'
import {PageIndex} from './page-index.ts'
import {People} from './people.ts'
import {Plans} from './plans.ts'
import {redirectList} from './redirects.ts'
import {Rendering} from './rendering.ts'

export interface PublisherOptions {
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
export class Publisher extends EventEmitter<PublisherEvents> {
  readonly #options: PublisherOptions
  readonly #memo: QueryMemo
  readonly #plans: Plans
  readonly #index: PageIndex
  readonly #due: DuePages
  readonly #people: People
  readonly #derived: DerivedFiles
  readonly #next = new NextCause()
  #templates: CompiledTemplates
  #pool: RenderPool
  #running: Promise<void> | null = null
  #unsubscribe: () => void = () => {}

  constructor(options: PublisherOptions) {
    super()
    this.#options = options
    this.#templates = options.templates
    this.#pool = new RenderPool(options.templates.entry, options.threads)
    this.#memo = new QueryMemo((query, params) => options.source.query(query, params))
    this.#plans = new Plans(options.site, this.#memo, options.origin ?? '')
    this.#index = new PageIndex(this.#memo)
    this.#derived = new DerivedFiles(options.store)
    this.#people = new People({...options, plans: () => this.#plans.all})
    this.#due = new DuePages({
      ...options,
      derived: this.#derived,
      memo: this.#memo,
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
  get derived(): ReadonlyMap<string, ReadonlyMap<string, Made>> {
    return this.#derived.all
  }

  /** Publishes files that were made from pages, and the pages that link to them. Resolves when they are live. */
  async publishDerived(changes: readonly DerivedChange[]): Promise<void> {
    this.#derived.add(changes)
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
    if (!once) this.#unsubscribe = this.#options.source.subscribe((change) => this.#hear(change))
    this.#running = this.#publish({kind: 'start'}, performance.now())
    await this.settled()
  }

  /** Resolves when everything that has changed so far is live. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running
  }

  /** Takes up new templates: every page is rendered again, and all of them appear together. */
  async takeTemplates(templates: CompiledTemplates): Promise<void> {
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
    this.#memo.touch(['now'])
    if (this.#memo.hasDoubts) this.#wake({kind: 'time'})
  }

  async close(): Promise<void> {
    this.#unsubscribe()
    await this.settled()
    await this.#pool.close()
  }

  #hear(change: ContentChange): void {
    const {transactionId, documentIds} = change
    const mayConcernPeople = this.#people.hear(documentIds)
    if (!this.#due.hear(change) && !mayConcernPeople) return
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
      const draft = new Draft(this.#options.live, this.#options.store)
      this.#people.begin()
      let due = await this.#first(cause, draft)
      for (let pass = 0; due.size > 0 && pass < MAX_PASSES; pass += 1) {
        const again = await this.#renderAll(due, draft)
        due = await this.#due.now(draft)
        for (const [id, page] of again) if (!due.has(id)) due.set(id, page)
      }
      await this.#commit(draft, cause, since)
    } catch (thrown) {
      this.emit('problem', new PublishError(asError(thrown).message, {}, {cause: thrown}))
    } finally {
      this.#memo.settle()
      this.#takeNext()
    }
  }

  async #first(cause: Cause, draft: Draft): Promise<Due> {
    if (cause.kind !== 'start' && cause.kind !== 'templates') return this.#due.now(draft)
    await addCompiledFiles(this.#templates, this.#options.live, draft)
    return cause.kind === 'templates'
      ? this.#due.all(draft)
      : this.#due.atStart(draft, this.#templates.key)
  }

  /** Renders pages; returns those whose content changed while they were rendered. */
  async #renderAll(due: Due, draft: Draft): Promise<Due> {
    const {source, images} = this.#options
    const again: Due = new Map()
    const pages = [...due]
    let done = 0
    // In batches, so that answers to a whole site's queries are never in memory together.
    for (let first = 0; first < pages.length; first += PAGES_PER_BATCH) {
      const plans = this.#plans.all
      const rendering = new Rendering({pool: this.#pool, memo: this.#memo, source, images, plans})
      await Promise.all(
        pages.slice(first, first + PAGES_PER_BATCH).map(async ([id, page]) => {
          const made = await rendering.render(page.planned)
          const {record, file, renditions, outdated} = made
          const before = this.#index.get(id)
          const names = file ? renditions.map(({name}) => name) : (before?.renditions ?? [])
          const after = {...record, renditions: names}
          this.#index.set(after)
          draft.record(id, before, after)
          draft.show(renditions)
          if (file)
            draft.write(file, page.why, this.#options.keepsPeople ? made.documents : undefined)
          else draft.keep(id)
          if (outdated) again.set(id, page)
          done += 1
          this.emit('progress', {done, total: pages.length})
        }),
      ).finally(() => rendering.end())
      this.#memo.settle()
    }
    return again
  }

  async #commit(draft: Draft, cause: Cause, since: number): Promise<void> {
    const {store, live, addresses} = this.#options
    await draft.notePeople((ids, campaign) => this.#people.among(ids, campaign))
    const withdrawn = await this.#people.withdrawn(cause)
    for (const one of withdrawn) this.#takeDown(one, draft)
    const records = [...draft.records]
    if (records.length > 0) addresses.note(records.map(({planned}) => addressOf(planned)))
    for (const id of draft.plannedCampaigns) {
      const plan = this.#plans.all.get(id)
      if (plan) draft.write(redirectList(plan, addresses), 'pages came, went or moved')
    }
    const {changes, abandoned, ...commit} = draft.finish(cause, this.#templates.key, this.#index)
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
    const renditions = [...draft.renditions]
    this.emit('published', {number, cause, log: commit.log, renditions, abandoned, milliseconds})
  }

  /** A page that did not come out keeps its last good version, unless that shows somebody who may not be shown. */
  #takeDown(withdrawn: Withdrawn, draft: Draft): void {
    const {campaign, documentId} = withdrawn
    for (const path of this.#options.store.people.pathsShowing(withdrawn)) {
      const id = fileId(campaign, path)
      const record = this.#index.get(id)
      // What came out is as it should be, also when its bytes stayed the same.
      if (draft.touches(id) || (record && !record.failure)) continue
      draft.remove(id, `it shows ${documentId}, who may not be shown any more`)
      if (!record) continue
      const bare = {...record, renditions: []}
      this.#index.set(bare)
      draft.record(id, record, bare)
    }
  }
}
