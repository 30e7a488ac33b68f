import {setImmediate} from 'node:timers/promises'

const encoder = new TextEncoder()
/** Bytes collected before a chunk is sent. */
const CHUNK_BYTES = 64 * 1024

/** A response of newline-delimited JSON, produced only as fast as the client reads it. */
export function jsonLines(items: Iterator<unknown>): Response {
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // Lets other requests through.
        await setImmediate()
        let text = ''
        while (text.length < CHUNK_BYTES) {
          const {done, value} = items.next()
          if (done) {
            if (text) controller.enqueue(encoder.encode(text))
            controller.close()
            return
          }
          text += `${JSON.stringify(value)}\n`
        }
        controller.enqueue(encoder.encode(text))
      },
      cancel() {
        items.return?.()
      },
    },
    {highWaterMark: 1},
  )
  return new Response(body, {headers: {'Content-Type': 'application/x-ndjson'}})
}
