import {type EventSink, MAX_BUFFERED_BYTES} from '../../http/index.ts'

/** Most bytes handed on at a time, and that may wait in a sink before it gets more. */
export const BATCH_BYTES = 256 * 1024

/** One who reads a feed. */
export interface Reader {
  readonly sink: EventSink
  /** Events up to here are none of its business. */
  readonly since: number
  /** The number of the next message it gets. */
  position: number
}

interface Message {
  /** Number of the event that it tells of. */
  event: number
  chunk: Uint8Array
  /** Bytes of all messages before it. */
  offset: number
}

/**
 * Messages on their way to readers, kept once for all of them until each has got them: a reader that is slow is
 * behind by a number, not by a copy. What has gathered for a reader goes out in one piece.
 */
export class Feed {
  #messages: Message[] = []
  /** Number of the first message that is kept. */
  #first = 0
  #bytes = 0
  #joined = {from: 0, to: 0, bytes: new Uint8Array()}

  /** Number of the message that comes next. */
  get end(): number {
    return this.#first + this.#messages.length
  }

  append(event: number, chunk: Uint8Array): void {
    this.#messages.push({event, chunk, offset: this.#bytes})
    this.#bytes += chunk.byteLength
  }

  /** Hands a reader what it has not got, as far as it takes it. `true` when it would take more. */
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

  /** Whether a reader has fallen too far behind; a single message is never too much. */
  isTooSlow(reader: Reader): boolean {
    if (reader.position >= this.end) return false
    return this.#offset(this.end - 1) - this.#offset(reader.position) > MAX_BUFFERED_BYTES
  }

  /** Forgets what every reader has got. */
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

  /** Most readers are equally far: what was joined for the one before is what the next one gets. */
  #join(from: number, to: number): Uint8Array {
    if (this.#joined.from !== from || this.#joined.to !== to) {
      const messages = this.#messages.slice(from - this.#first, to - this.#first)
      this.#joined = {from, to, bytes: Buffer.concat(messages.map(({chunk}) => chunk))}
    }
    return this.#joined.bytes
  }
}
