import {securityHeaders} from '../export/headers.ts'
import {policyOf, startingFrom} from '../render/content-security-policy.ts'
import type {LiveFiles} from '../store/live.ts'
import type {StoredFile} from '../store/publish.ts'
import type {SiteStore} from '../store/store.ts'
import type {Address} from './address.ts'
import {compressQuickly, isCompressible} from './encoding.ts'
import {Representation} from './representation.ts'

/** The status for an address with nothing at it; 410 when there was something before. */
export type NotFoundStatus = 404 | 410

function representation(html: Buffer | null, status: NotFoundStatus, cacheControl: string) {
  const identity = html ?? Buffer.from('Not found')
  const contentType = html ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8'
  const policy = html && policyOf(html.toString('utf8'))
  return new Representation({
    status,
    identity,
    contentType,
    headers: {
      ...securityHeaders,
      'Cache-Control': cacheControl,
      ...(policy ? {'Content-Security-Policy': `${policy}; frame-ancestors 'self'`} : {}),
    },
    ...(isCompressible(contentType, identity.length)
      ? {encode: (encoding) => compressQuickly(identity, encoding)}
      : {}),
  })
}

/** The campaigns' own "not found" pages, each prepared once for every place that it answers at. */
export class NotFoundPages {
  readonly #store: SiteStore
  readonly #live: LiveFiles
  readonly #cacheControl: string
  readonly #ready = new WeakMap<StoredFile, Map<string, Representation>>()
  readonly #plain: Record<NotFoundStatus, Representation>

  constructor(store: SiteStore, live: LiveFiles, cacheControl: string) {
    this.#store = store
    this.#live = live
    this.#cacheControl = cacheControl
    this.#plain = {
      404: representation(null, 404, cacheControl),
      410: representation(null, 410, cacheControl),
    }
  }

  /** The page in the language of the address, else in the campaign's own. */
  for({campaign, path, base}: Address, status: NotFoundStatus): Representation {
    const [, language = ''] = path.split('/')
    const page =
      this.#live.get(campaign, `${language}/404.html`) ?? this.#live.get(campaign, '404.html')
    if (!page) return this.#plain[status]
    const places = this.#ready.get(page) ?? new Map<string, Representation>()
    this.#ready.set(page, places)
    const key = `${status} ${base}`
    const known = places.get(key)
    if (known) return known
    const stored = this.#store.blobs.bytes(page.hash)
    if (!stored) return this.#plain[status]
    const html = Buffer.from(startingFrom(stored.toString('utf8'), base))
    const made = representation(html, status, this.#cacheControl)
    places.set(key, made)
    return made
  }
}
