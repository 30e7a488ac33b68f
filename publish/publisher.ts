import {EventEmitter} from 'node:events'
import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import {derivations} from './artifacts/derivations.ts'
import {Deriver} from './artifacts/deriver.ts'
import {publishedSite} from './artifacts/published-site.ts'
import {collectAllOld, collectOld} from './background/collect-garbage.ts'
import {deleteWithdrawnImages} from './background/delete-withdrawn-images.ts'
import {encodeImages} from './background/encode-images.ts'
import {SerialQueue} from './background/serial-queue.ts'
import type {WeighedPage} from './budgets/check.ts'
import {compileTemplates} from './compile/compile.ts'
import type {DeployFile} from './deploy/target.ts'
import {PublishEngine} from './engine/engine.ts'
import type {Published} from './engine/events.ts'
import {distinct, PublishError} from './errors.ts'
import {siteFiles} from './export/site-files.ts'
import {ImageLibrary, type ImageProgress} from './images/library.ts'
import {type Rendition, readRendition} from './images/rendition.ts'
import {isFileKey} from './plan/links.ts'
import type {CampaignPlan} from './plan/plan.ts'
import type {Redirect} from './plan/redirects.ts'
import {createPreview} from './preview/preview.ts'
import {PublishLog, storeFile} from './publish-log.ts'
import {compressThoroughly} from './serve/encoding.ts'
import {createSiteHandler, type SiteHandler} from './serve/handler.ts'
import type {ImageFiles} from './serve/images.ts'
import {toResponse, visitorRequest} from './serve/reply.ts'
import type {Campaign, Site} from './site.ts'
import type {ContentSource} from './source.ts'
import {AddressBook} from './store/addresses.ts'
import {LiveFiles} from './store/live.ts'
import {LiveRedirects} from './store/live-redirects.ts'
import {isInternal, type LoggedChange, SHARED} from './store/publish.ts'
import {SiteStore} from './store/store.ts'

export interface PublisherOptions {
  source: ContentSource
  site: Site
  /** Folder of the templates: `site/`. */
  siteFolder: string
  /** Data folder: publishes, and encoded images, are kept there. */
  dataFolder: string
  /** Name of the store in it; the server and `build` each have one. */
  store: 'live' | 'build'
  /** Absolute address of the server's root, for canonical links of campaigns without a domain. */
  origin?: string
  /** Rendering threads; default: one a processor. */
  threads?: number
}

export interface PublisherEvents {
  published: [Published]
  rendering: [{done: number; total: number}]
  images: [ImageProgress]
  /** While files are made from pages: search indexes, magazines in print, archives. */
  deriving: [{done: number; total: number}]
  problem: [PublishError]
  /** Something is left out because this machine lacks a program. */
  notice: [string]
}

interface Parts {
  engine: PublishEngine
  store: SiteStore
  addresses: AddressBook
  live: LiveFiles
  images: ImageLibrary
}

/** Where a campaign's folder is served, unless the one who exports it says otherwise. */
export function baseOf({domain, slug}: Campaign): string {
  return domain || slug === '' ? '' : `/${slug}`
}

/** Images as they are served where they are made: until a file is there, something quick stands in. */
function servedImages(images: ImageLibrary): ImageFiles {
  return {
    read: (name) => images.read(name),
    async quickPreview(rendition) {
      // A visitor waits for it. What keeps it from being made is logged by whoever encodes all images.
      images.make(rendition, {urgent: true}).catch(() => {})
      const bytes = await images.standIn(rendition).catch(() => null)
      return bytes && {bytes, contentType: images.standInType(rendition)}
    },
  }
}

/** The published sites: made, kept, served and handed out from here. */
export class Publisher extends EventEmitter<PublisherEvents> {
  readonly images: ImageLibrary
  /** What was published, and which of it visitors see. */
  readonly log: PublishLog
  readonly #options: PublisherOptions
  readonly #store: SiteStore
  readonly #addresses: AddressBook
  readonly #live: LiveFiles
  readonly #engine: PublishEngine
  readonly #handler: SiteHandler
  readonly #preview: ReturnType<typeof createPreview>
  readonly #redirects: LiveRedirects
  readonly #deriver: Deriver
  /** Works by itself after each publish, rather than when told to settle. */
  #isWatching = false
  readonly #compressing = new SerialQueue()
  readonly #withdrawing = new SerialQueue()
  readonly #atClose: (() => void | Promise<void>)[] = []

  private constructor(options: PublisherOptions, parts: Parts) {
    super()
    this.#options = options
    this.images = parts.images
    this.#store = parts.store
    this.#addresses = parts.addresses
    this.#live = parts.live
    this.log = new PublishLog(parts.store, parts.live)
    this.#engine = parts.engine
    this.#redirects = new LiveRedirects(parts.store, parts.live)
    this.#engine.on('published', (published) => this.#onPublished(published))
    this.#engine.on('progress', (progress) => this.emit('rendering', progress))
    this.#engine.on('problem', (problem) => this.emit('problem', problem))
    this.#deriver = new Deriver({
      derivations,
      sites: () => {
        const plans = [...parts.engine.plans.values()]
        const own = plans.filter(({campaign}) => campaign.slug !== '')
        return own.map((plan) => publishedSite(plan, parts))
      },
      made: () => parts.engine.artifacts,
      publish: (changes) => parts.engine.publishArtifacts(changes),
      onProgress: (progress) => this.emit('deriving', progress),
      onProblem: (problem) => this.emit('problem', problem),
      onNotice: (notice) => this.emit('notice', notice),
    })
    this.images.onProgress = (progress) => this.emit('images', progress)
    this.#handler = createSiteHandler({
      store: this.#store,
      live: this.#live,
      images: servedImages(this.images),
    })
    this.#preview = createPreview({
      ...options,
      images: this.images,
      pool: () => this.#engine.pool,
      published: (request) => this.fetch(request),
      made: {
        links: (campaignId) =>
          [...(parts.engine.plans.get(campaignId)?.links ?? [])].filter(([key]) => isFileKey(key)),
        has: (slug, path) =>
          [...(parts.engine.artifacts.get(slug)?.values() ?? [])].some(({files}) =>
            files.includes(path),
          ),
      },
    })
  }

  /** Compiles the templates, or finds them compiled, and opens what was published before. */
  static async open(options: PublisherOptions): Promise<Publisher> {
    const templates = await compileTemplates(options.siteFolder)
    const store = new SiteStore(storeFile(options.dataFolder, options.store))
    const addresses = new AddressBook(join(options.dataFolder, 'publish', 'addresses.sqlite'))
    const live = new LiveFiles(store)
    // A server leaves half of the machine to pages; a build has nothing else to do.
    const processors =
      options.store === 'live' ? availableParallelism() / 2 : availableParallelism()
    const folder = join(options.dataFolder, 'images')
    const images = new ImageLibrary(folder, options.source, processors, options.siteFolder)
    const engine = new PublishEngine({
      ...options,
      templates,
      store,
      addresses,
      live,
      images,
      keepsPeople: options.store === 'live',
    })
    return new Publisher(options, {engine, store, addresses, live, images})
  }

  /**
   * Brings every page up to date and, unless `once`, keeps it so. Files that are made from pages follow by themselves,
   * or with {@link settled}.
   */
  async start({once = false}: {once?: boolean} = {}): Promise<void> {
    this.#isWatching = !once
    await this.#engine.start({once})
    this.#deriver.wake(this.#isWatching)
  }

  /**
   * Resolves when everything that has changed so far is live, files made from pages included, and withdrawn images
   * are deleted.
   */
  async settled(): Promise<void> {
    await this.#engine.settled()
    await this.#deriver.settled()
    await this.#withdrawing.done()
  }

  /** What keeps pages, and files made from them, from coming out as they should, now. */
  get problems(): PublishError[] {
    return distinct([...this.#engine.problems, ...this.#deriver.problems])
  }

  /** What is left out because this machine lacks a program, and what to install. */
  get notices(): string[] {
    return this.#deriver.notices
  }

  /** The campaigns that have a site. */
  get campaigns(): Campaign[] {
    const campaigns = [...this.#engine.plans.values()].map(({campaign}) => campaign)
    return campaigns.filter(({slug}) => slug !== '')
  }

  /** Number of pages that a campaign is to have. */
  pageCount(slug: string): number {
    return this.#plan(slug)?.pages.size ?? 0
  }

  /** The pages that a campaign is to have. */
  pages(slug: string): WeighedPage[] {
    return [...(this.#plan(slug)?.pages.values() ?? [])].map(({job, file, documentId}) => ({
      path: job.page.path,
      route: job.page.route,
      file,
      documentId,
    }))
  }

  /** Answers a request for a published page or file; null when the address is no campaign's. */
  async fetch(request: Request): Promise<Response | null> {
    const reply = await this.#handler.handle(visitorRequest(request))
    return reply && toResponse(reply)
  }

  /**
   * Answers `/preview/<campaign>/…` with unpublished content: drafts, or what `?perspective=` names (a release, a
   * version). Null for other addresses. The caller lets signed-in editors in, and nobody else.
   */
  preview(request: Request): Promise<Response | null> {
    return this.#preview(request)
  }

  /** Redirects of a campaign as visitors meet them: what editors wrote, and what moved pages left behind. */
  redirects(slug: string): readonly Redirect[] {
    return this.#redirects.of(slug)
  }

  /** Asks again what depends on the time of day. */
  tick(): void {
    this.#engine.tick()
  }

  /** Compiles changed templates beside the live ones, renders everything, and swaps. Throws when they are broken. */
  async recompile(): Promise<void> {
    await this.#engine.swapTemplates(await compileTemplates(this.#options.siteFolder))
  }

  /** Image files that a campaign's pages show. */
  renditions(slug: string): Rendition[] {
    const recipes = this.#engine
      .renditionsOf(slug)
      .map((name) => this.#store.renditions.recipe(name))
    return recipes.flatMap((recipe) => (recipe === null ? [] : readRendition(recipe)))
  }

  /**
   * Encodes all image files that campaigns show. Those that cannot be are problems that name the pages they are on.
   */
  encodeImages(slugs: readonly string[]): Promise<PublishError[]> {
    const renditions = slugs.flatMap((slug) => this.renditions(slug))
    return encodeImages(renditions, this.images, (name) => this.#engine.pagesShowing(name))
  }

  /**
   * Every file of a campaign's site, as any static host can serve it. `base` is where it will be served: '' at a
   * domain's root (default for a campaign with a domain), `/<slug>` below one. Images have to be encoded before.
   */
  async files(slug: string, base?: string): Promise<DeployFile[]> {
    const plan = this.#plan(slug)
    if (!plan) throw new PublishError(`There is no campaign "${slug}".`, {campaign: slug})
    const latest = [...this.#live.latest.values()]
    const renditions = this.renditions(slug)
    const ready = await Promise.all(renditions.map(({name}) => this.images.has(name)))
    const contents = {
      files: latest.filter(
        ({campaign, path}) => campaign === SHARED || (campaign === slug && !isInternal(path)),
      ),
      renditions: renditions.filter((_, index) => ready[index]),
      redirects: this.redirects(slug),
      base: base ?? baseOf(plan.campaign),
      embedFolder: this.#options.site.embedFolder,
    }
    return siteFiles(contents, this.#store, this.images)
  }

  /** Whether there is a page over all campaigns. */
  get hasFrontPage(): boolean {
    return this.#plan('') !== undefined
  }

  /** Forgets old publishes, and the files that no page has named for the time of grace. */
  async collect(now = new Date()): Promise<void> {
    // Bytes that nobody names yet may be those of a publish in the making.
    await this.#engine.settled()
    if (this.#options.store === 'build') collectAllOld(this.#store)
    await collectOld(this.#store, this.images, now)
  }

  /** Calls back before it closes. */
  onClose(work: () => void | Promise<void>): void {
    this.#atClose.push(work)
  }

  async close(): Promise<void> {
    // First, so that nobody waits for all images that are still to be encoded.
    const ended = [this.#deriver.close(), this.images.close()]
    for (const work of this.#atClose) await work()
    await Promise.all(ended)
    this.#preview.close()
    await this.#engine.close()
    await this.#compressing.close()
    await this.#withdrawing.close()
    this.#addresses.close()
    this.#store.close()
  }

  #plan(slug: string): CampaignPlan | undefined {
    return [...this.#engine.plans.values()].find(({campaign}) => campaign.slug === slug)
  }

  #onPublished(published: Published): void {
    const {abandoned, log, renditions} = published
    if (this.#options.store === 'live') {
      for (const rendition of renditions) this.images.make(rendition).catch(() => {})
      this.#compressing.add((isClosed) => this.#compress(log, isClosed))
    }
    const tools = {store: this.#store, images: this.images, source: this.#options.source}
    this.#withdrawing.add(() => deleteWithdrawnImages(abandoned, tools))
    this.#deriver.hear(published, this.#isWatching)
    this.emit('published', published)
  }

  async #compress(log: readonly LoggedChange[], isClosed: () => boolean): Promise<void> {
    for (const {campaign, path} of log) {
      if (isClosed()) return
      const file = this.#live.get(campaign, path)
      if (file) await compressThoroughly(this.#store, file.hash, file.contentType)
    }
  }
}
