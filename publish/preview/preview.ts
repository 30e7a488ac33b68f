import {encodeEvent, eventStream, HEARTBEAT} from '../../http/index.ts'
import {COMPILED_FOLDER} from '../compile/names.ts'
import {textHash} from '../engine/query-cache.ts'
import {asError} from '../errors.ts'
import {securityHeaders} from '../export/headers.ts'
import type {ImageLibrary} from '../images/library.ts'
import {contentTypes, IMAGES_FOLDER} from '../images/rendition.ts'
import {PREVIEW_PERSPECTIVES} from '../limits.ts'
import {escaped} from '../markup.ts'
import {rootFrom} from '../plan/links.ts'
import {answersAnywhere} from '../plan/paths.ts'
import type {PlannedPage} from '../plan/plan.ts'
import {policyOf} from '../render/content-security-policy.ts'
import type {RenderPool} from '../render/pool.ts'
import {RenderFailure} from '../render/render.ts'
import type {Site} from '../site.ts'
import type {ContentSource} from '../source.ts'
import {previewScript} from './client.ts'
import {DraftSite, type MadeFiles, previewImage} from './draft-site.ts'

export interface PreviewOptions {
  source: ContentSource
  site: Site
  images: ImageLibrary
  /** The rendering threads with the live templates. */
  pool(): RenderPool
  made: MadeFiles
  /** Answers requests for published files. */
  published(request: Request): Promise<Response | null>
}

/** Answers `/preview/<campaign>/…`; null for any other address. The caller decides who may ask. */
export type Preview = (request: Request) => Promise<Response | null>

const DEFAULT_PERSPECTIVE = 'drafts'
const COOKIE = 'hemvist-perspective'
/** Names inside a preview that no page has. */
const SCRIPT = '_preview.js'
const LIVE = '_preview/live'
/** Cannot collide with campaigns, whose slugs have no underscore. */
const PAGES = '/preview/_pages'

/** Previews must not be cached, nor indexed by search engines. */
const privateHeaders = {
  ...securityHeaders,
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow',
}

const perspectiveName = /^[\w-]+(,[\w-]+)*$/

/** The requested perspective: from the query, under Sanity Presentation's name or ours, or from the cookie. */
function perspectiveOf(request: Request, url: URL): {name: string; isNew: boolean} {
  const asked =
    url.searchParams.get('perspective') ?? url.searchParams.get('sanity-preview-perspective')
  const kept = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]+)`).exec(request.headers.get('cookie') ?? '')
  const name = asked ?? decodeURIComponent(kept?.[1] ?? DEFAULT_PERSPECTIVE)
  const isKnown = perspectiveName.test(name) && name !== 'raw'
  return {name: isKnown ? name : DEFAULT_PERSPECTIVE, isNew: asked !== null}
}

function errorPage(message: string, script: string): string {
  return `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Sidan kan inte visas</title></head><body><h1>Sidan kan inte visas</h1><pre>${escaped(message)}</pre>${script}</body></html>`
}

/** Renders pages with unpublished content, with the same templates and threads that publish them. */
export function createPreview(options: PreviewOptions): Preview & {close(): void} {
  const {source, site, images} = options
  const sites = new Map<string, DraftSite>()
  const unsubscribe = source.subscribe((change) => {
    for (const draftSite of sites.values()) draftSite.invalidate(change)
  })

  function siteFor(perspective: string): DraftSite {
    const known = sites.get(perspective)
    sites.delete(perspective)
    const draftSite = known ?? new DraftSite(site, source, perspective, options.made)
    sites.set(perspective, draftSite)
    for (const oldest of [...sites.keys()].slice(0, -PREVIEW_PERSPECTIVES)) sites.delete(oldest)
    return draftSite
  }

  function scriptTag(
    root: string,
    planned: PlannedPage | undefined,
    path: string,
    name: string,
    body = '',
  ) {
    const seen = body === '' ? '' : textHash(body)
    const live = `${root}/${LIVE}?${new URLSearchParams({path, perspective: name, seen})}`
    const edit = planned?.documentId ? `/studio/intent/edit/id=${planned.documentId}` : ''
    return `<script type="module" data-hemvist-preview src="${root}/${SCRIPT}" data-live="${escaped(live)}" data-edit="${escaped(edit)}" data-perspective="${escaped(name)}"></script>`
  }

  async function page(slug: string, path: string, perspective: string): Promise<Response | null> {
    const draftSite = siteFor(perspective)
    const plan = await draftSite.plan(slug)
    if (!plan) return null
    const found = plan.pages.get(path)
    const other = [...plan.pages.values()].find(({job}) => answersAnywhere(job.page.path))
    const planned = found && !answersAnywhere(path) ? found : other
    const root = rootFrom(path)
    const script = scriptTag(root, planned, path, perspective)
    const headers = {...privateHeaders, 'Content-Type': 'text/html; charset=utf-8'}
    if (!planned) return new Response(errorPage('404', script), {status: 404, headers})
    try {
      const {body, contentType} = await draftSite.render(options.pool(), planned, root)
      if (!contentType.startsWith('text/html')) {
        return new Response(body, {headers: {...privateHeaders, 'Content-Type': contentType}})
      }
      const policy = policyOf(body)
      return new Response(
        body.replace(
          /<\/body>|$/,
          (end) => scriptTag(root, planned, path, perspective, body) + end,
        ),
        {
          status: planned === found ? 200 : 404,
          headers: {
            ...headers,
            ...(policy ? {'Content-Security-Policy': `${policy}; frame-ancestors 'self'`} : {}),
          },
        },
      )
    } catch (thrown) {
      return new Response(errorPage(asError(thrown).message, script), {status: 500, headers})
    }
  }

  /**
   * A stream that sends `change` whenever the page at `path` changes; immediately, if it has changed since the
   * version named by `seen`.
   */
  async function live(slug: string, path: string, perspective: string, seen: string) {
    const draftSite = siteFor(perspective)
    let latest = seen
    const queries = async (): Promise<readonly string[]> => {
      const planned = (await draftSite.plan(slug))?.pages.get(path)
      if (!planned) return []
      try {
        const page = await draftSite.render(options.pool(), planned, rootFrom(path))
        latest = textHash(page.body)
        return page.queries
      } catch (thrown) {
        return (thrown instanceof RenderFailure && thrown.needs?.queries) || []
      }
    }
    let announce: () => void = () => {}
    const end = await draftSite.watch(queries, () => announce())
    return eventStream((sink) => {
      announce = () => sink.send(encodeEvent('change', {}))
      sink.send(HEARTBEAT)
      if (seen !== '' && latest !== seen) announce()
      return end
    }, privateHeaders)
  }

  /**
   * Where a document is shown, for the Studio: `{route, language, campaign, preview, live}[]`; the last two are
   * addresses.
   */
  async function pagesAbout(documentId: string, perspective: string): Promise<Response> {
    const found = await siteFor(perspective).pagesAbout(documentId)
    const pages = found.map(({campaign, page: {job}}) => {
      const {route, language, path} = job.page
      const live = campaign.domain
        ? `https://${campaign.domain}${path}`
        : `/${campaign.slug}${path}`
      return {
        route,
        language,
        campaign: campaign.slug,
        preview: `/preview/${campaign.slug}${path}`,
        live,
      }
    })
    return Response.json(pages, {headers: privateHeaders})
  }

  async function preview(request: Request): Promise<Response | null> {
    const url = new URL(request.url)
    if (url.pathname === PAGES) {
      return pagesAbout(url.searchParams.get('document') ?? '', perspectiveOf(request, url).name)
    }
    const [, campaign = '', rest] = /^\/preview\/([^/]+)(\/.*)?$/.exec(url.pathname) ?? []
    if (campaign === '') return null
    const slug = decodeURIComponent(campaign)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, {status: 405, headers: {...privateHeaders, Allow: 'GET, HEAD'}})
    }
    if (rest === undefined) {
      const location = `/preview/${campaign}/${url.search}`
      return new Response(null, {status: 302, headers: {...privateHeaders, Location: location}})
    }
    const path = decodeURIComponent(rest)
    const file = path.slice(1)
    if (file.startsWith(`${COMPILED_FOLDER}/`)) {
      return options.published(new Request(new URL(`/${file}`, url), {headers: request.headers}))
    }
    if (options.made.has(slug, file)) {
      return options.published(
        new Request(new URL(`/${slug}/${file}`, url), {headers: request.headers}),
      )
    }
    if (file === SCRIPT) {
      const headers = {...privateHeaders, 'Content-Type': 'text/javascript; charset=utf-8'}
      return new Response(previewScript, {headers})
    }
    const {name, isNew} = perspectiveOf(request, url)
    if (file === LIVE) {
      const {path: watched = '/', seen = ''} = Object.fromEntries(url.searchParams)
      return live(slug, watched, name, seen)
    }
    if (file.startsWith(`${IMAGES_FOLDER}/`)) {
      const rendition = siteFor(name).renditions.get(file.slice(IMAGES_FOLDER.length + 1))
      if (!rendition) return new Response('Not found', {status: 404, headers: privateHeaders})
      const {bytes, contentType} = await previewImage(images, rendition)
      const type = contentType ?? contentTypes[rendition.format]
      const headers = {...privateHeaders, 'Content-Type': type}
      return new Response(new Uint8Array(bytes), {headers})
    }
    const response = await page(slug, path, name)
    if (response && isNew) {
      const attributes = `Path=/preview/${campaign}/; HttpOnly; SameSite=Lax`
      response.headers.append('Set-Cookie', `${COOKIE}=${encodeURIComponent(name)}; ${attributes}`)
    }
    return response
  }

  return Object.assign(preview, {close: unsubscribe})
}
