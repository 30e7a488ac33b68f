import {type Context, Hono} from 'hono'
import {addressOf, networkOf, sendFile} from '../../http/index.ts'
import type {Requester} from '../access/index.ts'
import {type AssetKind, type AssetName, assetId, parseAssetName} from '../assets/index.ts'
import {httpError} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {bearerOf} from './asset-address.ts'
import type {LakeApp, LakeEnv} from './context.ts'

/** Long enough for a visit, short enough that a withdrawn picture is gone within minutes. */
const CACHE_SECONDS = 120
const PROJECT = 'local'

const DOWNLOAD = 'application/octet-stream'
/** Types that a browser may display from this origin. None of them can run scripts; every other type is a download. */
const SHOWN_TYPES: ReadonlySet<string> = new Set([
  'application/pdf',
  'audio/mp4',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
  'audio/webm',
  'image/avif',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'text/plain',
  'text/vtt',
  'video/mp4',
  'video/ogg',
  'video/quicktime',
  'video/webm',
])
/** Browsers show PDF in their own viewer, which does not work in a sandbox. */
const UNSANDBOXED = 'application/pdf'

/** Longest file name of common file systems, in characters. */
const MAX_FILENAME = 200
/** Folders, and characters that nobody sees or that reorder those around them: `cod\u202Efdp.exe` looks like a PDF. */
const MISLEADING = /[/\\]|\p{Control}|\p{Bidi_Control}|\p{Surrogate}/gu

/** A file name for `Content-Disposition`, in both spellings of RFC 6266. */
const attachment = (given: string): string => {
  const filename = [...given.replaceAll(MISLEADING, '_')].slice(-MAX_FILENAME).join('')
  const plain = filename.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')
  const encoded = encodeURIComponent(filename).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** The `Content-Type` for a file: the type in its document if browsers may display it, else a generic one. */
const sentType = (mimeType: unknown): string => {
  if (typeof mimeType !== 'string' || !SHOWN_TYPES.has(mimeType)) return DOWNLOAD
  return mimeType.startsWith('text/') ? `${mimeType}; charset=utf-8` : mimeType
}

const CACHED = `max-age=${CACHE_SECONDS}, must-revalidate`
const FOR_ANYBODY = {
  'Cache-Control': `public, ${CACHED}`,
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Timing-Allow-Origin': '*',
}
const FOR_ONE = {
  'Cache-Control': `private, ${CACHED}`,
  'Cross-Origin-Resource-Policy': 'same-site',
  Vary: 'Authorization, Cookie',
}

/** Uploaded content must never run: no scripts, no MIME sniffing, no access to this origin. */
const guarded = (mimeType: string, requester: Requester): Headers => {
  const headers = new Headers({
    // What a signed-in person gets may be hidden from others: not for shared caches, nor for other sites.
    ...(requester.kind === 'public' ? FOR_ANYBODY : FOR_ONE),
    'X-Content-Type-Options': 'nosniff',
  })
  if (mimeType !== UNSANDBOXED) {
    headers.set(
      'Content-Security-Policy',
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; media-src 'self'",
    )
  }
  return headers
}

/** `?dl` or `?dl=<name>` makes it a download; without a name, its original file name is used. */
const applyDownload = (c: Context, headers: Headers, fallback: string, inline: boolean): void => {
  const asked = c.req.query('dl')
  if (asked === undefined && inline) return
  // image-url's `forceDownload(true)` becomes `dl=true`, which is not a name.
  const name = asked === 'true' ? '' : asked
  headers.set('Content-Disposition', attachment(name || fallback))
}

const originalName = (document: Record<string, unknown>, fallback: string): string =>
  typeof document.originalFilename === 'string' ? document.originalFilename : fallback

/** @throws {LakeError} 404 for an invalid name or another project */
const parseIn = (project: string, kind: AssetKind, name: string): AssetName => {
  const parsed = project === PROJECT ? parseAssetName(kind, name) : undefined
  if (!parsed) throw httpError(404, `No such asset: ${name.slice(0, 100)}`)
  return parsed
}

/**
 * `/images/<project>/<dataset>/<file>` and `/files/<project>/<dataset>/<file>`, as Sanity's CDN serves them. An
 * additional path segment is a vanity name for search engines and is ignored.
 */
export function deliveryRoutes(lake: Lake): LakeApp {
  const routes: LakeApp = new Hono<LakeEnv>()

  const image = async (c: Context<LakeEnv, '/images/:project/:dataset/:file'>) => {
    const {project, dataset, file} = c.req.param()
    const parsed = parseIn(project, 'images', file)
    const url = new URL(c.req.url)
    const requester = bearerOf(lake, assetId(parsed), url, c.get('requester'))
    const {images} = lake.openFor(dataset, requester).media
    const accept = c.req.header('Accept')
    const guest = networkOf(addressOf(c) ?? 'unknown')
    const found = await images.deliver(file, url.searchParams, accept, requester, guest)
    const headers = guarded(found.mimeType, requester)
    if (found.varies) headers.set('Vary', 'Accept')
    applyDownload(c, headers, file, true)
    return sendFile(c.req.raw, found, headers)
  }

  const file = async (c: Context<LakeEnv, '/files/:project/:dataset/:file'>) => {
    const {project, dataset, file: name} = c.req.param()
    const parsed = parseIn(project, 'files', name)
    const id = assetId(parsed)
    const requester = bearerOf(lake, id, new URL(c.req.url), c.get('requester'))
    const {assets} = lake.openFor(dataset, requester).media
    const {path, size, document} = await assets.original(id, requester)
    const mimeType = sentType(document.mimeType)
    const headers = guarded(mimeType, requester)
    applyDownload(c, headers, originalName(document, name), mimeType !== DOWNLOAD)
    return sendFile(c.req.raw, {path, size, mimeType, etag: `"${parsed.sha1}"`}, headers)
  }

  routes.get('/images/:project/:dataset/:file', image)
  routes.get('/images/:project/:dataset/:file/:vanity', image)
  routes.get('/files/:project/:dataset/:file', file)
  routes.get('/files/:project/:dataset/:file/:vanity', file)
  return routes
}
