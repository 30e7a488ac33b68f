import type {Encoding} from '../../http/index.ts'
import {IMAGE_CACHE, securityHeaders} from '../export/headers.ts'
import {contentTypes, type Rendition, readRendition} from '../images/rendition.ts'
import {SERVED_BYTES_IN_MEMORY} from '../limits.ts'
import type {SiteStore} from '../store/store.ts'
import type {Reply, VisitorRequest} from './reply.ts'
import {Representation} from './representation.ts'
import {RepresentationCache} from './representation-cache.ts'

/** The source of served image files. */
export interface ImageFiles {
  /** The finished file's bytes, or null while it does not exist. */
  read(name: string): Promise<Buffer | null>
  /** A preview of a file that does not exist yet. Absent: another server is asked. */
  quickPreview?(rendition: Rendition): Promise<{bytes: Buffer; contentType: string} | null>
}

const WITHOUT_ENCODING: Encoding = 'identity'

/** Serves the image files that pages name. */
export class ServedImages {
  readonly #store: SiteStore
  readonly #files: ImageFiles
  /** Null disables caching, when nobody reports which files are withdrawn. */
  readonly #cache: RepresentationCache<string> | null

  constructor(store: SiteStore, files: ImageFiles, {isCached}: {isCached: boolean}) {
    this.#store = store
    this.#files = files
    this.#cache = isCached ? new RepresentationCache(SERVED_BYTES_IN_MEMORY / 2) : null
  }

  /** Drops all cached files, since some may be withdrawn. */
  evict(): void {
    this.#cache?.clear()
  }

  /** Whether a page names it, or did until recently. */
  isNamed(name: string): boolean {
    return this.#cache?.get(name) !== undefined || this.#store.renditions.recipe(name) !== null
  }

  /** Answers for an image file; null for one that no page names, or that does not exist yet. */
  reply(request: VisitorRequest, name: string): Reply | Promise<Reply | null> {
    const known = this.#cache?.get(name)
    if (known) return known.reply(request, WITHOUT_ENCODING)
    return this.#load(request, name)
  }

  async #load(request: VisitorRequest, name: string): Promise<Reply | null> {
    const recipe = this.#store.renditions.recipe(name)
    if (recipe === null) return null
    const rendition = readRendition(recipe)
    const identity = await this.#files.read(name)
    if (identity) {
      const contentType = contentTypes[rendition.format]
      const headers = {...securityHeaders, 'Cache-Control': IMAGE_CACHE}
      const ready = new Representation({tag: name, identity, contentType, headers})
      // Not cached when it was withdrawn while being read.
      if (this.#store.renditions.recipe(name) !== null) this.#cache?.set(name, ready)
      return ready.reply(request, WITHOUT_ENCODING)
    }
    const preview = await this.#files.quickPreview?.(rendition)
    if (!preview) return null
    const {bytes, contentType} = preview
    const headers = {...securityHeaders, 'Cache-Control': 'no-store'}
    const quick = new Representation({tag: `${name}-quick`, identity: bytes, contentType, headers})
    return quick.reply(request, WITHOUT_ENCODING)
  }
}
