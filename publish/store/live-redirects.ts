import {comparablePath, type Redirect} from '../plan/redirects.ts'
import {REDIRECTS_FILE, readRedirects} from './addresses.ts'
import type {LiveFiles} from './live.ts'
import type {SiteStore} from './store.ts'

interface CampaignRedirects {
  hash: string
  all: readonly Redirect[]
  bySource: ReadonlyMap<string, Redirect>
}

const NONE: CampaignRedirects = {hash: '', all: [], bySource: new Map()}

/** Redirects from the publish that visitors see. */
export class LiveRedirects {
  readonly #store: SiteStore
  readonly #live: LiveFiles
  readonly #read = new Map<string, CampaignRedirects>()

  constructor(store: SiteStore, live: LiveFiles) {
    this.#store = store
    this.#live = live
  }

  /** Redirects of a campaign, by slug: those that editors wrote, and those that moved pages left behind. */
  of(slug: string): readonly Redirect[] {
    return this.#of(slug).all
  }

  /** The redirect away from a path, in any encoding. */
  find(slug: string, path: string): Redirect | undefined {
    return this.#of(slug).bySource.get(comparablePath(path))
  }

  #of(slug: string): CampaignRedirects {
    const file = this.#live.get(slug, REDIRECTS_FILE)
    if (!file) return NONE
    const known = this.#read.get(slug)
    if (known?.hash === file.hash) return known
    const all = readRedirects(this.#store.blobs.bytes(file.hash))
    const bySource = new Map(all.map((redirect) => [comparablePath(redirect.from), redirect]))
    const read = {hash: file.hash, all, bySource}
    this.#read.set(slug, read)
    return read
  }
}
