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

/** The receiving end of an event stream. */
export interface Sink {
  /** Never blocks; a reader that lets too much wait is cut off. */
  send: (chunk: Uint8Array) => void
  /** Bytes that wait for the reader. */
  waiting: () => number
  /** What is to happen whenever the reader has taken something. */
  whenTaken: (act: () => void) => void
  /** Ends the stream after what has been sent. */
  end: () => void
  /** Breaks the stream off: the reader is too slow. It may come back. */
  cutOff: () => void
}
