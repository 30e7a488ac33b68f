import {AccessDeniedError} from '../errors.ts'
import type {Visit} from '../visit.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Where the page is that sent a request: `own` for a page of this origin or one that is trusted like it, `foreign` for
 * any other, `unknown` when no browser says. `Sec-Fetch-Site` decides where a browser sends it; else the host in `Origin`
 * is compared, since a proxy may have ended TLS.
 * https://www.w3.org/TR/fetch-metadata/
 */
export function pageOf(
  request: Request,
  {origin: own}: Visit,
  trusted: ReadonlySet<string> = new Set(),
): 'own' | 'foreign' | 'unknown' {
  const origin = request.headers.get('Origin')
  if (origin !== null && trusted.has(origin)) return 'own'
  const site = request.headers.get('Sec-Fetch-Site')
  if (site !== null) return site === 'same-origin' || site === 'none' ? 'own' : 'foreign'
  if (origin === null) return 'unknown'
  return URL.canParse(origin) && new URL(origin).host === new URL(own).host ? 'own' : 'foreign'
}

/** Browsers let any page open a WebSocket to any server, and send its cookies along: that counts as writing. */
const isWriting = (request: Request): boolean =>
  !READING.has(request.method) || request.headers.get('Upgrade')?.toLowerCase() === 'websocket'

/** @throws {AccessDeniedError} 403 when another page tries to write in a signed-in person's name */
export function requireOwnPage(request: Request, visit: Visit, trusted: ReadonlySet<string>): void {
  if (!isWriting(request) || pageOf(request, visit, trusted) === 'own') return
  throw new AccessDeniedError(
    403,
    'Writing with a session is possible from pages of this address only',
  )
}
