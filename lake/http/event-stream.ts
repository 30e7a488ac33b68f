import {HEARTBEAT, MAX_BEHIND_BYTES, type Sink} from '../listeners/index.ts'

const HEARTBEAT_MS = 20_000

/**
 * A response that stays open and carries events. `start` begins sending and returns how to stop; it may throw to
 * refuse the stream.
 */
export function eventStream(start: (sink: Sink) => () => void): Response {
  let stop: () => void = () => {}
  let heartbeat: NodeJS.Timeout | undefined
  let open = true
  let taken = () => {}
  const finish = () => {
    open = false
    clearInterval(heartbeat)
    stop()
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const waiting = () => MAX_BEHIND_BYTES - (controller.desiredSize ?? 0)
        const sink: Sink = {
          waiting,
          whenTaken: (act) => {
            taken = act
          },
          send(chunk) {
            if (!open) return
            const before = waiting()
            if (before > 0 && before + chunk.byteLength > MAX_BEHIND_BYTES) sink.cutOff()
            else controller.enqueue(chunk)
          },
          cutOff() {
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
      pull: () => taken(),
      cancel: finish,
    },
    {highWaterMark: MAX_BEHIND_BYTES, size: (chunk) => chunk.byteLength},
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
