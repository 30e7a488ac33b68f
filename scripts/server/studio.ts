import {serveStatic} from '@hono/node-server/serve-static'
import {Hono, type MiddlewareHandler} from 'hono'

/** The Studio asks nobody but this server; its styles are made by styled-components at run time. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

const HASHED = /\/static\//
const IMMUTABLE = 'public, max-age=31536000, immutable'

const headers: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Content-Security-Policy', POLICY)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'same-origin')
  c.header('Cache-Control', HASHED.test(c.req.path) && c.res.ok ? IMMUTABLE : 'no-cache')
}

/** Serves the built Studio below `/studio/`; a path that is no file is a view of it and gets the page. */
export function studioRoutes(folder: string, gate: MiddlewareHandler): Hono {
  const routes = new Hono()
  const rewriteRequestPath = (path: string) => path.replace(/^\/studio/, '')
  routes.get('/studio', (c) => c.redirect('/studio/', 301))
  routes.use('/studio/*', headers, gate)
  routes.get('/studio/*', serveStatic({root: folder, rewriteRequestPath}))
  routes.get('/studio/static/*', (c) => c.notFound())
  routes.get('/studio/*', serveStatic({root: folder, rewriteRequestPath: () => '/index.html'}))
  return routes
}
