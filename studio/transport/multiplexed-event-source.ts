import type {Channel} from './channel.ts'
import {EventStreamReader} from './event-stream.ts'

/** Delay before an ended stream is reopened, in ms, unless the stream says otherwise. */
const RETRY_MS = 1_000

/** An EventSource whose stream travels over a {@link Channel} that it shares with others. */
export class MultiplexedEventSource extends EventTarget {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSED = 2
  readonly CONNECTING = 0
  readonly OPEN = 1
  readonly CLOSED = 2

  readonly url: string
  readonly withCredentials: boolean
  readyState: 0 | 1 | 2 = 0
  onopen: ((event: Event) => void) | null = null
  onmessage: ((event: MessageEvent) => void) | null = null
  onerror: ((event: Event) => void) | null = null

  readonly #channel: Channel
  #reader = new EventStreamReader()
  #stop: () => void = () => {}

  constructor(channel: Channel, url: string, withCredentials = false) {
    super()
    this.#channel = channel
    this.url = url
    this.withCredentials = withCredentials
    this.#open()
  }

  close() {
    this.readyState = this.CLOSED
    this.#stop()
  }

  #open() {
    this.readyState = this.CONNECTING
    this.#reader = new EventStreamReader(this.#reader.lastEventId)
    this.#stop = this.#channel.open(this.url, this.#reader.lastEventId, {
      onChunk: (chunk) => this.#receive(chunk),
      onEnd: ({fatal, status}) => this.#end(fatal, status),
    })
  }

  #receive(chunk: string) {
    if (this.readyState === this.CONNECTING) {
      this.readyState = this.OPEN
      const event = new Event('open')
      this.onopen?.(event)
      this.dispatchEvent(event)
    }
    for (const {type, data, lastEventId} of this.#reader.read(chunk)) {
      if (this.readyState === this.CLOSED) return
      const event = new MessageEvent(type, {data, lastEventId, origin: new URL(this.url).origin})
      if (type === 'message') this.onmessage?.(event)
      this.dispatchEvent(event)
    }
  }

  #end(fatal: boolean, status?: number) {
    if (this.readyState === this.CLOSED) return
    this.readyState = fatal ? this.CLOSED : this.CONNECTING
    if (!fatal) {
      const timer = setTimeout(() => this.#open(), this.#reader.retry ?? RETRY_MS)
      this.#stop = () => clearTimeout(timer)
    }
    // Sanity's client reads the response status, which a browser's EventSource does not expose.
    const event = Object.assign(new Event('error'), fatal ? {status} : {})
    this.onerror?.(event)
    this.dispatchEvent(event)
  }
}
