import {PREVIEW_PERSPECTIVES} from '../limits.ts'
import type {Site} from '../site.ts'
import type {ContentChange, ContentSource} from '../source.ts'
import {DraftSite, type DraftView, type MadeFiles} from './draft-site.ts'

/** One draft site per view. Those whose pages somebody watches are kept, and the latest of the others. */
export class DraftSites {
  readonly #site: Site
  readonly #source: ContentSource
  readonly #made: MadeFiles
  /** By view; the most recently used last. */
  readonly #sites = new Map<string, {view: DraftView; draftSite: DraftSite}>()

  constructor(site: Site, source: ContentSource, made: MadeFiles) {
    this.#site = site
    this.#source = source
    this.#made = made
  }

  of(view: DraftView): DraftSite {
    const key = JSON.stringify(view)
    const known = this.#sites.get(key)
    const draftSite = known?.draftSite ?? new DraftSite(this.#site, this.#source, view, this.#made)
    this.#sites.delete(key)
    this.#sites.set(key, {view, draftSite})
    this.#evict()
    return draftSite
  }

  /** Those that show drafts as far as this condition says. */
  readableBy(readable: string): DraftSite[] {
    return [...this.#sites.values()].flatMap(({view, draftSite}) =>
      view.readable === readable ? draftSite : [],
    )
  }

  invalidate(change: ContentChange): void {
    for (const {draftSite} of this.#sites.values()) draftSite.invalidate(change)
  }

  #evict(): void {
    const unwatched = [...this.#sites].filter(([, {draftSite}]) => !draftSite.isWatched)
    for (const [key] of unwatched.slice(0, -PREVIEW_PERSPECTIVES)) this.#sites.delete(key)
  }
}
