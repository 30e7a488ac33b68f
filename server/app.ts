import {type Context, Hono} from 'hono'
import {
  createLakeApp,
  knowRequester,
  type Lake,
  type LakeEnv,
  requireSignIn,
  type SignInOptions,
} from '../lake/index.ts'
import type {Publisher} from '../publish/index.ts'
import {createStudioHandler, STUDIO_PATH} from '../studio/index.ts'

export interface AppOptions extends SignInOptions {
  /** The embedded lake; absent when content is at Sanity, where the Studio then asks for it. */
  lake?: Lake | undefined
  publisher: Publisher
  /** Folder of the built Studio. */
  studio: string
}

const LAKE = /^\/(?:v(?:1|X|\d{4}-\d{2}-\d{2})|images|files)\//

const isPageVisit = (c: Context): boolean => (c.req.header('Accept') ?? '').includes('text/html')

/** What needs the lake: its API, and who may come into the Studio and the previews. */
function lakeRoutes(lake: Lake, publisher: Publisher, signIn: SignInOptions): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  const api = createLakeApp(lake, signIn)
  const gate = requireSignIn(lake, signIn)
  routes.use(async (c, next) => {
    if (!LAKE.test(c.req.path)) return next()
    return api.fetch(c.req.raw, c.env)
  })
  routes.use('/studio/*', gate)
  routes.use('/preview/*', gate, knowRequester(lake), async (c, next) => {
    if (c.get('requester').kind === 'administrator') return next()
    // The gate has just signed this visitor in: the cookie comes with the next request.
    return isPageVisit(c) ? c.redirect(c.req.url) : c.text('Sign in to see drafts', 401)
  })
  routes.all('/preview/*', async (c) => (await publisher.preview(c.req.raw)) ?? c.notFound())
  return routes
}

/** Everything that one server serves: the lake's API, the Studio, previews and the microsites. */
export function createApp({lake, publisher, studio, ...signIn}: AppOptions): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  const openStudio = createStudioHandler({folder: studio, hosted: lake === undefined})
  app.get('/healthz', (c) => c.json({status: 'ok', publish: publisher.log.latest}))
  if (lake) app.route('/', lakeRoutes(lake, publisher, signIn))
  app.get('/studio', (c) => c.redirect(STUDIO_PATH, 301))
  app.all('/studio/*', (c) => openStudio(c.req.raw))
  app.all('*', async (c) => (await publisher.fetch(c.req.raw)) ?? c.notFound())
  return app
}

const REFRESH_SECONDS = 2
const STARTING = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Hemvist startar</title>
<meta http-equiv="refresh" content="${REFRESH_SECONDS}"><p>Hemvist startar …</p></html>`

/** Answers while the server gets ready. */
export function startingApp(): Hono {
  const app = new Hono()
  app.all('*', (c) =>
    c.html(STARTING, 503, {'Retry-After': String(REFRESH_SECONDS), 'Cache-Control': 'no-store'}),
  )
  return app
}
