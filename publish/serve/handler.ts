import {COMPILED_FOLDER} from '../compile/names.ts'
import {IMMUTABLE, isForFrames, pageHeaders, securityHeaders} from '../export/headers.ts'
import type {ImageLibrary} from '../images/library.ts'
import {contentTypes, IMAGES_FOLDER, readRendition} from '../images/rendition.ts'
import {policyOf, startingFrom} from '../render/content-security-policy.ts'
import type {Campaign} from '../site.ts'
import {REDIRECTS_FILE, type Redirect} from '../store/addresses.ts'
import type {LiveFiles} from '../store/live.ts'
import {SHARED, type StoredFile} from '../store/publish.ts'
import type {SiteStore} from '../store/store.ts'
import {type Address, addressOf} from './address.ts'
import {answer} from './answer.ts'
import {ByteCache} from './byte-cache.ts'
import {acceptedEncoding, encoded, isCompressible} from './encoding.ts'

export interface SiteHandlerOptions {
  store: SiteStore
  live: LiveFiles
  images: ImageLibrary
  campaigns(): Iterable<Campaign>
  /** Redirects of a campaign, by slug. */
  redirects(campaign: string): readonly Redirect[]
  /** See `Site.embedFolder`. */
  embedFolder?: string | undefined
}

/** Answers a request for a published page or file; null when the address is no campaign's. */
export type SiteHandler = (request: Request) => Promise<Response | null>

/** Pages are asked for anew each time, and answered with 304 while they are the same. */
const REVALIDATE = 'no-cache'

const isAbsolute = (to: string) => /^[a-z][a-z0-9+.-]*:|^\/\//i.test(to)

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`
}

function redirect(location: string, status: 301 | 302): Response {
  return new Response(null, {
    status,
    headers: {...securityHeaders, Location: encodeURI(location), 'Cache-Control': REVALIDATE},
  })
}

/** A static file server for the published sites: what it sends is in the store, and nothing is computed from content. */
export function createSiteHandler(options: SiteHandlerOptions): SiteHandler {
  const {store, live, images} = options
  const cache = new ByteCache()

  async function send(
    request: Request,
    address: Address,
    file: StoredFile,
    cacheControl: string,
  ): Promise<Response> {
    const {hash, contentType, since} = file
    if (hash === '') return notFound(request, address, 410)
    const identity = await cache.get(hash, async () => store.blobs.bytes(hash))
    if (!identity) return notFound(request, address, 410)
    const mayCompress = isCompressible(contentType, identity.length)
    const hasRange = request.headers.has('range')
    const wanted = acceptedEncoding(request.headers.get('accept-encoding'))
    const encoding = mayCompress && !hasRange ? wanted : 'identity'
    const bytes =
      encoding === 'identity'
        ? identity
        : await cache.get(`${hash} ${encoding}`, () => encoded(store, hash, identity, encoding))
    const isPage = contentType.startsWith('text/html')
    const headers: Record<string, string> = {
      ...(isPage
        ? pageHeaders(
            policyOf(identity.toString('utf8')),
            isForFrames(file.path, options.embedFolder),
          )
        : securityHeaders),
      'Cache-Control': cacheControl,
    }
    if (mayCompress) headers.Vary = 'Accept-Encoding'
    const modified = store.log.publishedAt(since)
    return answer(request, {
      tag: hash,
      bytes: bytes ?? identity,
      encoding: bytes ? encoding : 'identity',
      contentType: /^text\/[^;]+$/.test(contentType)
        ? `${contentType}; charset=utf-8`
        : contentType,
      modified,
      headers,
    })
  }

  async function image(request: Request, name: string): Promise<Response | null> {
    const recipe = store.renditions.recipe(name)
    if (recipe === null) return null
    const rendition = readRendition(recipe)
    const finished = await images.read(name)
    const headers = {...securityHeaders, 'Cache-Control': finished ? IMMUTABLE : 'no-store'}
    if (!finished) images.make(rendition, {urgent: true}).catch(() => {})
    const bytes = finished ?? (await images.standIn(rendition).catch(() => null))
    if (!bytes) return null
    const contentType = finished ? contentTypes[rendition.format] : images.standInType(rendition)
    const tag = finished ? name : `${name}-quick`
    return answer(request, {tag, bytes, encoding: 'identity', contentType, modified: null, headers})
  }

  /** The campaign's own page for addresses where there is nothing; 410 says that there was something. */
  async function notFound(
    request: Request,
    {campaign, path, base}: Address,
    status: 404 | 410 = 404,
  ): Promise<Response> {
    const [, language = ''] = path.split('/')
    const page = live.get(campaign, `${language}/404.html`) ?? live.get(campaign, '404.html')
    const stored = page && store.blobs.bytes(page.hash)
    const html = stored && startingFrom(stored.toString('utf8'), base)
    const policy = html && policyOf(html)
    const headers = {
      ...securityHeaders,
      'Cache-Control': REVALIDATE,
      'Content-Type': html ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      ...(policy ? {'Content-Security-Policy': `${policy}; frame-ancestors 'self'`} : {}),
    }
    const body = request.method === 'HEAD' ? null : (html ?? 'Not found')
    return new Response(body, {status, headers})
  }

  return async (request) => {
    const address = addressOf(request, options.campaigns())
    if (!address) return null
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, {status: 405, headers: {...securityHeaders, Allow: 'GET, HEAD'}})
    }
    const {campaign, path, base} = address
    if (path === '') return redirect(`${base}/`, 301)
    const file = path.slice(1)
    if (file.startsWith(`${COMPILED_FOLDER}/`)) {
      const compiled = live.get(SHARED, file) ?? store.files.former(SHARED, file)
      return compiled ? send(request, address, compiled, IMMUTABLE) : notFound(request, address)
    }
    if (file.startsWith(`${IMAGES_FOLDER}/`)) {
      const name = file.slice(IMAGES_FOLDER.length + 1)
      return (await image(request, name)) ?? notFound(request, address)
    }
    if (file === REDIRECTS_FILE) return notFound(request, address)
    const found = path.endsWith('/')
      ? live.get(campaign, `${file}index.html`)
      : live.get(campaign, file)
    if (found && !path.endsWith('/404.html')) return send(request, address, found, REVALIDATE)
    const shared = live.get(SHARED, file)
    if (shared) return send(request, address, shared, REVALIDATE)
    if (live.get(campaign, `${file}/index.html`)) return redirect(`${base}${path}/`, 301)
    const moved = options
      .redirects(campaign)
      .find(({from}) => from === path || withSlash(from) === withSlash(path))
    if (moved) {
      const to = isAbsolute(moved.to) ? moved.to : base + moved.to
      return redirect(to, moved.permanent ? 301 : 302)
    }
    return notFound(request, address)
  }
}
