/** Callbacks for one stream. The server side is lake/http/sockets/multiplex.ts. */
export interface StreamListener {
  /** A chunk of the event stream. The first one also means that the stream is open. */
  onChunk(chunk: string): void
  /** The stream ended, or could not be opened (`status` is the response's). Unless `fatal`, it may be opened again. */
  onEnd(ending: {fatal: boolean; status?: number | undefined}): void
}

/** Delays before reconnecting a lost socket, in ms; the last one repeats. */
const RECONNECT_DELAYS_MS = [250, 500, 1_000, 2_000, 5_000]

/** How long a socket without streams stays open for the next one, in ms. */
const IDLE_MS = 10_000

interface Stream {
  url: string
  lastEventId: string
  listener: StreamListener
}

interface Message {
  n: number
  chunk?: string
  end?: boolean
  status?: number | undefined
}

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'n' in value && typeof value.n === 'number'

/** A client error that a retry cannot fix: all but 408 (timeout) and 429 (too many requests). */
const isFatal = (status: number | undefined): boolean =>
  status !== undefined && status >= 400 && status < 500 && status !== 408 && status !== 429

/**
 * One WebSocket that carries any number of event streams. Browsers open at most six HTTP/1.1 connections to an
 * origin, and all tabs share them; a WebSocket is not among the six.
 */
export class Channel {
  readonly #url: string
  readonly #streams = new Map<number, Stream>()
  #socket: WebSocket | undefined
  #count = 0
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(url: string) {
    this.#url = url
  }

  /** Opens the socket before any stream needs it. @returns whether the server supports it */
  connect(): Promise<boolean> {
    this.#connect()
    const socket = this.#socket
    return new Promise((resolve) => {
      socket?.addEventListener('open', () => resolve(true))
      socket?.addEventListener('close', () => resolve(false))
    })
  }

  /** Opens a stream. @returns a function that closes it */
  open(url: string, lastEventId: string, listener: StreamListener): () => void {
    const n = ++this.#count
    this.#streams.set(n, {url, lastEventId, listener})
    clearTimeout(this.#timer)
    if (this.#socket?.readyState === WebSocket.OPEN) this.#announce(n)
    else this.#connect()
    return () => this.#close(n)
  }

  #announce(n: number) {
    const stream = this.#streams.get(n)
    if (!stream) return
    const {url, lastEventId} = stream
    this.#socket?.send(JSON.stringify(lastEventId ? {open: n, url, lastEventId} : {open: n, url}))
  }

  #close(n: number) {
    if (!this.#streams.delete(n)) return
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify({close: n}))
    if (this.#streams.size > 0) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#socket?.close(), IDLE_MS)
  }

  #connect() {
    if (this.#socket) return
    const socket = new WebSocket(this.#url)
    this.#socket = socket
    socket.onopen = () => {
      this.#failures = 0
      for (const n of this.#streams.keys()) this.#announce(n)
    }
    socket.onmessage = ({data}) => this.#receive(JSON.parse(String(data)))
    socket.onclose = () => this.#lost()
  }

  #receive(message: unknown) {
    if (!isMessage(message)) return
    const stream = this.#streams.get(message.n)
    if (!stream) return
    if (message.chunk !== undefined) stream.listener.onChunk(message.chunk)
    if (!message.end) return
    this.#streams.delete(message.n)
    stream.listener.onEnd({fatal: isFatal(message.status), status: message.status})
  }

  /** Ends every stream of the lost socket. Listeners reopen theirs after a delay that grows with each failure. */
  #lost() {
    this.#socket = undefined
    const lost = [...this.#streams.values()]
    this.#streams.clear()
    if (lost.length === 0) return
    const delay = RECONNECT_DELAYS_MS[Math.min(this.#failures, RECONNECT_DELAYS_MS.length - 1)]
    this.#failures += 1
    setTimeout(() => {
      for (const {listener} of lost) listener.onEnd({fatal: false})
    }, delay)
  }
}
