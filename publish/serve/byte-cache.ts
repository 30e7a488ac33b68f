import {SERVED_BYTES_IN_MEMORY} from '../limits.ts'

/** Keeps bytes that were asked for lately in memory, up to a limit. */
export class ByteCache {
  readonly #limit: number
  readonly #entries = new Map<string, Buffer>()
  #size = 0

  constructor(limit = SERVED_BYTES_IN_MEMORY) {
    this.#limit = limit
  }

  /** Bytes under a name, from memory or else from `load`. */
  async get(name: string, load: () => Promise<Buffer | null>): Promise<Buffer | null> {
    const known = this.#entries.get(name)
    if (known) {
      this.#entries.delete(name)
      this.#entries.set(name, known)
      return known
    }
    const bytes = await load()
    if (bytes && !this.#entries.has(name)) {
      this.#entries.set(name, bytes)
      this.#size += bytes.length
      for (const [oldest, {length}] of this.#entries) {
        if (this.#size <= this.#limit) break
        this.#entries.delete(oldest)
        this.#size -= length
      }
    }
    return bytes
  }
}
