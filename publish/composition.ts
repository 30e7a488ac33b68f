import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import {ArtifactBuilder} from './artifacts/artifact-builder.ts'
import {artifactTypes} from './artifacts/artifact-types.ts'
import {publishedSite} from './artifacts/published-site.ts'
import {Aftercare} from './background/aftercare.ts'
import {BackgroundTasks} from './background/background-tasks.ts'
import {compileTemplates} from './compile/compile.ts'
import {PublishEngine} from './engine/engine.ts'
import {recordOrigin, Seed} from './engine/seed.ts'
import type {PublishError} from './errors.ts'
import {imagesFolder} from './images/image-files.ts'
import {ImageLibrary} from './images/library.ts'
import {type Logger, silentLogger} from './log.ts'
import {isFileKey} from './plan/links.ts'
import {storeFile} from './publish-log.ts'
import {RecentPages} from './serve/recent-pages.ts'
import type {Site} from './site.ts'
import type {ContentSource} from './source.ts'
import {AddressBook} from './store/addresses.ts'
import {LiveFiles} from './store/live.ts'
import {SiteStore} from './store/store.ts'

export interface PublisherOptions {
  source: ContentSource
  site: Site
  /** Folder of the templates: `site/`. */
  siteFolder: string
  /** Data folder, where publishes and encoded images are kept. */
  dataFolder: string
  /** Name of the store in it; the server and `build` each have one. */
  store: 'live' | 'build'
  /**
   * Absolute address of the server's root, for canonical links of campaigns without a domain. Default for a build: the
   * address that the server last published with from the same data folder.
   */
  origin?: string
  /** Number of changed pages above which a publish is divided, so that pages that visitors read are live first. */
  pagesPerStage?: number
  /**
   * Absolute address of the server that receives forms; '' when it is the one that serves the pages. Absent: none does,
   * and pages name an e-mail address instead.
   */
  server?: string | undefined
  /** Rendering threads; default: one per processor. */
  threads?: number
  /** Logs failed background work; default: no logging. */
  logger?: Logger
  /** Milliseconds before failed work is retried; doubles each time. */
  firstWaitMs?: number
}

/** Events of the files built from pages. */
export interface ArtifactEvents {
  onProgress(progress: {done: number; total: number}): void
  onProblem(problem: PublishError): void
  onNotice(notice: string): void
}

/** The parts of a publisher, connected to each other. */
export interface Parts {
  engine: PublishEngine
  store: SiteStore
  addresses: AddressBook
  live: LiveFiles
  images: ImageLibrary
  tasks: BackgroundTasks
  aftercare: Aftercare
  /** What the server has published, for a build to reuse. */
  seed: Seed | null
  /** The address that pages name as the server's; undefined while unknown. */
  origin: string | undefined
  /** The pages that visitors read. */
  recentPages: RecentPages
}

/** Compiles the templates, or finds them already compiled, and opens what was published before. */
export async function compose(options: PublisherOptions): Promise<Parts> {
  const {dataFolder, source, siteFolder} = options
  const isServing = options.store === 'live'
  const templates = await compileTemplates(siteFolder)
  const store = new SiteStore(storeFile(dataFolder, options.store))
  store.failures.clearAll()
  const tasks = new BackgroundTasks({
    logger: options.logger ?? silentLogger,
    store: store.failures,
    firstWaitMs: options.firstWaitMs,
  })
  const addresses = new AddressBook(join(dataFolder, 'publish', 'addresses.sqlite'))
  const live = new LiveFiles(store)
  // A server leaves half of the machine to pages; a build has nothing else to do.
  const processors = isServing ? availableParallelism() / 2 : availableParallelism()
  const images = new ImageLibrary({
    folder: imagesFolder(dataFolder),
    source,
    concurrency: processors,
    siteFolder,
    isBackground: isServing,
  })
  const seed = isServing ? null : Seed.open(storeFile(dataFolder, 'live'))
  const origin = options.origin ?? seed?.origin
  if (isServing) recordOrigin(store, origin)
  const recentPages = new RecentPages()
  const engine = new PublishEngine({
    ...options,
    isRead: (id) => recentPages.has(id),
    isKeptWarm: isServing,
    ...(origin ? {origin} : {}),
    templates,
    store,
    addresses,
    live,
    images,
    tasks,
    seed,
    keepsPeople: isServing,
  })
  const buildStore = isServing ? storeFile(dataFolder, 'build') : null
  const aftercare = new Aftercare({
    tasks,
    store,
    addresses,
    live,
    images,
    source,
    isServing,
    buildStore,
    pagesShowing: (name) => engine.pagesShowing(name),
  })
  return {engine, store, addresses, live, images, tasks, aftercare, seed, origin, recentPages}
}

/** Builds search indexes, printed magazines and archives from published pages. */
export function artifactBuilder(
  parts: Parts,
  {firstWaitMs, store}: PublisherOptions,
  events: ArtifactEvents,
): ArtifactBuilder {
  const {engine, images, tasks} = parts
  return new ArtifactBuilder({
    artifactTypes,
    sites: () => {
      const plans = [...engine.plans.values()]
      const own = plans.filter(({campaign}) => campaign.slug !== '')
      return own.map((plan) => publishedSite(plan, parts))
    },
    made: () => engine.artifacts,
    publish: (changes) => engine.publishArtifacts(changes),
    // A build encodes its images afterwards.
    alone: (work) => (store === 'live' ? images.whileIdle(work) : work()),
    tasks,
    firstWaitMs,
    ...events,
  })
}

/** The artifacts that pages link to: their links, and whether they have been built. */
export const artifactLinks = (engine: PublishEngine) => ({
  links: (campaignId: string) =>
    [...(engine.plans.get(campaignId)?.links ?? [])].filter(([key]) => isFileKey(key)),
  has: (slug: string, path: string) =>
    [...(engine.artifacts.get(slug)?.values() ?? [])].some(({files}) => files.includes(path)),
})
