const LOOPBACK_ADDRESS =
  /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/
const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i
const FORWARDING = [
  'Forwarded',
  'Via',
  'X-Forwarded-For',
  'X-Forwarded-Host',
  'X-Forwarded-Proto',
  'X-Real-IP',
]

/**
 * Whether a request was made on this very machine, by name and by address, and nobody passed it on.
 * The name counts because a page elsewhere may point its own name here (DNS rebinding).
 *
 * @param peer address of the other end of the connection
 */
export const isOnThisMachine = (request: Request, peer: string | undefined): boolean =>
  peer !== undefined &&
  LOOPBACK_ADDRESS.test(peer) &&
  LOOPBACK_HOST.test(request.headers.get('Host') ?? '') &&
  // Browsers keep connections open; some proxies say nothing about themselves but this.
  request.headers.get('Connection')?.toLowerCase() !== 'close' &&
  FORWARDING.every((name) => !request.headers.has(name))
