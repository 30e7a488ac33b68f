import {API_VERSION} from '../workspace/api-version.ts'
import {Channel} from './channel.ts'
import {MultiplexedEventSource} from './multiplexed-event-source.ts'

/**
 * Where the Studio remembers that its warning about slow HTTP/1.1 was dismissed; the warning does not apply with this
 * transport.
 */
const SNOOZE_KEY = 'sanity-studio.network.check.snooze'

/** Protocol that the page was loaded over: `http/1.1`, `h2`, `h3`; empty when the browser does not say. */
function pageProtocol(): string {
  const [entry] = performance.getEntriesByType('navigation')
  return entry instanceof PerformanceNavigationTiming ? entry.nextHopProtocol : ''
}

/**
 * Makes every EventSource to our own API share one WebSocket. Does nothing over HTTP/2 and later, where they share a
 * connection anyway, or where no WebSocket gets through, as behind some proxies. Await it before opening any event source.
 */
export async function installTransport(): Promise<void> {
  if (/^h[23]/.test(pageProtocol())) return
  const {origin} = location
  const channel = new Channel(`${origin.replace(/^http/, 'ws')}/v${API_VERSION}/multiplex`)
  if (!(await channel.connect())) return

  sessionStorage.setItem(SNOOZE_KEY, new Date().toISOString())
  const Native = globalThis.EventSource
  globalThis.EventSource = new Proxy(Native, {
    construct(_, [url, init]: [string | URL, EventSourceInit?]) {
      const {href, origin: target} = new URL(url, location.href)
      return target === origin
        ? new MultiplexedEventSource(channel, href, init?.withCredentials)
        : new Native(url, init)
    },
  })
}
