import {HEARTBEAT, type Sink} from '../listeners/index.ts'

/** What may wait for a reader; one that falls further behind is cut off and may come back. */
const MAX_BUFFERED_BYTES = 4 * 1024 * 1024
const HEARTBEAT_MS = 20_000

/**
 * A response that stays open and carries events. `start` begins sending and returns how to stop; it may throw to
 * refuse the stream.
 */
export function eventStream(start: (sink: Sink) => () => void): Response {
  let stop: () => void = () => {}
  let heartbeat: NodeJS.Timeout | undefined
  let open = true
  const finish = () => {
    open = false
    clearInterval(heartbeat)
    stop()
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const sink: Sink = {
          send(chunk) {
            if (!open) return
            if ((controller.desiredSize ?? 0) < chunk.byteLength) {
              finish()
              controller.error(new Error('The reader of an event stream is too slow'))
              return
            }
            controller.enqueue(chunk)
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
      cancel: finish,
    },
    {highWaterMark: MAX_BUFFERED_BYTES, size: (chunk) => chunk.byteLength},
  )
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      // Proxies such as nginx would otherwise hold events back.
      'X-Accel-Buffering': 'no',
    },
  })
}
