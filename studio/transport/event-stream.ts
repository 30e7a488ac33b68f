/** One event of a stream, as the HTML standard dispatches it. */
export interface StreamEvent {
  type: string
  data: string
  lastEventId: string
}

/**
 * Parses an event stream incrementally. HTML standard, 9.2.6 "Interpreting an event stream":
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export class EventStreamReader {
  lastEventId: string
  /** The delay that the stream requested with `retry:`, in ms. */
  retry: number | undefined
  #rest = ''
  #type = ''
  #data: string[] = []

  constructor(lastEventId = '') {
    this.lastEventId = lastEventId
  }

  /** @returns the events completed by this chunk */
  read(piece: string): StreamEvent[] {
    const events: StreamEvent[] = []
    let text = this.#rest + piece
    // A trailing carriage return may be half of a CRLF, so hold it back until the next chunk.
    const held = text.endsWith('\r') ? '\r' : ''
    if (held) text = text.slice(0, -1)
    const lines = text.split(/\r\n|\n|\r/)
    this.#rest = (lines.pop() ?? '') + held
    for (const line of lines) {
      if (line === '') this.#dispatch(events)
      else this.#field(line)
    }
    return events
  }

  #dispatch(events: StreamEvent[]) {
    if (this.#data.length > 0) {
      events.push({
        type: this.#type || 'message',
        data: this.#data.join('\n'),
        lastEventId: this.lastEventId,
      })
    }
    this.#type = ''
    this.#data = []
  }

  #field(line: string) {
    const colon = line.indexOf(':')
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'event') this.#type = value
    else if (name === 'data') this.#data.push(value)
    else if (name === 'id' && !value.includes('\0')) this.lastEventId = value
    else if (name === 'retry' && /^\d+$/.test(value)) this.retry = Number(value)
  }
}
