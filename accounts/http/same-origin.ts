import {AccessDeniedError} from '../errors.ts'
import type {Visit} from '../visit.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Which page sent a request: `own` for a page of this origin or a trusted one, `foreign` for any other, `unknown` when
 * the headers do not say. `Sec-Fetch-Site` decides if the browser sends it; otherwise the host in `Origin` is compared
 * (only the host, since a proxy may have terminated TLS). https://www.w3.org/TR/fetch-metadata/
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

/** Browsers let any page open a WebSocket to any server and send cookies along, so that counts as writing. */
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
