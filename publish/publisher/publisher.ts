import {EventEmitter} from 'node:events'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {CompiledTemplates} from '../compile/compile.ts'
import {asError, distinct, PublishError} from '../errors.ts'
import type {ImageLibrary} from '../images/library.ts'
import {MAX_PASSES, PAGES_PER_BATCH} from '../limits.ts'
import type {CampaignPlan, PlannedPage} from '../plan/plan.ts'
import {RenderPool} from '../render/pool.ts'
import {contentTypeOf} from '../serve/content-types.ts'
import type {Site} from '../site.ts'
import type {ContentChange, ContentSource} from '../source.ts'
import {type AddressBook, REDIRECTS_FILE, type Redirect} from '../store/addresses.ts'
import {fileId, type LiveFiles, splitFileId} from '../store/live.ts'
import {type Cause, SHARED} from '../store/publish.ts'
import type {SiteStore} from '../store/store.ts'
import {Draft} from './draft.ts'
import type {PublisherEvents} from './events.ts'
import {QueryMemo} from './memo.ts'
import {PageIndex} from './page-index.ts'
import {isMadeLike, type MadeFrom, pageId, readMadeFrom} from './page-record.ts'
import {type PlanChanges, Plans} from './plans.ts'
import {brokenReference, Rendering, sha256} from './rendering.ts'

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
  /** Rendering threads; default: one a processor. */
  threads?: number
}

const addressOf = ({job, identity}: PlannedPage) => ({
  campaign: job.page.campaign._id,
  path: job.page.path,
  identity,
})

/** Pages to render, by id, each with the reason. */
type Dirty = Map<string, {planned: PlannedPage; why: string}>

/**
 * Keeps the published sites equal to what a full build would give, by rendering only the pages whose content
 * changed. Publishes are made one after another; what changes meanwhile becomes part of the one being made.
 */
export class Publisher extends EventEmitter<PublisherEvents> {
  readonly #options: PublisherOptions
  readonly #memo: QueryMemo
  readonly #plans: Plans
  readonly #index: PageIndex
  readonly #changedDocuments = new Set<string>()
  #templates: CompiledTemplates
  #pool: RenderPool
  #running: Promise<void> | null = null
  #pending: {cause: Cause; since: number} | null = null
  #unsubscribe: () => void = () => {}

  constructor(options: PublisherOptions) {
    super()
    this.#options = options
    this.#templates = options.templates
    this.#pool = new RenderPool(options.templates.entry, options.threads)
    this.#memo = new QueryMemo((query, params) => options.source.query(query, params))
    this.#plans = new Plans(options.site, this.#memo, options.origin ?? '')
    this.#index = new PageIndex(this.#memo)
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

  /** Redirects of a campaign (by `_id`): those that editors wrote, and those that moved pages left behind. */
  #redirects(campaignId: string): Redirect[] {
    const plan = this.#plans.all.get(campaignId)
    if (!plan) return []
    const pages = [...plan.pages.values()]
    const pathOf = new Map(pages.map(({identity, job}) => [identity, job.page.path]))
    const written = plan.redirects.filter(({from}) => !plan.pages.has(from))
    const taken = new Set(written.map(({from}) => from))
    const moved = this.#options.addresses.redirects(campaignId, pathOf)
    return [...written, ...moved.filter(({from}) => !taken.has(from))]
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

  #hear({touched, documentIds, transactionId}: ContentChange): void {
    this.#memo.touch(touched, documentIds)
    for (const id of documentIds) if (this.#index.about(id).size > 0) this.#changedDocuments.add(id)
    if (this.#memo.hasDoubts || this.#changedDocuments.size > 0) {
      this.#wake({kind: 'content', transactionId, documentIds})
    }
  }

  #wake(cause: Cause): void {
    const earlier = this.#pending?.cause.documentIds ?? []
    const documentIds = [...new Set([...earlier, ...(cause.documentIds ?? [])])]
    const since = this.#pending?.since ?? performance.now()
    this.#pending = {cause: {...cause, ...(documentIds.length > 0 ? {documentIds} : {})}, since}
    if (!this.#running) this.#next()
  }

  #next(): void {
    const pending = this.#pending
    this.#pending = null
    this.#running = pending && this.#publish(pending.cause, pending.since)
  }

  async #publish(cause: Cause, since: number): Promise<void> {
    try {
      const draft = new Draft(this.#options.live)
      const isWhole = cause.kind === 'start' || cause.kind === 'templates'
      let dirty = isWhole ? await this.#startingPoint(cause, draft) : await this.#outdated(draft)
      for (let pass = 0; dirty.size > 0 && pass < MAX_PASSES; pass += 1) {
        const again = await this.#renderAll(dirty, draft)
        dirty = await this.#outdated(draft)
        for (const [id, page] of again) if (!dirty.has(id)) dirty.set(id, page)
      }
      this.#commit(draft, cause, since)
    } catch (thrown) {
      this.emit('problem', new PublishError(asError(thrown).message, {}, {cause: thrown}))
    } finally {
      this.#memo.settle()
      this.#next()
    }
  }

  /** At the start and with new templates: plans all pages, and finds those that are not up to date. */
  async #startingPoint(cause: Cause, draft: Draft): Promise<Dirty> {
    const dirty: Dirty = new Map()
    await this.#addCompiledFiles(draft)
    this.#takePlan(await this.#plans.start(), dirty, draft)
    const pages = [...this.#plans.all.values()].flatMap((plan) => [...plan.pages.values()])
    if (cause.kind === 'templates') {
      return new Map(pages.map((planned) => [pageId(planned), {planned, why: 'new templates'}]))
    }
    const plannedPages = new Map(pages.map((planned) => [pageId(planned), planned]))
    for (const {campaign, path, text} of this.#options.store.madeFrom()) {
      const id = fileId(campaign, path)
      const planned = plannedPages.get(id)
      const made = readMadeFrom(text)
      if (!planned) this.#remove(id, 'the page is gone', draft)
      else if (made && (await this.#isCurrent(made, planned))) {
        dirty.delete(id)
        this.#index.set({planned, failure: null, ...made})
      } else {
        dirty.set(id, {planned, why: 'changed since the last run'})
      }
    }
    const slugs = [...this.#plans.all.values()].map(({campaign}) => campaign.slug)
    const redirectFiles = new Set(slugs.map((slug) => fileId(slug, REDIRECTS_FILE)))
    // Files of a page whose record was never written: a publish that a killed process did not remember.
    for (const id of this.#options.live.latest.keys()) {
      const {campaign} = splitFileId(id)
      if (campaign !== SHARED && !plannedPages.has(id) && !redirectFiles.has(id))
        this.#remove(id, 'the page is gone', draft)
    }
    return dirty
  }

  async #isCurrent(made: MadeFrom, planned: PlannedPage): Promise<boolean> {
    if (!isMadeLike(made, planned, this.#templates.key)) return false
    if (this.#options.live.latestHash(pageId(planned)) === undefined) return false
    const links = this.#plans.all.get(planned.job.page.campaign._id)?.links
    if (made.links.some(([key, path]) => (links?.get(key) ?? null) !== path)) return false
    for (const [key, hash] of made.queries) {
      const answer = await this.#memo.answer(key).catch(() => null)
      if (answer?.hash !== hash) return false
    }
    return (await brokenReference(this.#options.source, planned)) === null
  }

  /** Finds the pages that changes have put out of date. */
  async #outdated(draft: Draft): Promise<Dirty> {
    const dirty: Dirty = new Map()
    const outdated = await this.#memo.refresh()
    this.#takePlan(await this.#plans.refresh(new Set(outdated.keys())), dirty, draft)
    for (const [id, causes] of outdated) {
      const record = this.#index.get(id)
      if (!record || dirty.has(id)) continue
      dirty.set(id, {planned: record.planned, why: [...causes].sort().join(', ') || 'time'})
    }
    for (const documentId of this.#changedDocuments) {
      for (const id of this.#index.about(documentId)) {
        const record = this.#index.get(id)
        if (!record || dirty.has(id)) continue
        const isBroken = (await brokenReference(this.#options.source, record.planned)) !== null
        if (isBroken || record.failure) dirty.set(id, {planned: record.planned, why: documentId})
      }
    }
    this.#changedDocuments.clear()
    return dirty
  }

  #takePlan(changes: PlanChanges, dirty: Dirty, draft: Draft): void {
    const {pages, removed, links, planned, goneSlugs} = changes
    for (const id of planned) draft.plannedCampaigns.add(id)
    for (const slug of goneSlugs) draft.remove(fileId(slug, REDIRECTS_FILE), 'the campaign is gone')
    for (const planned of removed) this.#remove(pageId(planned), 'the page is gone', draft)
    for (const planned of pages) {
      const isKnown = this.#index.get(pageId(planned)) !== undefined
      dirty.set(pageId(planned), {planned, why: isKnown ? 'its place changed' : 'new page'})
    }
    for (const [campaignId, keys] of links) {
      for (const id of [...keys].flatMap((key) => [...this.#index.linking(campaignId, key)])) {
        const record = this.#index.get(id)
        if (!record || dirty.has(id)) continue
        dirty.set(id, {planned: record.planned, why: 'a page it links to came, went or moved'})
      }
    }
  }

  async #addCompiledFiles(draft: Draft): Promise<void> {
    const {clientFolder, clientFiles} = this.#templates
    for (const path of clientFiles) {
      const bytes = await readFile(join(clientFolder, path))
      const contentType = contentTypeOf(path)
      draft.write({campaign: SHARED, path, hash: sha256(bytes), contentType, bytes}, 'templates')
    }
    const present = new Set(clientFiles.map((path) => fileId(SHARED, path)))
    for (const id of this.#options.live.latest.keys()) {
      if (splitFileId(id).campaign === SHARED && !present.has(id)) draft.remove(id, 'templates')
    }
  }

  #remove(id: string, why: string, draft: Draft): void {
    draft.record(id, this.#index.get(id), null)
    draft.remove(id, why)
    this.#index.delete(id)
  }

  #writeRedirects(campaignId: string, draft: Draft): void {
    const campaign = this.#plans.all.get(campaignId)?.campaign.slug
    if (!campaign) return
    const bytes = Buffer.from(JSON.stringify(this.#redirects(campaignId)))
    const file = {
      campaign,
      path: REDIRECTS_FILE,
      hash: sha256(bytes),
      contentType: 'application/json',
    }
    draft.write({...file, bytes}, 'pages came, went or moved')
  }

  /** Renders pages; returns those whose content changed while they were rendered. */
  async #renderAll(dirty: Dirty, draft: Draft): Promise<Dirty> {
    const {source, images} = this.#options
    const again: Dirty = new Map()
    const pages = [...dirty]
    let done = 0
    // In batches, so that answers to a whole site's queries are never in memory together.
    for (let first = 0; first < pages.length; first += PAGES_PER_BATCH) {
      const plans = this.#plans.all
      const rendering = new Rendering({pool: this.#pool, memo: this.#memo, source, images, plans})
      await Promise.all(
        pages.slice(first, first + PAGES_PER_BATCH).map(async ([id, page]) => {
          const {record, file, renditions, outdated} = await rendering.render(page.planned)
          const before = this.#index.get(id)
          const names = file ? renditions.map(({name}) => name) : (before?.renditions ?? [])
          const after = {...record, renditions: names}
          this.#index.set(after)
          draft.record(id, before, after)
          draft.show(renditions)
          if (file) draft.write(file, page.why)
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

  #commit(draft: Draft, cause: Cause, since: number): void {
    const {store, live, addresses} = this.#options
    const records = [...draft.records]
    if (records.length > 0) addresses.note(records.map(({planned}) => addressOf(planned)))
    for (const id of draft.plannedCampaigns) this.#writeRedirects(id, draft)
    const {changes, abandoned, ...commit} = draft.finish(cause, this.#templates.key, this.#index)
    const number = changes ? store.commit(commit) : store.remember(commit)
    live.apply(
      commit.write.map(({bytes: _, ...file}) => ({...file, since: number})),
      commit.remove,
    )
    for (const failure of distinct(records.flatMap(({failure}) => failure ?? []))) {
      this.emit('problem', failure)
    }
    if (!changes) return
    const milliseconds = performance.now() - since
    const renditions = [...draft.renditions]
    this.emit('published', {number, cause, log: commit.log, renditions, abandoned, milliseconds})
  }
}
