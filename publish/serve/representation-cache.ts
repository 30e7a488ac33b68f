import type {Representation} from './representation.ts'

/** An LRU cache, limited by its size in bytes. */
export class RepresentationCache<Key> {
  readonly #limit: number
  readonly #entries = new Map<Key, Representation>()
  #weight = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: Key): Representation | undefined {
    return this.#entries.get(key)
  }

  /** Marks an entry as recently used. */
  touch(key: Key, entry: Representation): void {
    this.#entries.delete(key)
    this.#entries.set(key, entry)
  }

  set(key: Key, entry: Representation): void {
    const before = this.#entries.get(key)
    if (before) this.#weight -= before.weight
    this.touch(key, entry)
    this.#weight += entry.weight
    for (const [oldest, {weight}] of this.#entries) {
      if (this.#weight <= this.#limit) return
      this.#entries.delete(oldest)
      this.#weight -= weight
    }
  }

  clear(): void {
    this.#entries.clear()
    this.#weight = 0
  }
}
