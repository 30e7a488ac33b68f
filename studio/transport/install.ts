import {Channel} from './channel.ts'
import {MultiplexedEventSource} from './multiplexed-event-source.ts'

/** The API version that the multiplexing endpoint is asked under. */
const API_VERSION = 'v2025-02-19'

/** Where the Studio notes that its warning of slow HTTP/1.1 was read; with the transport in place it is not true. */
const SNOOZE_KEY = 'sanity-studio.network.check.snooze'

/** How the page itself came: `http/1.1`, `h2`, `h3`; empty when the browser does not say. */
function pageProtocol(): string {
  const [entry] = performance.getEntriesByType('navigation')
  return entry instanceof PerformanceNavigationTiming ? entry.nextHopProtocol : ''
}

/**
 * Lets every EventSource to our own API share one connection, a WebSocket. Over HTTP/2 and later they share one by
 * themselves, and where no WebSocket comes through (some proxies) they have to do with what there is: then everything
 * stays as it is. Wait for it before anything opens an event source.
 */
export async function installTransport(): Promise<void> {
  if (/^h[23]/.test(pageProtocol())) return
  const {origin} = location
  const channel = new Channel(`${origin.replace(/^http/, 'ws')}/${API_VERSION}/multiplex`)
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
