import type {MiddlewareHandler} from 'hono'

/** What an answer says when whoever made it said nothing else. */
const DEFAULTS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
}

/** A year: how long browsers remember to come over TLS only. */
const STRICT_TRANSPORT = 'max-age=31536000'

/**
 * Security headers sent with every response. Pages bring policies of their own; what brings none may load nothing.
 * @param origin the configured address of the server
 */
export function securityHeaders(origin: string | undefined): MiddlewareHandler {
  const isSecure = origin?.startsWith('https:') === true
  return async (c, next) => {
    await next()
    const {headers} = c.res
    for (const [name, value] of Object.entries(DEFAULTS)) {
      if (headers.has(name)) continue
      const isPage = headers.get('Content-Type')?.startsWith('text/html') === true
      // A page without a policy is a published one that says it in itself.
      if (name === 'Content-Security-Policy' && isPage) continue
      headers.set(name, value)
    }
    if (isSecure) headers.set('Strict-Transport-Security', STRICT_TRANSPORT)
  }
}

/** Refuses (400) addresses that are no UTF-8 in percent-encoding, such as `/%` or `/%ff`. */
export const requireReadablePath: MiddlewareHandler = async (c, next) => {
  const path = c.req.raw.url
  if (path.includes('%')) {
    try {
      decodeURI(new URL(path).pathname)
    } catch {
      return c.text('The address is not valid: its percent-encoding is broken', 400)
    }
  }
  return next()
}
