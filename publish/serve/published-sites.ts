import {ImageFiles, imagesFolder} from '../images/image-files.ts'
import {storeFile} from '../publish-log.ts'
import {fileId, LiveFiles} from '../store/live.ts'
import {SiteStore} from '../store/store.ts'
import {createSiteHandler, type SiteHandler, type SiteHandlerOptions} from './handler.ts'
import {RecentPages} from './recent-pages.ts'
import type {Reply, VisitorRequest} from './reply.ts'

/** Minimum interval between checks for new publishes, in milliseconds. */
const CATCH_UP_MS = 4

/** The published sites of another process: reads its files, and nothing else. */
export class PublishedSites {
  readonly #store: SiteStore
  readonly #live: LiveFiles
  readonly #handler: SiteHandler
  readonly #recent = new RecentPages()
  #askedAt = 0

  /**
   * Opens what is published in a data folder.
   * @param onVisit called for each page that is served to be read
   * @throws {Error} when nothing has been published there yet
   */
  constructor(dataFolder: string, onVisit?: SiteHandlerOptions['onVisit']) {
    this.#store = new SiteStore(storeFile(dataFolder, 'live'), {readOnly: true})
    this.#live = new LiveFiles(this.#store)
    this.#handler = createSiteHandler({
      store: this.#store,
      live: this.#live,
      images: new ImageFiles(imagesFolder(dataFolder)),
      isEvicted: true,
      onPage: ({campaign, path}) => this.#recent.add(fileId(campaign, path)),
      onVisit,
    })
  }

  /** Number of the publish that visitors see. */
  get shown(): number {
    return this.#live.number
  }

  /** Ids of the pages that visitors have asked for since the last call. */
  takeReadPages(): string[] {
    return this.#recent.take()
  }

  /** See {@link SiteHandler.handle}. Responses reflect what was published a few milliseconds before the request. */
  handle(request: VisitorRequest): Reply | null | Promise<Reply | null> {
    this.#catchUp()
    return this.#handler.handle(request)
  }

  close(): void {
    this.#store.close()
  }

  #catchUp(): void {
    const now = performance.now()
    if (now - this.#askedAt < CATCH_UP_MS) return
    this.#askedAt = now
    if (this.#live.catchUp()) this.#handler.evict()
  }
}
