import {type EventSink, MAX_BUFFERED_BYTES} from '../../http/index.ts'

/** Most bytes sent at a time, and most that may be buffered in a sink before it gets more. */
export const BATCH_BYTES = 256 * 1024

/** A reader of a feed. */
export interface Reader {
  readonly sink: EventSink
  /** Events up to this number are skipped. */
  readonly since: number
  /** Number of the next message it gets. */
  position: number
}

interface Message {
  /** Number of the event that it belongs to. */
  event: number
  chunk: Uint8Array
  /** Bytes of all messages before it. */
  offset: number
}

/**
 * Messages for readers, stored once for all of them until each has received them: a slow reader costs an offset, not a
 * copy. Messages that have piled up for a reader are sent in one chunk.
 */
export class Feed {
  #messages: Message[] = []
  /** Number of the first stored message. */
  #first = 0
  #bytes = 0
  #joined = {from: 0, to: 0, bytes: new Uint8Array()}

  /** Number of the next message. */
  get end(): number {
    return this.#first + this.#messages.length
  }

  append(event: number, chunk: Uint8Array): void {
    this.#messages.push({event, chunk, offset: this.#bytes})
    this.#bytes += chunk.byteLength
  }

  /** Sends unread messages until the reader's buffer is full. `true` when it could take more. */
  flush(reader: Reader): boolean {
    this.#skipPast(reader)
    if (reader.position >= this.end || reader.sink.bufferedBytes() > BATCH_BYTES) return false
    const from = reader.position
    let to = from + 1
    const start = this.#offset(from)
    while (to < this.end && this.#offset(to + 1) - start <= BATCH_BYTES) to++
    reader.position = to
    reader.sink.send(this.#join(from, to))
    return to < this.end
  }

  /** Whether a reader has fallen too far behind; a single message never counts as too much. */
  isTooSlow(reader: Reader): boolean {
    if (reader.position >= this.end) return false
    return this.#offset(this.end - 1) - this.#offset(reader.position) > MAX_BUFFERED_BYTES
  }

  /** Drops messages that every reader has received. */
  trim(readers: Iterable<Reader>): void {
    let least = this.end
    for (const {position} of readers) least = Math.min(least, position)
    if (least === this.#first) return
    this.#messages = this.#messages.slice(least - this.#first)
    this.#first = least
  }

  #offset(position: number): number {
    return this.#messages[position - this.#first]?.offset ?? this.#bytes
  }

  #skipPast(reader: Reader): void {
    while (reader.position < this.end) {
      const message = this.#messages[reader.position - this.#first]
      if (message && message.event > reader.since) return
      reader.position++
    }
  }

  /** Most readers are at the same position, so the last joined chunk is reused for the next one. */
  #join(from: number, to: number): Uint8Array {
    if (this.#joined.from !== from || this.#joined.to !== to) {
      const messages = this.#messages.slice(from - this.#first, to - this.#first)
      this.#joined = {from, to, bytes: Buffer.concat(messages.map(({chunk}) => chunk))}
    }
    return this.#joined.bytes
  }
}
