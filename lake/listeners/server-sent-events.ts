const encoder = new TextEncoder()

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

/** The receiving end of an event stream. `send` never blocks; what cannot keep up is cut off. */
export interface Sink {
  send: (chunk: Uint8Array) => void
  /** Ends the stream after what has been sent. */
  end: () => void
}
