import type {CampaignPlan, PlannedPage} from '../plan/plan.ts'
import type {ContentChange, ContentSource} from '../source.ts'
import {REDIRECTS_FILE} from '../store/addresses.ts'
import {fileId, type LiveFiles, splitFileId} from '../store/live.ts'
import {SHARED} from '../store/publish.ts'
import type {SiteStore} from '../store/store.ts'
import type {DerivedFiles} from './derived.ts'
import type {Draft} from './draft.ts'
import type {QueryMemo} from './memo.ts'
import type {PageIndex} from './page-index.ts'
import {isMadeLike, type MadeFrom, pageId, readMadeFrom} from './page-record.ts'
import type {PlanChanges, Plans} from './plans.ts'
import {brokenReference} from './rendering.ts'

/** Pages to render, by id, each with the reason. */
export type Due = Map<string, {planned: PlannedPage; why: string}>

export interface DuePagesOptions {
  source: ContentSource
  store: SiteStore
  live: LiveFiles
  memo: QueryMemo
  plans: Plans
  index: PageIndex
  derived: DerivedFiles
}

const pagesOf = (plans: ReadonlyMap<string, CampaignPlan>): PlannedPage[] =>
  [...plans.values()].flatMap((plan) => [...plan.pages.values()])

/** Says which pages are not as they should be; takes those that are no more out of the draft on the way. */
export class DuePages {
  readonly #options: DuePagesOptions
  readonly #changedDocuments = new Set<string>()

  constructor(options: DuePagesOptions) {
    this.#options = options
  }

  /** Takes note of a change. Returns whether a page may be due. */
  hear({touched, documentIds}: ContentChange): boolean {
    const {memo, index} = this.#options
    memo.touch(touched, documentIds)
    for (const id of documentIds) if (index.about(id).size > 0) this.#changedDocuments.add(id)
    return memo.hasDoubts || this.#changedDocuments.size > 0
  }

  /** With new templates: every page. */
  async all(draft: Draft): Promise<Due> {
    const {plans} = this.#options
    this.#takePlan(await plans.start(), new Map(), draft)
    const why = 'new templates'
    return new Map(pagesOf(plans.all).map((planned) => [pageId(planned), {planned, why}]))
  }

  /** At the start: the pages that were made from something else than what there is now. */
  async atStart(draft: Draft, templates: string): Promise<Due> {
    const {store, live, plans, index, derived} = this.#options
    const due: Due = new Map()
    derived.leadAll(plans)
    this.#takePlan(await plans.start(), due, draft)
    const planned = new Map(pagesOf(plans.all).map((page) => [pageId(page), page]))
    for (const {campaign, path, text} of store.madeFrom()) {
      const id = fileId(campaign, path)
      const page = planned.get(id)
      const made = readMadeFrom(text)
      if (!page) this.#remove(id, draft)
      else if (made && (await this.#isCurrent(made, page, templates))) {
        due.delete(id)
        index.set({planned: page, failure: null, ...made})
      } else {
        due.set(id, {planned: page, why: 'changed since the last run'})
      }
    }
    const slugs = [...plans.all.values()].map(({campaign}) => campaign.slug)
    const redirectFiles = new Set(slugs.map((slug) => fileId(slug, REDIRECTS_FILE)))
    // Files of a page whose record was never written: a publish that a killed process did not remember.
    for (const id of live.latest.keys()) {
      const {campaign, path} = splitFileId(id)
      const isPage = campaign !== SHARED && !redirectFiles.has(id) && !derived.has(campaign, path)
      if (isPage && !planned.has(id)) this.#remove(id, draft)
    }
    return due
  }

  /** The pages that changes have put out of date. */
  async now(draft: Draft): Promise<Due> {
    const {source, memo, plans, index, derived} = this.#options
    const due: Due = new Map()
    for (const changes of derived.takeInto(draft, plans)) this.#takePlan(changes, due, draft)
    const outdated = await memo.refresh()
    this.#takePlan(await plans.refresh(new Set(outdated.keys())), due, draft)
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
    return due
  }

  async #isCurrent(made: MadeFrom, planned: PlannedPage, templates: string): Promise<boolean> {
    const {source, live, memo, plans} = this.#options
    if (!isMadeLike(made, planned, templates)) return false
    if (live.latestHash(pageId(planned)) === undefined) return false
    const links = plans.all.get(planned.job.page.campaign._id)?.links
    if (made.links.some(([key, path]) => (links?.get(key) ?? null) !== path)) return false
    for (const [key, hash] of made.queries) {
      const answer = await memo.answer(key).catch(() => null)
      if (answer?.hash !== hash) return false
    }
    return (await brokenReference(source, planned)) === null
  }

  #takePlan(changes: PlanChanges, due: Due, draft: Draft): void {
    const {index} = this.#options
    const {pages, removed, links, planned, goneSlugs} = changes
    for (const id of planned) draft.plannedCampaigns.add(id)
    for (const slug of goneSlugs) draft.remove(fileId(slug, REDIRECTS_FILE), 'the campaign is gone')
    for (const page of removed) this.#remove(pageId(page), draft)
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

  #remove(id: string, draft: Draft): void {
    const {index} = this.#options
    draft.record(id, index.get(id), null)
    draft.remove(id, 'the page is gone')
    index.delete(id)
  }
}
