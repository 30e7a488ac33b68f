/** API hosts of Sanity's hosted Content Lake and its asset CDN, which hosted mode needs. */
const HOSTED = /(^|\.)(api|apicdn|cdn)\.sanity\.io$/

/** Paths on those hosts that tell about the Studio's use, not about content. */
const TELLING = /^\/v[^/]+\/(intake|journey)\//

const isHome = (url: URL, hosted: boolean): boolean =>
  url.origin === location.origin ||
  url.protocol === 'blob:' ||
  url.protocol === 'data:' ||
  (hosted && HOSTED.test(url.hostname) && !TELLING.test(url.pathname))

/** What asks for news, versions or feedback elsewhere gets an empty answer without a request being made. */
const answer = (method: string): Response =>
  method === 'GET' ? Response.json({}) : new Response(null, {status: 503})

/**
 * Keeps the page's requests at home: to its own origin, and in hosted mode to the project's content.
 * The server's Content-Security-Policy says the same; this keeps the console free of its refusals.
 */
export function keepHome({hosted}: {hosted: boolean}): void {
  const native = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const request = input instanceof Request ? input : undefined
    const url = new URL(request?.url ?? String(input), location.href)
    if (isHome(url, hosted)) return native(input, init)
    return answer((init?.method ?? request?.method ?? 'GET').toUpperCase())
  }
}
