import {Hono} from 'hono'
import {createLakeApp, type Lake, requireSignIn, type SignInOptions} from '../../lake/index.ts'
import type {Publishing} from '../../publish/index.ts'
import {studioRoutes} from './studio.ts'

export interface AppOptions extends SignInOptions {
  lake: Lake
  publishing: Publishing
  /** Folder of the built Studio. */
  studio: string
}

const LAKE = /^\/(?:v(?:1|X|\d{4}-\d{2}-\d{2})|images|files)\//

/** Everything that one server serves: the lake's API, the Studio, and the microsites. */
export function createApp({lake, publishing, studio, ...signIn}: AppOptions): Hono {
  const app = new Hono()
  const api = createLakeApp(lake, signIn)
  app.get('/healthz', (c) => c.json({status: 'ok', publish: publishing.number}))
  app.use(async (c, next) => {
    if (!LAKE.test(c.req.path)) return next()
    return api.fetch(c.req.raw, c.env)
  })
  app.route('/', studioRoutes(studio, requireSignIn(lake, signIn)))
  app.all('*', async (c) => (await publishing.fetch(c.req.raw)) ?? c.notFound())
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
