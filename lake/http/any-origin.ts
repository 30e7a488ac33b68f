import type {MiddlewareHandler} from 'hono'

const PREFLIGHT_SECONDS = 600
const METHODS = 'GET, HEAD, PUT, POST, DELETE, PATCH'
const ALLOW_ORIGIN = 'Access-Control-Allow-Origin'

/**
 * Lets pages of any origin call, without credentials. (Hono's own middleware sets headers on a response that does not
 * exist yet, which makes every answer a copy of a copy.) https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export const anyOrigin: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'OPTIONS') {
    const wanted = c.req.header('Access-Control-Request-Headers')
    return c.body(null, 204, {
      [ALLOW_ORIGIN]: '*',
      'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
      'Access-Control-Allow-Methods': METHODS,
      ...(wanted ? {'Access-Control-Allow-Headers': wanted} : {}),
      Vary: 'Access-Control-Request-Headers',
    })
  }
  await next()
  c.res.headers.set(ALLOW_ORIGIN, '*')
  return undefined
}
