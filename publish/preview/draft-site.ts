import {Plans} from '../engine/plans.ts'
import {QueryCache} from '../engine/query-cache.ts'
import type {ImageLibrary} from '../images/library.ts'
import type {Rendition} from '../images/rendition.ts'
import {PREVIEWED_IMAGES} from '../limits.ts'
import type {PageData} from '../page.ts'
import type {CampaignPlan, PlannedPage} from '../plan/plan.ts'
import {type PageJob, queryKey, type RenderedPage} from '../render/job.ts'
import type {RenderScope} from '../render/lane.ts'
import type {RenderPool} from '../render/pool.ts'
import type {Campaign, Site} from '../site.ts'
import type {ContentChange, ContentSource} from '../source.ts'
import {withEditLinks} from './edit-links.ts'

/** Artifacts as published, such as an archive. Drafts have none of their own, so previews link to these. */
export interface MadeFiles {
  /** Link keys that lead to a campaign's artifacts, with their targets. */
  links(campaignId: string): Iterable<readonly [key: string, target: string]>
  /** Whether a path inside the campaign with this slug is an artifact. */
  has(slug: string, path: string): boolean
}

/** What a preview shows. */
export interface DraftView {
  /** Drafts, a release, or a version. */
  perspective: string
  /** GROQ: documents that are shown as they are there; all others as the public sees them. */
  readable: string
  /** A document that is shown as if every campaign had selected it, or null. */
  previewed: string | null
  /** Texts lead to their fields in the Studio. */
  isEditable: boolean
}

/** Someone who watches a page. */
interface Watcher {
  id: string
  changed(): void
}

/** The sites with unpublished content: as one view shows them. Nothing is stored. */
export class DraftSite {
  readonly renditions = new Map<string, Rendition>()
  readonly #cache: QueryCache
  readonly #plans: Plans
  readonly #made: MadeFiles
  readonly #watchers = new Set<Watcher>()
  #ready: Promise<unknown> | null = null
  #refreshing: Promise<void> | null = null
  #watched = 0

  constructor(site: Site, source: ContentSource, view: DraftView, made: MadeFiles) {
    this.#made = made
    const {previewed, isEditable, ...seen} = view
    const isProse = site.isProse ?? (() => true)
    this.#cache = new QueryCache(async (query, params) => {
      const asked = {...params, previewed}
      const content = await source.query(query, asked, {...seen, sourceMap: isEditable})
      return isEditable ? withEditLinks(content, isProse) : content
    })
    // Nothing is sent from a preview.
    this.#plans = new Plans(
      {...site, showsClosed: true, showsPrepared: true},
      this.#cache,
      '',
      null,
    )
  }

  /** Whether somebody watches a page: a site must then hear of every change. */
  get isWatched(): boolean {
    return this.#watchers.size > 0
  }

  /** Notifies watchers of pages that show changed content. */
  invalidate({touched, documentIds}: ContentChange): void {
    this.#cache.invalidate(touched, documentIds)
    if (this.#watchers.size > 0) void this.#refresh()
  }

  async plan(slug: string): Promise<CampaignPlan | undefined> {
    return (await this.#current()).find(({campaign}) => campaign.slug === slug)
  }

  /** Every page that is about a document, in every campaign that shows it. */
  async pagesAbout(documentId: string): Promise<{campaign: Campaign; page: PlannedPage}[]> {
    return (await this.#current()).flatMap(({campaign, pages}) =>
      [...pages.values()]
        .filter((page) => page.documentId === documentId)
        .map((page) => ({campaign, page})),
    )
  }

  /** Every page of the campaign with this slug. */
  async pagesOf(slug: string): Promise<{campaign: Campaign; page: PlannedPage}[]> {
    const plan = await this.plan(slug)
    if (!plan) return []
    const {campaign, pages} = plan
    return [...pages.values()].map((page) => ({campaign, page}))
  }

  async #current(): Promise<CampaignPlan[]> {
    this.#ready ??= this.#plans.start()
    await this.#ready
    await this.#refresh()
    return [...this.#plans.all.values()]
  }

  /** Renders a page with this perspective's content. @param family the theme family to try; absent: the campaign's */
  async render(
    pool: RenderPool,
    planned: PlannedPage,
    base: string,
    family?: string,
  ): Promise<RenderedPage> {
    const tried = family === undefined ? {} : {family}
    const page: PageData = {...planned.job.page, preview: true, base, ...tried}
    const job: PageJob = {...planned.job, page}
    const scope: RenderScope = {
      query: async (query, params) => (await this.#cache.answer(queryKey(query, params))).json,
      links: (campaignId) => {
        const links = this.#plans.all.get(campaignId)?.links ?? []
        return new Map([...links, ...this.#made.links(campaignId)])
      },
    }
    try {
      const rendered = await pool.render(job, scope)
      for (const rendition of rendered.renditions) this.#note(rendition)
      return rendered
    } finally {
      pool.endScope(scope)
      this.#cache.evict()
    }
  }

  /**
   * Calls back whenever what a page was made from changes; `queries` is called each time to list its queries. Returns
   * a function that stops watching.
   */
  async watch(queries: () => Promise<readonly string[]>, changed: () => void): Promise<() => void> {
    const id = `watcher:${++this.#watched}`
    const look = async () => {
      const keys = await queries()
      if (!this.#watchers.has(watcher)) return
      this.#cache.use(id, keys)
      await Promise.all(keys.map((key) => this.#cache.answer(key).catch(() => null)))
    }
    const watcher: Watcher = {
      id,
      changed: () => {
        changed()
        // Whoever fetches the page again reads what is wrong.
        look().catch(changed)
      },
    }
    const end = () => {
      this.#watchers.delete(watcher)
      this.#cache.use(id, [])
    }
    // From the start: a site that nobody watches can be dropped while it looks.
    this.#watchers.add(watcher)
    try {
      await look()
    } catch (error) {
      end()
      throw error
    }
    return end
  }

  #refresh(): Promise<void> {
    this.#refreshing ??= this.#refreshNow().finally(() => {
      this.#refreshing = null
    })
    return this.#refreshing
  }

  async #refreshNow(): Promise<void> {
    while (this.#cache.hasStale) {
      const outdated = await this.#cache.refresh()
      const changes = await this.#plans.refresh(new Set(outdated.keys()))
      const moved = changes.pages.size > 0 || changes.removed.size > 0
      for (const {id, changed} of this.#watchers) if (moved || outdated.has(id)) changed()
    }
  }

  #note(rendition: Rendition): void {
    this.renditions.set(rendition.name, rendition)
    for (const oldest of [...this.renditions.keys()].slice(0, -PREVIEWED_IMAGES)) {
      this.renditions.delete(oldest)
    }
  }
}

/** Bytes of an image that a preview names: the finished file, else a quick preview. Nothing is queued for encoding. */
export async function previewImage(
  images: ImageLibrary,
  rendition: Rendition,
): Promise<{bytes: Buffer; contentType: string | null}> {
  const finished = await images.read(rendition.name)
  if (finished) return {bytes: finished, contentType: null}
  return {bytes: await images.quickPreview(rendition), contentType: images.previewType(rendition)}
}
