import {textHash} from '../engine/query-cache.ts'
import {asError} from '../errors.ts'
import type {ImageLibrary} from '../images/library.ts'
import {escaped} from '../markup.ts'
import {rootFrom} from '../plan/links.ts'
import {answersAnywhere} from '../plan/paths.ts'
import type {CampaignPlan, PlannedPage} from '../plan/plan.ts'
import {policyOf} from '../render/content-security-policy.ts'
import type {RenderPool} from '../render/pool.ts'
import type {Site} from '../site.ts'
import type {ContentSource} from '../source.ts'
import {previewScript} from './client.ts'
import {DraftPrints, PRINTS} from './draft-prints.ts'
import type {DraftView, MadeFiles} from './draft-site.ts'
import {DraftSites} from './draft-sites.ts'
import {previewFiles, privateHeaders} from './files.ts'
import {streamOfChanges} from './live.ts'
import {LiveAddresses} from './live-addresses.ts'
import {COOKIE, DEFAULT_PERSPECTIVE, isInFrame, perspectiveOf} from './perspective.ts'
import {previewedDocument, readableFor, type SharedPage, sharedNotice} from './shared.ts'

export interface PreviewOptions {
  source: ContentSource
  site: Site
  images: ImageLibrary
  /** Rendering threads with the live templates. */
  pool(): RenderPool
  made: MadeFiles
  /** The sites as they are published. */
  plans(): Iterable<CampaignPlan>
  /** Answers requests for published files. */
  published(request: Request): Promise<Response | null>
}

/** What a preview may show. */
export interface PreviewAccess {
  /** Only this page is answered, as somebody may see it who is shown one document before it is published. */
  shared?: SharedPage
  /**
   * GROQ condition: the drafts that whoever looks may read; everything else is shown as it is published. Default: all
   * drafts.
   */
  readable?: string | undefined
}

/** Answers `/preview/<campaign>/…`; null for any other address. The caller decides who may ask. */
export type Preview = (request: Request, access?: PreviewAccess) => Promise<Response | null>

/** Names inside a preview that no page has. */
const SCRIPT = '_preview.js'
const LIVE = '_preview/live'
/** In its address: the page that is watched is shown in a frame, with links from its texts to their fields. */
const FRAME = 'frame'
/** In its address: the page is shown once in the look of this theme family, to choose among them. */
const FAMILY = 'family'
/** The Studio's script for clicking texts and pictures, in pages that its preview shows in a frame. */
const EDITING_SCRIPT = '/studio/editing.js'
/** Cannot collide with campaigns, whose slugs have no underscore. */
const PAGES = '/preview/_pages'

function errorPage(message: string, script: string): string {
  return `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Sidan kan inte visas</title></head><body><h1>Sidan kan inte visas</h1><pre>${escaped(message)}</pre>${script}</body></html>`
}

/** Renders pages with unpublished content, with the same templates and threads that publish them. */
export function createPreview(
  options: PreviewOptions,
): Preview & {close(): Promise<void>; tick(): void} {
  const {source, site} = options
  const sites = new DraftSites(site, source, options.made)
  const unsubscribe = source.subscribe((change) => sites.invalidate(change))
  function scriptTag(
    root: string,
    planned: PlannedPage | undefined,
    path: string,
    view: DraftView,
    body = '',
  ) {
    const seen = body === '' ? '' : textHash(body)
    const {perspective: name, previewed} = view
    const shown = previewed === null ? {} : {with: previewed}
    const inFrame = view.isEditable ? {[FRAME]: 'true'} : {}
    const query = new URLSearchParams({path, perspective: name, seen, ...shown, ...inFrame})
    const live = `${root}/${LIVE}?${query}`
    const edit = planned?.documentId ? `/studio/intent/edit/id=${planned.documentId}` : ''
    const editing = view.isEditable ? `<script type="module" src="${EDITING_SCRIPT}"></script>` : ''
    return `${editing}<script type="module" data-hemvist-preview src="${root}/${SCRIPT}" data-live="${escaped(live)}" data-edit="${escaped(edit)}" data-perspective="${escaped(name)}"></script>`
  }

  async function page(
    slug: string,
    path: string,
    view: DraftView,
    {shared, family}: {shared?: SharedPage; family?: string} = {},
  ): Promise<Response | null> {
    const draftSite = sites.of(view)
    const plan = await draftSite.plan(slug)
    if (!plan) return null
    const found = plan.pages.get(path)
    const other = [...plan.pages.values()].find(({job}) => answersAnywhere(job.page.path))
    const planned = found && !answersAnywhere(path) ? found : other
    if (shared && planned?.documentId !== shared.documentId) return null
    const root = rootFrom(path)
    const added = (body?: string) => {
      if (family) return ''
      return shared ? sharedNotice(shared) : scriptTag(root, planned, path, view, body)
    }
    const headers = {...privateHeaders, 'Content-Type': 'text/html; charset=utf-8'}
    if (!planned) return new Response(errorPage('404', added()), {status: 404, headers})
    try {
      const {body, contentType} = await draftSite.render(options.pool(), planned, root, family)
      if (!contentType.startsWith('text/html')) {
        return new Response(body, {headers: {...privateHeaders, 'Content-Type': contentType}})
      }
      const policy = policyOf(body)
      return new Response(
        body.replace(/<\/body>|$/, (end) => added(body) + end),
        {
          status: planned === found ? 200 : 404,
          headers: {
            ...headers,
            ...(shared ? {'Referrer-Policy': 'no-referrer'} : {}),
            ...(policy ? {'Content-Security-Policy': `${policy}; frame-ancestors 'self'`} : {}),
          },
        },
      )
    } catch (thrown) {
      if (shared) return null
      const message = asError(thrown).message
      return new Response(errorPage(message, added()), {status: 500, headers})
    }
  }

  /**
   * Where a document is shown, or all pages of a campaign, for the Studio, with addresses for drafts (`preview`), for
   * visitors (`live`; none for what they do not get) and of the page that says that a site is closed (`closing`).
   */
  async function listPages(url: URL, view: DraftView): Promise<Response> {
    const [draftSite, slug] = [sites.of(view), url.searchParams.get('campaign')]
    const found =
      slug === null
        ? await draftSite.pagesAbout(url.searchParams.get('document') ?? '')
        : await draftSite.pagesOf(slug)
    const shown = view.previewed === null ? '' : `?with=${encodeURIComponent(view.previewed)}`
    const live = new LiveAddresses(options.plans())
    const pages = found.map(({campaign, page}) => {
      const {route, language, path} = page.job.page
      return {
        route,
        language,
        campaign: campaign.slug,
        closing: live.ofClosing(campaign),
        path,
        document: page.documentId,
        preview: `/preview/${campaign.slug}${path}${shown}`,
        live: live.of(campaign, page),
      }
    })
    return Response.json(pages, {headers: privateHeaders})
  }

  const previewFilter = site.previewFilter ?? 'true'
  const fileOf = previewFiles(options)
  const prints = new DraftPrints({pool: () => options.pool(), fileOf})
  const viewOf = (
    perspective: string,
    url: URL,
    readable: string,
    isEditable = false,
  ): DraftView => ({
    isEditable,
    perspective,
    readable,
    previewed: previewedDocument(url),
  })

  /** One page for somebody without an account; links to other pages lead to what is published. */
  async function sharedPage(shared: SharedPage, rest: string, request: Request) {
    const {campaign, path, documentId} = shared
    const readable = readableFor(documentId, previewFilter)
    const view = {
      perspective: DEFAULT_PERSPECTIVE,
      readable,
      previewed: documentId,
      isEditable: false,
    }
    if (rest === path) return page(campaign, path, view, {shared})
    const file = await fileOf(campaign, rest.slice(1), request, () => [sites.of(view)])
    if (file || !rest.endsWith('/')) return file
    const location = `/${campaign}${rest}`
    return new Response(null, {status: 302, headers: {...privateHeaders, Location: location}})
  }

  async function preview(
    request: Request,
    {shared, readable: granted}: PreviewAccess = {},
  ): Promise<Response | null> {
    const url = new URL(request.url)
    const readable = granted === undefined ? previewFilter : `(${previewFilter}) && (${granted})`
    if (url.pathname === PAGES && !shared) {
      const {name} = perspectiveOf(request, url)
      return listPages(url, viewOf(name, url, readable))
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
    if (shared) return sharedPage(shared, path, request)
    const file = path.slice(1)
    if (file === SCRIPT) {
      const headers = {...privateHeaders, 'Content-Type': 'text/javascript; charset=utf-8'}
      return new Response(previewScript, {headers})
    }
    const {name, isNew} = perspectiveOf(request, url)
    if (slug === PRINTS) return prints.answer(file, request, sites.of(viewOf(name, url, readable)))
    const family = url.searchParams.get(FAMILY) ?? undefined
    const isFramed =
      file === LIVE ? url.searchParams.has(FRAME) : family === undefined && isInFrame(request)
    const view = viewOf(name, url, readable, isFramed)
    if (file === LIVE) {
      const {path: watched = '/', seen = ''} = Object.fromEntries(url.searchParams)
      return streamOfChanges(sites.of(view), () => options.pool(), {slug, path: watched, seen})
    }
    const found = await fileOf(slug, file, request, () => sites.readableBy(readable))
    if (found) return found
    const response = await page(slug, path, view, family === undefined ? {} : {family})
    if (response && isNew) {
      const value = `${encodeURIComponent(name)}; Path=/preview/${campaign}/; HttpOnly; SameSite=Lax`
      response.headers.append('Set-Cookie', `${COOKIE}=${value}`)
    }
    return response
  }

  /** Runs queries that depend on the time of day again. */
  const tick = () =>
    sites.invalidate({transactionId: 'clock', touched: new Set(['now']), documentIds: []})

  const close = () => {
    unsubscribe()
    return prints.close()
  }
  return Object.assign(preview, {close, tick})
}
