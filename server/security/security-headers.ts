import type {MiddlewareHandler} from 'hono'

/** Default headers, unless the response sets its own. */
const DEFAULTS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
}

/** What nobody else may store is not for other sites to embed, either. */
const PRIVATE = /\b(?:private|no-store)\b/

/** One year: how long browsers remember to use HTTPS only. */
const STRICT_TRANSPORT = 'max-age=31536000'

/**
 * Security headers sent with every response. Pages have their own policies; a response without one may load nothing.
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
      // A page without a policy header is a published one, which has its policy in the HTML.
      if (name === 'Content-Security-Policy' && isPage) continue
      headers.set(name, value)
    }
    if (PRIVATE.test(headers.get('Cache-Control') ?? '')) {
      headers.set('Cross-Origin-Resource-Policy', 'same-site')
    }
    if (isSecure) headers.set('Strict-Transport-Security', STRICT_TRANSPORT)
  }
}

/** Refuses (400) paths that are not percent-encoded UTF-8, such as `/%` or `/%ff`. */
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
