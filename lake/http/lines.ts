import {setImmediate} from 'node:timers/promises'

const encoder = new TextEncoder()
/** Bytes gathered before they are handed on. */
const CHUNK_BYTES = 64 * 1024

/** Newline-delimited JSON, produced as fast as the reader takes it and never all at once. */
export function jsonLines(items: Iterator<unknown>): Response {
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // Other requests come in between.
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
