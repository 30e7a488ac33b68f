import type {Collection, Visibility} from '../documents/index.ts'
import {VisibleCollection} from './visible-collection.ts'

/** Collections kept besides that of the public; the least recently used is dropped. */
const MAX_COLLECTIONS = 4

/** What requesters see, as collections of their own: one for all who see the same. */
export class VisibleCollections {
  readonly #source: Collection
  readonly #collections = new Map<string, VisibleCollection>()

  constructor(source: Collection) {
    this.#source = source
  }

  /** @param key the same for requesters who see the same */
  of(key: string, visibility: Visibility): Collection {
    const known = this.#collections.get(key) ?? new VisibleCollection(this.#source, visibility)
    this.#collections.delete(key)
    this.#collections.set(key, known)
    const [oldest] = this.#collections
    if (this.#collections.size > MAX_COLLECTIONS && oldest) {
      this.#collections.delete(oldest[0])
      oldest[1].stop()
    }
    return known.current()
  }

  /** Call when the visibility rules have changed. */
  reset(): void {
    for (const collection of this.#collections.values()) collection.stop()
    this.#collections.clear()
  }
}
