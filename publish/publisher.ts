import {EventEmitter} from 'node:events'
import type {ArtifactBuilder} from './artifacts/artifact-builder.ts'
import type {BackgroundTasks} from './background/background-tasks.ts'
import {collectGarbage} from './background/collect-garbage.ts'
import {encodeImages} from './background/encode-images.ts'
import type {WeighedPage} from './budgets/check.ts'
import {Verdicts} from './budgets/verdicts.ts'
import {compileTemplates} from './compile/compile.ts'
import {
  artifactBuilder,
  artifactLinks,
  compose,
  type Parts,
  type PublisherOptions,
} from './composition.ts'
import type {DeployFile} from './deploy/target.ts'
import {distinct, type PublishError} from './errors.ts'
import {originNotices} from './export/assumed-origin.ts'
import {SiteExport} from './export/site-export.ts'
import type {ImageLibrary} from './images/library.ts'
import type {Rendition} from './images/rendition.ts'
import type {PageData} from './page.ts'
import type {Redirect} from './plan/redirects.ts'
import {createPreview, type PreviewAccess} from './preview/preview.ts'
import {PublishLog} from './publish-log.ts'
import type {PublisherEvents} from './publisher-events.ts'
import {createSiteHandler, type SiteHandler} from './serve/handler.ts'
import {servedImages} from './serve/library-images.ts'
import {toResponse, visitorRequest} from './serve/reply.ts'
import type {Campaign} from './site.ts'
import {fileId} from './store/live.ts'
import {LiveRedirects} from './store/live-redirects.ts'

/** The facade of publishing: builds, keeps, serves and exports the published sites. */
export class Publisher extends EventEmitter<PublisherEvents> {
  readonly images: ImageLibrary
  readonly log: PublishLog
  /** The published sites as files. */
  readonly sites: SiteExport
  /** What weighing pages has found. */
  readonly verdicts: Verdicts
  /** What it was opened with. */
  readonly options: PublisherOptions
  readonly #parts: Parts
  readonly #handler: SiteHandler
  readonly #preview: ReturnType<typeof createPreview>
  readonly #redirects: LiveRedirects
  readonly #artifacts: ArtifactBuilder
  /** Works automatically after each publish, rather than only when told to settle. */
  #isWatching = false
  readonly #atClose: (() => void | Promise<void>)[] = []

  private constructor(options: PublisherOptions, parts: Parts) {
    super()
    const {engine, images, store, live, aftercare} = parts
    this.options = options
    this.#parts = parts
    this.images = images
    this.log = new PublishLog(store, live)
    this.verdicts = new Verdicts(store)
    this.#redirects = new LiveRedirects(store, live)
    const {embedFolder} = options.site
    this.sites = new SiteExport({...parts, redirects: this.#redirects, embedFolder})
    this.#artifacts = artifactBuilder(parts, options, {
      onProgress: (progress) => this.emit('deriving', progress),
      onProblem: (problem) => this.emit('problem', problem),
      onNotice: (notice) => this.emit('notice', notice),
    })
    images.onProgress = (progress) => this.emit('images', progress)
    engine.on('progress', (progress) => this.emit('rendering', progress))
    engine.on('problem', (problem) => this.emit('problem', problem))
    engine.on('leftovers', (leftovers) => aftercare.leftovers(leftovers))
    engine.on('published', (published) => {
      aftercare.published(published)
      this.#artifacts.invalidate(published, this.#isWatching)
      this.emit('published', published)
    })
    this.#handler = createSiteHandler({
      store,
      live,
      images: servedImages(images),
      onPage: ({campaign, path}) => this.noteRead([fileId(campaign, path)]),
    })
    this.#preview = createPreview({
      ...options,
      images,
      pool: () => engine.pool,
      published: (request) => this.fetch(request),
      made: artifactLinks(engine),
      plans: () => engine.plans.values(),
    })
  }

  /** Compiles the templates, or finds them already compiled, and opens what was published before. */
  static async open(options: PublisherOptions): Promise<Publisher> {
    return new Publisher(options, await compose(options))
  }

  /**
   * Brings every page up to date and, unless `once`, keeps it up to date. Artifacts follow automatically, or with
   * {@link settled}.
   */
  async start({once = false}: {once?: boolean} = {}): Promise<void> {
    this.#isWatching = !once
    if (!once) this.#parts.aftercare.start()
    await this.#parts.engine.start({once})
    this.#artifacts.invalidateAll(this.#isWatching)
  }

  /** Resolves when everything that has changed so far is live, artifacts included, and withdrawn images are deleted. */
  async settled(): Promise<void> {
    await this.#parts.engine.settled()
    await this.#artifacts.settled()
    await this.#parts.aftercare.settled()
  }

  /** Resolves when the pages show everything that has been stored so far. Artifacts may take longer. */
  caughtUp(): Promise<void> {
    return this.#parts.engine.settled()
  }

  /** What currently keeps pages and artifacts from being as they should be. */
  get problems(): PublishError[] {
    return distinct([...this.#parts.engine.problems, ...this.#artifacts.problems])
  }

  /** Background work: current failures, and how often each kind has failed since the start. */
  get tasks(): BackgroundTasks {
    return this.#parts.tasks
  }

  /** The address that pages name as the server's; undefined while unknown. */
  get origin(): string | undefined {
    return this.#parts.origin
  }

  /**
   * What is left out because this machine lacks a program, and what to install; and whether the pages name an address
   * that only this machine can open.
   */
  get notices(): string[] {
    return [...originNotices(this.options.origin, this.#parts.origin), ...this.#artifacts.notices]
  }

  /** The campaigns that have a site. */
  get campaigns(): Campaign[] {
    const campaigns = [...this.#parts.engine.plans.values()].map(({campaign}) => campaign)
    return campaigns.filter(({slug}) => slug !== '')
  }

  /** The pages planned for a campaign. */
  pages(slug: string): WeighedPage[] {
    return this.sites.pages(slug)
  }

  /** Answers a request for a published page or file; null when the address belongs to no campaign. */
  async fetch(request: Request): Promise<Response | null> {
    const reply = await this.#handler.handle(visitorRequest(request))
    return reply && toResponse(reply)
  }

  /** The published page at a request's address, whatever its method; null when there is none. */
  pageAt(request: Request): PageData | null {
    const address = this.#handler.locate(visitorRequest(request))
    if (!address || address.movedTo !== undefined) return null
    return this.sites.plan(address.campaign)?.pages.get(address.path)?.job.page ?? null
  }

  /**
   * Answers `/preview/<campaign>/…` with unpublished content: drafts, or what `?perspective=` names (a release, a
   * version). Null for other addresses. The caller must let in signed-in editors only; anybody else only with
   * `shared`, which limits the answer to one page.
   */
  preview(request: Request, access?: PreviewAccess): Promise<Response | null> {
    return this.#preview(request, access)
  }

  /** Redirects of a campaign as visitors get them: those that editors wrote, and those that moved pages left behind. */
  redirects(slug: string): readonly Redirect[] {
    return this.#redirects.of(slug)
  }

  /** Records that visitors have asked for pages, by the ids of their files: those are published first. */
  noteRead(ids: readonly string[]): void {
    for (const id of ids) this.#parts.recentPages.add(id)
  }

  /** Runs queries that depend on the time of day again. */
  tick(): void {
    this.#parts.engine.tick()
    this.#preview.tick()
  }

  /** Compiles changed templates, renders all pages and swaps. @throws {PublishError} when a template is broken */
  async recompile(): Promise<void> {
    await this.#parts.engine.swapTemplates(await compileTemplates(this.options.siteFolder))
  }

  /** Image files that a campaign's pages show. */
  renditions(slug: string): Rendition[] {
    return this.sites.renditions(slug)
  }

  /** Encodes all image files that campaigns show. Failures are problems that name the pages they are on. */
  encodeImages(slugs: readonly string[]): Promise<PublishError[]> {
    const renditions = slugs.flatMap((slug) => this.renditions(slug))
    return encodeImages(renditions, this.images, (name) => this.#parts.engine.pagesShowing(name))
  }

  /**
   * Every file of a campaign's site, for any static host. `base` is where it will be served: '' at a domain's root
   * (default for a campaign with a domain), `/<slug>` below one. Images must be encoded before.
   *
   * @throws {PublishError} when there is no such campaign
   */
  files(slug: string, base?: string): Promise<DeployFile[]> {
    return this.sites.files(slug, base)
  }

  /** Forgets old publishes, and files that no page has named for the grace period. */
  async collect(now = new Date()): Promise<void> {
    const {engine, store} = this.#parts
    // Bytes that no file names yet may belong to a publish in progress.
    await engine.settled()
    await collectGarbage(store, this.images, {now, isBuild: this.options.store === 'build'})
  }

  /** Removes the addresses of withdrawn people's pages from the log. */
  eraseTraces(): void {
    this.#parts.aftercare.eraseTraces()
  }

  /** Registers work to do before closing. */
  onClose(work: () => void | Promise<void>): void {
    this.#atClose.push(work)
  }

  async close(): Promise<void> {
    // First, so that closing does not wait for all images that are still to be encoded.
    const ended = [this.#artifacts.close(), this.images.close()]
    for (const work of this.#atClose) await work()
    await Promise.all(ended)
    await this.#preview.close()
    await this.#parts.engine.close()
    await this.#parts.tasks.close()
    this.#parts.addresses.close()
    this.#parts.store.close()
    this.#parts.seed?.close()
  }
}
