import type {Requester} from '../access/index.ts'

const EVENT_STREAM = /^text\/event-stream\b/

export const isEventStream = ({headers}: Response): boolean =>
  EVENT_STREAM.test(headers.get('Content-Type') ?? '')

/** A response whose body ends with the rights of the one who opened it. */
export function endedWith(
  response: Response,
  onEnded: NonNullable<Requester['onEnded']>,
): Response {
  const {body, headers, status} = response
  if (!body) return response
  const reader = body.getReader()
  let stop = () => {}
  let isEnded = false
  const carried = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        stop = onEnded(() => {
          isEnded = true
          controller.close()
          // It may break off just then, which is what was wanted.
          reader.cancel().catch(() => {})
        })
      },
      async pull(controller) {
        try {
          const {done, value} = await reader.read()
          // What was waiting when the rights ended is not for this reader any more.
          if (isEnded) return
          if (value) controller.enqueue(value)
          if (!done) return
          stop()
          controller.close()
        } catch (error) {
          stop()
          throw error
        }
      },
      cancel(reason) {
        stop()
        return reader.cancel(reason)
      },
    },
    // Nothing is held here: the stream itself knows how far its reader is.
    {highWaterMark: 0},
  )
  return new Response(carried, {headers, status})
}
