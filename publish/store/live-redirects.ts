import {REDIRECTS_FILE, type Redirect, readRedirects} from './addresses.ts'
import type {LiveFiles} from './live.ts'
import type {SiteStore} from './store.ts'

/** Redirects as visitors meet them: those of the publish that they see. */
export class LiveRedirects {
  readonly #store: SiteStore
  readonly #live: LiveFiles
  readonly #read = new Map<string, {hash: string; redirects: Redirect[]}>()

  constructor(store: SiteStore, live: LiveFiles) {
    this.#store = store
    this.#live = live
  }

  /** Redirects of a campaign, by slug: what editors wrote, and what moved pages left behind. */
  of(slug: string): readonly Redirect[] {
    const file = this.#live.get(slug, REDIRECTS_FILE)
    if (!file) return []
    const known = this.#read.get(slug)
    if (known?.hash === file.hash) return known.redirects
    const redirects = readRedirects(this.#store.blobs.bytes(file.hash))
    this.#read.set(slug, {hash: file.hash, redirects})
    return redirects
  }
}
