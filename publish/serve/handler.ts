import {acceptedEncoding, type Encoding} from '../../http/index.ts'
import {COMPILED_FOLDER} from '../compile/names.ts'
import {IMMUTABLE, isForFrames, pageHeaders, securityHeaders} from '../export/headers.ts'
import {IMAGES_FOLDER} from '../images/rendition.ts'
import {SERVED_BYTES_IN_MEMORY} from '../limits.ts'
import {isAbsolute, withQuery} from '../plan/redirects.ts'
import {policyOf} from '../render/content-security-policy.ts'
import type {LiveFiles} from '../store/live.ts'
import {LiveDirectory} from '../store/live-directory.ts'
import {LiveRedirects} from '../store/live-redirects.ts'
import {isInternal, SHARED, type StoredFile} from '../store/publish.ts'
import type {SiteStore} from '../store/store.ts'
import {type Address, addressOf} from './address.ts'
import {encoded, isCompressible} from './encoding.ts'
import {type ImageFiles, ServedImages} from './images.ts'
import {NotFoundPages, type NotFoundStatus} from './not-found.ts'
import {flatHeaders, type Reply, type VisitorRequest} from './reply.ts'
import {Representation} from './representation.ts'
import {RepresentationCache} from './representation-cache.ts'

export interface SiteHandlerOptions {
  store: SiteStore
  live: LiveFiles
  images: ImageFiles
  /** Whether the caller calls `evict` when files may have been withdrawn; otherwise images are read each time. */
  isEvicted?: boolean
  /** Called with each page that is sent to a visitor. */
  onPage?(file: StoredFile): void
  /** Called for what is served to a visitor: not for pages in frames of other sites. */
  onVisit?: ((served: Served, request: VisitorRequest) => void) | undefined
}

/** What was served of a campaign: a page to be read, a file, or the way to another address. */
export interface Served {
  /** Slug of the campaign. */
  campaign: string
  /** Path inside the campaign. */
  path: string
  /** With its question mark; '' when there is none. */
  query: string
  /** Language of a page; undefined for anything else. */
  language?: string | undefined
  /** Whether a path of the campaign leads to another address. */
  isRedirect(path: string): boolean
}

/** Serves the published sites. */
export interface SiteHandler {
  /**
   * Answers a request for a published page or file. Null when the address belongs to no campaign, or names an image
   * that does not exist yet.
   */
  handle(request: VisitorRequest): Reply | null | Promise<Reply | null>
  /** The campaign and path that a request is for; null when it is for none. */
  locate(request: VisitorRequest): Address | null
  /** Drops files from memory that may have been withdrawn. */
  evict(): void
}

/** Browsers revalidate pages each time, and get 304 while they are unchanged. */
const REVALIDATE = 'no-cache'
/** Number of distinct `Accept-Encoding` values to cache. */
const REMEMBERED_HEADERS = 200

/** The page's own language, as its first element says. */
const pageLanguage = /<html\b[^>]*\slang="([\w-]+)"/

const isCompiled = ({campaign, path}: StoredFile) =>
  campaign === SHARED && path.startsWith(`${COMPILED_FOLDER}/`)

const withCharset = (contentType: string) =>
  /^text\/[^;]+$/.test(contentType) ? `${contentType}; charset=utf-8` : contentType

/** Encodes a decoded path for use in an address. */
const encodedPath = (path: string) => path.split('/').map(encodeURIComponent).join('/')

function redirect(location: string, status: 301 | 302): Reply {
  const headers = {...securityHeaders, Location: location, 'Cache-Control': REVALIDATE}
  return {status, headers: [...flatHeaders(headers), 'Content-Length', '0'], body: null}
}

/**
 * A static file server for the published sites: everything it sends is in the store, and nothing is computed from
 * content.
 */
export function createSiteHandler(options: SiteHandlerOptions): SiteHandler {
  const {store, live} = options
  const directory = new LiveDirectory(store, live)
  const redirects = new LiveRedirects(store, live)
  const notFoundPages = new NotFoundPages(store, live, REVALIDATE)
  const images = new ServedImages(store, options.images, {isCached: options.isEvicted ?? false})
  const cache = new RepresentationCache<StoredFile>(SERVED_BYTES_IN_MEMORY)
  const encodings = new Map<string, Encoding>()

  function encodingFor({headers}: VisitorRequest): Encoding {
    const header = headers.get('accept-encoding') ?? ''
    const known = encodings.get(header)
    if (known) return known
    const encoding = acceptedEncoding(header)
    if (encodings.size >= REMEMBERED_HEADERS) encodings.clear()
    encodings.set(header, encoding)
    return encoding
  }

  /** Everything about a response that depends only on the file. Null when its bytes were withdrawn. */
  function representationOf(file: StoredFile): Representation | null {
    const known = cache.get(file)
    if (known) {
      cache.touch(file, known)
      return known
    }
    const {hash, path, since} = file
    const identity = hash === '' ? null : store.blobs.bytes(hash)
    if (!identity) return null
    const contentType = withCharset(file.contentType)
    const isPage = contentType.startsWith('text/html')
    const html = isPage ? identity.toString('utf8') : ''
    const isFramed = isForFrames(path, directory.current.embedFolder)
    const language = isFramed ? undefined : pageLanguage.exec(html)?.[1]
    const made = new Representation({
      ...(language ? {language} : {}),
      tag: hash,
      identity,
      contentType,
      modified: store.log.publishedAt(since),
      headers: {
        ...(isPage ? pageHeaders(policyOf(html), isFramed) : securityHeaders),
        'Cache-Control': isCompiled(file) ? IMMUTABLE : REVALIDATE,
      },
      ...(isCompressible(contentType, identity.length)
        ? {encode: (encoding) => encoded(store, hash, identity, encoding)}
        : {}),
    })
    cache.set(file, made)
    return made
  }

  const notFound = (request: VisitorRequest, address: Address, status: NotFoundStatus = 404) =>
    notFoundPages.for(address, status).reply(request, encodingFor(request))

  function noteServed(
    request: VisitorRequest,
    {campaign, path, query}: Address,
    language?: string,
  ) {
    if (request.method !== 'GET' || campaign === '') return
    const isRedirect = (other: string) => redirects.find(campaign, other) !== undefined
    options.onVisit?.({campaign, path, query, language, isRedirect}, request)
  }

  function send(request: VisitorRequest, address: Address, file: StoredFile) {
    const representation = representationOf(file)
    if (representation && file.path.endsWith('.html')) options.onPage?.(file)
    const isFramed = file.path.endsWith('.html') && !representation?.language
    if (representation && !isFramed && file.campaign !== SHARED) {
      noteServed(request, address, representation.language)
    }
    return representation
      ? representation.reply(request, encodingFor(request))
      : notFound(request, address, 410)
  }

  async function sendImage(request: VisitorRequest, address: Address, name: string) {
    if (!images.isNamed(name)) return notFound(request, address)
    const reply = await images.reply(request, name)
    return reply ?? (options.images.quickPreview ? notFound(request, address) : null)
  }

  /** Redirects to a campaign's new address, in one step even if the page itself has moved as well. */
  function toNewPlace({campaign, path, query}: Address, base: string): Reply {
    const file = path.slice(1)
    const isThere =
      live.get(campaign, file) ??
      live.get(campaign, `${file}${file.endsWith('/') || file === '' ? '' : '/'}index.html`)
    const moved = isThere ? undefined : redirects.find(campaign, path)
    if (!moved) return redirect(`${base}${encodedPath(path) || '/'}${query}`, 301)
    const to = isAbsolute(moved.to) ? moved.to : base + moved.to
    return redirect(withQuery(to, query), moved.permanent ? 301 : 302)
  }

  function handle(request: VisitorRequest): Reply | null | Promise<Reply | null> {
    const address = addressOf(request, directory.current)
    if (!address) return null
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const headers = {...securityHeaders, Allow: 'GET, HEAD', 'Content-Length': '0'}
      return {status: 405, headers: flatHeaders(headers), body: null}
    }
    const {campaign, path, base, query, movedTo} = address
    if (movedTo !== undefined) return toNewPlace(address, movedTo)
    const encodedBase = encodedPath(base)
    if (path === '') return redirect(`${encodedBase}/${query}`, 301)
    const file = path.slice(1)
    if (file.startsWith(`${COMPILED_FOLDER}/`)) {
      const compiled = live.get(SHARED, file) ?? store.files.former(SHARED, file)
      return compiled ? send(request, address, compiled) : notFound(request, address)
    }
    if (file.startsWith(`${IMAGES_FOLDER}/`)) {
      return sendImage(request, address, file.slice(IMAGES_FOLDER.length + 1))
    }
    if (isInternal(file)) return notFound(request, address)
    const found = path.endsWith('/')
      ? live.get(campaign, `${file}index.html`)
      : live.get(campaign, file)
    if (found && !path.endsWith('/404.html')) return send(request, address, found)
    const shared = live.get(SHARED, file)
    if (shared) return send(request, address, shared)
    if (live.get(campaign, `${file}/index.html`)) {
      return redirect(`${encodedBase}${encodedPath(path)}/${query}`, 301)
    }
    const moved = redirects.find(campaign, path)
    if (!moved) return notFound(request, address)
    noteServed(request, address)
    const to = isAbsolute(moved.to) ? moved.to : encodedBase + moved.to
    return redirect(withQuery(to, query), moved.permanent ? 301 : 302)
  }

  return {
    handle,
    locate: (request) => addressOf(request, directory.current),
    evict: () => images.evict(),
  }
}
