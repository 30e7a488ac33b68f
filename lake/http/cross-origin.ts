import type {MiddlewareHandler} from 'hono'

const PREFLIGHT_SECONDS = 600
const METHODS = 'GET, HEAD, PUT, POST, DELETE, PATCH'
const ALLOW_ORIGIN = 'Access-Control-Allow-Origin'
const ALLOW_CREDENTIALS = 'Access-Control-Allow-Credentials'

/**
 * CORS: pages of the given origins may use a session, any other page may only call without browser credentials. (Hono's
 * own middleware sets headers on a response that does not exist yet, so every response would be copied twice.)
 * https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function crossOrigin(trusted: readonly string[] = []): MiddlewareHandler {
  const origins = new Set(trusted)
  return async (c, next) => {
    const origin = c.req.header('Origin')
    const isTrusted = origin !== undefined && origins.has(origin)
    const allowed: Record<string, string> = isTrusted
      ? {[ALLOW_ORIGIN]: origin, [ALLOW_CREDENTIALS]: 'true'}
      : {[ALLOW_ORIGIN]: '*'}
    if (c.req.method === 'OPTIONS') {
      const wanted = c.req.header('Access-Control-Request-Headers')
      return c.body(null, 204, {
        ...allowed,
        'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
        'Access-Control-Allow-Methods': METHODS,
        ...(wanted ? {'Access-Control-Allow-Headers': wanted} : {}),
        Vary:
          origins.size > 0
            ? 'Origin, Access-Control-Request-Headers'
            : 'Access-Control-Request-Headers',
      })
    }
    await next()
    for (const [name, value] of Object.entries(allowed)) c.res.headers.set(name, value)
    if (origins.size > 0) c.res.headers.append('Vary', 'Origin')
    return undefined
  }
}
