import type {Requester} from '../access/index.ts'

const EVENT_STREAM = /^text\/event-stream\b/

export const isEventStream = ({headers}: Response): boolean =>
  EVENT_STREAM.test(headers.get('Content-Type') ?? '')

/** A response whose body ends when the rights of whoever opened it end. */
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
          // It may fail at this point, but the stream is being closed anyway.
          reader.cancel().catch(() => {})
        })
      },
      async pull(controller) {
        try {
          const {done, value} = await reader.read()
          // What was read before the rights ended must no longer be sent.
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
    // Buffer nothing here, so that back-pressure reaches the original stream.
    {highWaterMark: 0},
  )
  return new Response(carried, {headers, status})
}
