import {httpError} from '../../errors.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request comes from a page of this very host and port. Browsers say so, or else send `Origin` with
 * every writing request; its host is compared with the one asked for, since a proxy may have ended TLS.
 */
export const isFromOwnPage = (request: Request): boolean => {
  if (request.headers.get('Sec-Fetch-Site') === 'same-origin') return true
  const origin = request.headers.get('Origin')
  if (!origin || !URL.canParse(origin)) return false
  const host = request.headers.get('X-Forwarded-Host') ?? request.headers.get('Host')
  return new URL(origin).host === (host ?? new URL(request.url).host)
}

/** @throws LakeError 403 when another page tries to write in a signed-in person's name */
export const requireOwnPage = (request: Request): void => {
  if (READING.has(request.method) || isFromOwnPage(request)) return
  throw httpError(403, 'Writing with a session is possible from pages of this address only')
}
