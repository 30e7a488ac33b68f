import {existsSync} from 'node:fs'
import {basename} from 'node:path'
import type {Leftovers, Published} from '../engine/events.ts'
import {ImageGone, type ImageLibrary, ImagesClosed} from '../images/library.ts'
import type {Rendition} from '../images/rendition.ts'
import {IMAGE_ATTEMPTS} from '../limits.ts'
import {compressThoroughly} from '../serve/encoding.ts'
import type {ContentSource} from '../source.ts'
import type {AddressBook} from '../store/addresses.ts'
import type {LiveFiles} from '../store/live.ts'
import type {LoggedChange} from '../store/publish.ts'
import {scrubStore} from '../store/scrub.ts'
import {SiteStore} from '../store/store.ts'
import type {BackgroundTasks} from './background-tasks.ts'
import {deleteWithdrawnImages} from './delete-withdrawn-images.ts'

export interface AftercareOptions {
  tasks: BackgroundTasks
  store: SiteStore
  addresses: AddressBook
  live: LiveFiles
  images: ImageLibrary
  source: ContentSource
  /** Whether to encode and compress everything published, front pages first; otherwise only what is requested. */
  isServing: boolean
  /** Pages that show an image file, as `<campaign> <path>`. */
  pagesShowing(rendition: string): readonly string[]
  /** The store that builds keep beside the server's; null when this is that store. */
  buildStore: string | null
}

/** Whether a page, as `<campaign> <path>`, is a site's front page in one of its languages. */
const isFrontPage = (page: string): boolean => / (?:[a-z]{2,3}\/)?index\.html$/.test(page)

/** A publish of so many pages leaves enough behind to collect it at once. */
const MANY_PAGES = 100

/** The background work that follows a publish. */
export class Aftercare {
  readonly #options: AftercareOptions

  constructor(options: AftercareOptions) {
    this.#options = options
  }

  /** A process that was killed may have left withdrawn pictures behind. */
  start(): void {
    this.#deleteImages()
    if (this.#options.store.unscrubbed !== null) this.#scrub()
  }

  published({number, log, renditions, abandoned}: Published): void {
    const {tasks, isServing} = this.#options
    if (isServing) {
      for (const rendition of renditions) this.#encode(rendition)
      tasks.add('compression', `publish ${number}`, () => this.#compress(log))
      // What they leave behind would stay until as many have come again. Only with `--expose-gc`.
      if (log.length >= MANY_PAGES) void globalThis.gc?.({type: 'major', execution: 'async'})
    }
    if (abandoned.length > 0) this.#deleteImages(abandoned)
  }

  /** A person was taken off pages: removes every trace of them from stores and pictures. */
  leftovers({campaigns}: Leftovers): void {
    const {tasks, buildStore} = this.#options
    if (campaigns.length > 0) {
      this.#deleteImages()
      if (buildStore) {
        tasks.add('withdrawal', 'pages of builds', () => eraseFromBuilds(buildStore, campaigns))
      }
    }
    this.#scrub()
  }

  /** Removes the addresses of withdrawn people's pages from the log. */
  eraseTraces(): void {
    const {tasks, store} = this.#options
    tasks.add('withdrawal', 'addresses in the log', async () => {
      if (store.eraseTraces()) await scrubStore(store.file)
    })
  }

  #scrub(): void {
    const {tasks, store, addresses} = this.#options
    for (const {file} of [addresses, store]) {
      if (file === ':memory:') continue
      tasks.add('withdrawal', `free space of ${basename(file)}`, async () => {
        const deletions = store.unscrubbed
        await scrubStore(file)
        if (file === store.file) store.noteScrubbed(deletions)
      })
    }
  }

  /** Resolves when every trace of withdrawn people is gone, or what failed is waiting for a retry. */
  async settled(): Promise<void> {
    await this.#options.tasks.idle('withdrawal')
  }

  #deleteImages(names?: readonly string[]): void {
    const {tasks, store, images, source} = this.#options
    const subject = names ? `images of ${names[0]}` : 'images that no page shows'
    tasks.add('withdrawal', subject, () =>
      deleteWithdrawnImages(names ?? store.renditions.unused(), {store, images, source}),
    )
  }

  /** The library has its own queue and order; this only records failures. */
  #encode(rendition: Rendition): void {
    const {tasks, images, pagesShowing} = this.#options
    const isOnFront = pagesShowing(rendition.name).some(isFrontPage)
    images.make(rendition, isOnFront ? 'soon' : 'idle').then(
      () => tasks.succeed('image', rendition.name),
      (thrown) => {
        if (thrown instanceof ImageGone || thrown instanceof ImagesClosed) return
        tasks.add(
          'image',
          rendition.name,
          async () => {
            await images.make(rendition)
          },
          {attempts: IMAGE_ATTEMPTS, isDone: (error) => error instanceof ImageGone},
        )
      },
    )
  }

  async #compress(log: readonly LoggedChange[]): Promise<void> {
    const {tasks, live, store} = this.#options
    for (const {campaign, path} of log) {
      if (tasks.isClosed) return
      const file = live.get(campaign, path)
      if (file && file.hash !== '') {
        await compressThoroughly(store, file.hash, file.contentType)
      }
    }
  }
}

async function eraseFromBuilds(file: string, campaigns: readonly string[]): Promise<void> {
  if (!existsSync(file)) return
  const store = new SiteStore(file)
  try {
    // The page over all campaigns may show them, too.
    store.eraseCampaigns([...campaigns, ''])
  } finally {
    store.close()
  }
  await scrubStore(file)
}
