/** API hosts of Sanity's hosted Content Lake and its asset CDN, which hosted mode needs. */
const HOSTED = /(^|\.)(api|apicdn|cdn)\.sanity\.io$/

/** Paths on those hosts that report how the Studio is used. */
const TELEMETRY = /^\/v[^/]+\/(intake|journey)\//

const isAllowed = (url: URL, hosted: boolean): boolean =>
  url.origin === location.origin ||
  url.protocol === 'blob:' ||
  url.protocol === 'data:' ||
  (hosted && HOSTED.test(url.hostname) && !TELEMETRY.test(url.pathname))

/** Requests for news, version checks or feedback elsewhere get an empty response; nothing is sent. */
const emptyResponse = (method: string): Response =>
  method === 'GET' ? Response.json({}) : new Response(null, {status: 503})

/**
 * Patches `fetch` so that the page only reaches its own origin and, in hosted mode, the project's content.
 * The Content-Security-Policy enforces the same rule; this keeps its refusals out of the console.
 */
export function blockForeignRequests({hosted}: {hosted: boolean}): void {
  const native = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const request = input instanceof Request ? input : undefined
    const url = new URL(request?.url ?? String(input), location.href)
    if (isAllowed(url, hosted)) return native(input, init)
    return emptyResponse((init?.method ?? request?.method ?? 'GET').toUpperCase())
  }
}
