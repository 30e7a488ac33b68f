const encoder = new TextEncoder()
const HEARTBEAT_MS = 20_000

/** How much may be buffered for a reader before its stream is aborted, in bytes. */
export const MAX_BUFFERED_BYTES = 4 * 1024 * 1024

/** One message of an event stream. https://html.spec.whatwg.org/multipage/server-sent-events.html */
export function encodeEvent(event: string, data: unknown, id?: string): Uint8Array {
  const lines = [
    ...(id === undefined ? [] : [`id: ${id}`]),
    `event: ${event}`,
    `data: ${JSON.stringify(data)}`,
  ]
  return encoder.encode(`${lines.join('\n')}\n\n`)
}

/** A comment, which readers skip: it shows both ends that the connection is alive. */
export const HEARTBEAT: Uint8Array = encoder.encode(':\n\n')

/** The sending end of an event stream. */
export interface EventSink {
  /** Never blocks; a reader with more than {@link MAX_BUFFERED_BYTES} unread is aborted. */
  send: (chunk: Uint8Array) => void
  /** Bytes buffered for the reader. */
  bufferedBytes: () => number
  /** Calls back whenever the reader has taken something. */
  onDrain: (act: () => void) => void
  /** Ends the stream after everything sent so far. */
  end: () => void
  /** Aborts the stream because the reader is too slow. It may reconnect. */
  abort: () => void
}

/**
 * A response that stays open and carries events. `start` begins sending and returns a function that stops; it may throw
 * to refuse the stream. `headers` are added to those of every event stream.
 */
export function eventStream(
  start: (sink: EventSink) => () => void,
  headers: Readonly<Record<string, string>> = {},
): Response {
  let stop: () => void = () => {}
  let heartbeat: NodeJS.Timeout | undefined
  let open = true
  let drained = () => {}
  const finish = () => {
    open = false
    clearInterval(heartbeat)
    stop()
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const bufferedBytes = () => MAX_BUFFERED_BYTES - (controller.desiredSize ?? 0)
        const sink: EventSink = {
          bufferedBytes,
          onDrain: (act) => {
            drained = act
          },
          send(chunk) {
            if (!open) return
            const before = bufferedBytes()
            if (before > 0 && before + chunk.byteLength > MAX_BUFFERED_BYTES) sink.abort()
            else controller.enqueue(chunk)
          },
          abort() {
            if (!open) return
            finish()
            controller.error(new Error('The reader of an event stream is too slow'))
          },
          end() {
            if (!open) return
            finish()
            controller.close()
          },
        }
        const unsubscribe = start(sink)
        if (!open) {
          unsubscribe()
          return
        }
        stop = unsubscribe
        heartbeat = setInterval(() => sink.send(HEARTBEAT), HEARTBEAT_MS).unref()
      },
      pull: () => drained(),
      cancel: finish,
    },
    {highWaterMark: MAX_BUFFERED_BYTES, size: (chunk) => chunk.byteLength},
  )
  return new Response(body, {
    headers: {
      'Cache-Control': 'no-cache, no-transform',
      ...headers,
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Proxies such as nginx would otherwise hold events back.
      'X-Accel-Buffering': 'no',
    },
  })
}
