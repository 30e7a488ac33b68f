import type {BackgroundTasks} from '../background/background-tasks.ts'
import type {CompiledTemplates} from '../compile/compile.ts'
import type {ImageLibrary} from '../images/library.ts'
import type {RenderPoolOptions} from '../render/pool.ts'
import type {Site} from '../site.ts'
import type {ContentSource} from '../source.ts'
import type {AddressBook} from '../store/addresses.ts'
import type {LiveFiles} from '../store/live.ts'
import type {SiteStore} from '../store/store.ts'
import type {Seed} from './seed.ts'

export interface PublishEngineOptions extends RenderPoolOptions {
  source: ContentSource
  site: Site
  templates: CompiledTemplates
  store: SiteStore
  live: LiveFiles
  addresses: AddressBook
  images: ImageLibrary
  tasks: BackgroundTasks
  /** Whether visitors have asked for a page recently: those are published first. Default: never. */
  isRead?(id: string): boolean
  /** See `Stages`. */
  pagesPerStage?: number | undefined
  /** What the server has published from the same content, for a build to reuse. */
  seed?: Seed | null
  /** Absolute address of the server's root, for campaigns without a domain; '' while unknown. */
  origin?: string
  /** The server that receives forms: see `PublisherOptions`. */
  server?: string | undefined
  /** Whether earlier publishes are kept, so that people who may not be shown any more must be removed from them. */
  keepsPeople: boolean
  /** Milliseconds before failed work is retried; doubles each time. */
  firstWaitMs?: number | undefined
}
