import type {CampaignPlan, PlannedPage} from '../plan/plan.ts'
import type {ContentChange, ContentSource} from '../source.ts'
import {REDIRECTS_FILE} from '../store/addresses.ts'
import {fileId, type LiveFiles, splitFileId} from '../store/live.ts'
import {isInternal, SHARED} from '../store/publish.ts'
import type {SiteStore} from '../store/store.ts'
import type {Artifacts} from './artifacts.ts'
import type {PageIndex} from './page-index.ts'
import {hasSameInputs, type PageInputs, pageId, readPageInputs} from './page-record.ts'
import type {PendingPublish} from './pending-publish.ts'
import type {PlanChanges, Plans} from './plans.ts'
import type {QueryCache} from './query-cache.ts'
import {brokenReference} from './render-batch.ts'
import type {Seed} from './seed.ts'

/** A page to render, and the reason. */
export interface DuePage {
  planned: PlannedPage
  why: string
}

/** Pages to render, by id. */
export type Due = Map<string, DuePage>

export interface StalePagesOptions {
  source: ContentSource
  store: SiteStore
  live: LiveFiles
  cache: QueryCache
  plans: Plans
  index: PageIndex
  artifacts: Artifacts
  /** What the server has published from the same content, for a build to reuse. */
  seed?: Seed | null
}

const pagesOf = (plans: ReadonlyMap<string, CampaignPlan>): PlannedPage[] =>
  [...plans.values()].flatMap((plan) => [...plan.pages.values()])

/** Finds the pages that have to be rendered; removes those that no longer exist from the pending publish. */
export class StalePages {
  readonly #options: StalePagesOptions
  readonly #changedDocuments = new Set<string>()

  constructor(options: StalePagesOptions) {
    this.#options = options
  }

  /** Marks what a change may affect. Returns whether any page may be stale. */
  invalidate({touched, documentIds}: ContentChange): boolean {
    const {cache, index} = this.#options
    cache.invalidate(touched, documentIds)
    for (const id of documentIds) if (index.about(id).size > 0) this.#changedDocuments.add(id)
    return cache.hasStale || this.#changedDocuments.size > 0
  }

  /** For new templates: every page. */
  async all(pending: PendingPublish): Promise<Due> {
    const {plans} = this.#options
    this.#takePlan(await plans.start(), new Map(), pending)
    const why = 'new templates'
    return new Map(pagesOf(plans.all).map((planned) => [pageId(planned), {planned, why}]))
  }

  /** At the start: the pages that were made from other inputs than the current ones. */
  async atStart(pending: PendingPublish, templates: string): Promise<Due> {
    const {store, live, plans, index, artifacts, seed} = this.#options
    const due: Due = new Map()
    artifacts.restoreLinks(plans)
    this.#takePlan(await plans.start(), due, pending)
    if (seed) this.#adoptArtifacts(seed, due, pending, templates)
    const planned = new Map(pagesOf(plans.all).map((page) => [pageId(page), page]))
    const recorded = new Set<string>()
    for (const {campaign, path, text} of store.pageInputs()) {
      const id = fileId(campaign, path)
      recorded.add(id)
      const page = planned.get(id)
      const made = readPageInputs(text)
      if (!page) this.#remove(id, pending)
      else if (made && (await this.#isCurrent(made, page, templates))) {
        due.delete(id)
        index.set({planned: page, failure: null, isPassing: false, ...made})
      } else {
        due.set(id, {planned: page, why: 'changed since the last run'})
      }
    }
    // After a failed publish, plans already contain pages that no publish has.
    for (const [id, page] of planned) {
      if (!recorded.has(id)) due.set(id, {planned: page, why: 'new page'})
    }
    if (seed) await this.#adoptPages(seed, due, pending, templates)
    const slugs = new Set(['', ...[...plans.all.values()].map(({campaign}) => campaign.slug)])
    // Files of a page without a record, left by a process that was killed before it wrote one.
    for (const id of live.latest.keys()) {
      const {campaign, path} = splitFileId(id)
      const isListing = isInternal(path) && slugs.has(campaign)
      const isPage = campaign !== SHARED && !isListing && !artifacts.has(campaign, path)
      if (isPage && !planned.has(id)) this.#remove(id, pending)
    }
    return due
  }

  /** The pages that failed for a reason that may be temporary. */
  retries(): Due {
    const {index} = this.#options
    return new Map(
      [...index.retrying].flatMap((id) => {
        const planned = index.get(id)?.planned
        return planned ? [[id, {planned, why: 'tried again'}] as const] : []
      }),
    )
  }

  /**
   * The pages that changes since the last call have made stale, and those of `earlier` (stale before) that still exist.
   */
  async collect(
    pending: PendingPublish,
    earlier: readonly (readonly [string, DuePage])[] = [],
  ): Promise<Due> {
    const {source, cache, plans, index, artifacts} = this.#options
    const due: Due = new Map()
    for (const changes of artifacts.applyTo(pending, plans)) this.#takePlan(changes, due, pending)
    const outdated = await cache.refresh()
    this.#takePlan(await plans.refresh(new Set(outdated.keys())), due, pending)
    for (const [id, causes] of outdated) {
      const record = index.get(id)
      if (!record || due.has(id)) continue
      due.set(id, {planned: record.planned, why: [...causes].sort().join(', ') || 'time'})
    }
    for (const documentId of this.#changedDocuments) {
      for (const id of index.about(documentId)) {
        const record = index.get(id)
        if (!record || due.has(id)) continue
        const isBroken = (await brokenReference(source, record.planned)) !== null
        if (isBroken || record.failure) due.set(id, {planned: record.planned, why: documentId})
      }
    }
    this.#changedDocuments.clear()
    for (const [id, page] of earlier) {
      if (!due.has(id) && pending.recordsById.get(id) !== null) due.set(id, page)
    }
    return due
  }

  /** Reuses pages from another store that were made from the same content in the same way. */
  async #adoptPages(
    seed: Seed,
    due: Due,
    pending: PendingPublish,
    templates: string,
  ): Promise<void> {
    const {index} = this.#options
    for (const [id, {planned, why}] of due) {
      const made = seed.inputs(id)
      if (!made || !(await this.#isMadeFromSame(made, planned, templates))) continue
      const file = seed.file(planned.job.page.campaign.slug, planned.file)
      const renditions = seed.renditions(made.renditions)
      if (!file || renditions.length < made.renditions.length) continue
      const record = {planned, failure: null, isPassing: false, ...made}
      pending.record(id, index.get(id), record)
      pending.show(renditions)
      pending.write(file, why)
      index.set(record)
      due.delete(id)
    }
  }

  /** Reuses the artifacts of the campaigns whose pages are likely to be reused. */
  #adoptArtifacts(seed: Seed, due: Due, pending: PendingPublish, templates: string): void {
    const {plans, artifacts} = this.#options
    for (const {campaign, pages} of plans.all.values()) {
      if (artifacts.all.has(campaign.slug)) continue
      const isAlike = [...pages.values()].some((page) => {
        const made = seed.inputs(pageId(page))
        return made !== null && hasSameInputs(made, page, templates)
      })
      if (isAlike) artifacts.add(seed.artifacts(campaign.slug))
    }
    for (const changes of artifacts.applyTo(pending, plans)) this.#takePlan(changes, due, pending)
  }

  async #isCurrent(made: PageInputs, planned: PlannedPage, templates: string): Promise<boolean> {
    if (this.#options.live.latestHash(pageId(planned)) === undefined) return false
    return this.#isMadeFromSame(made, planned, templates)
  }

  /** Whether a page would be made from the same content, links and templates now. */
  async #isMadeFromSame(
    made: PageInputs,
    planned: PlannedPage,
    templates: string,
  ): Promise<boolean> {
    const {source, cache, plans} = this.#options
    if (!hasSameInputs(made, planned, templates)) return false
    const links = plans.all.get(planned.job.page.campaign._id)?.links
    if (made.links.some(([key, path]) => (links?.get(key) ?? null) !== path)) return false
    for (const [key, hash] of made.queries) {
      // A page whose query fails is rendered again, which reports the failure.
      const answer = await cache.answer(key).catch(() => null)
      if (answer?.hash !== hash) return false
    }
    return (await brokenReference(source, planned)) === null
  }

  #takePlan(changes: PlanChanges, due: Due, pending: PendingPublish): void {
    const {index} = this.#options
    const {pages, removed, links, planned, goneSlugs} = changes
    for (const id of planned) pending.plannedCampaigns.add(id)
    for (const slug of goneSlugs)
      pending.remove(fileId(slug, REDIRECTS_FILE), 'the campaign is gone')
    for (const page of removed) this.#remove(pageId(page), pending)
    for (const page of pages) {
      const isKnown = index.get(pageId(page)) !== undefined
      due.set(pageId(page), {planned: page, why: isKnown ? 'its place changed' : 'new page'})
    }
    for (const [campaignId, keys] of links) {
      for (const id of [...keys].flatMap((key) => [...index.linking(campaignId, key)])) {
        const record = index.get(id)
        if (!record || due.has(id)) continue
        due.set(id, {planned: record.planned, why: 'what it links to came, went or moved'})
      }
    }
  }

  #remove(id: string, pending: PendingPublish): void {
    const {index} = this.#options
    pending.record(id, index.get(id), null)
    pending.remove(id, 'the page is gone')
    index.delete(id)
  }
}
