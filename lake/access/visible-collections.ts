import type {Collection, Visibility} from '../documents/index.ts'
import {VisibleCollection} from './visible-collection.ts'

/**
 * Documents kept besides what the public sees, in all collections together; the least recently used are dropped. Each
 * takes some 250 bytes, since documents are shared. Room for 50 roles in a dataset of 10,000 documents: one that has to
 * be built anew costs its requester a hundred times as much as one that is there.
 */
const MAX_DOCUMENTS = 600_000
/** What a collection costs besides its documents, as a number of documents: each one follows every change. */
const COST = 1_000

/** What requesters see, as collections of their own: one for all who see the same. */
export class VisibleCollections {
  readonly #source: Collection
  readonly #collections = new Map<string, VisibleCollection>()

  constructor(source: Collection) {
    this.#source = source
  }

  /**
   * @param key the same for requesters who see the same
   * @param isStable whether what they see of a document only changes when documents of this collection change
   */
  of(key: string, visibility: Visibility, isStable: boolean): Collection {
    const known = this.#collections.get(key) ?? new VisibleCollection(this.#source, visibility)
    if (!isStable) known.judgeAgain()
    const visible = known.current()
    this.#collections.delete(key)
    this.#collections.set(key, known)
    this.#drop(known)
    return visible
  }

  #drop(kept: VisibleCollection): void {
    let cost = 0
    for (const {size} of this.#collections.values()) cost += size + COST
    for (const [key, collection] of this.#collections) {
      if (cost <= MAX_DOCUMENTS || collection === kept) return
      cost -= collection.size + COST
      this.#collections.delete(key)
      collection.stop()
    }
  }

  /** Call when the visibility rules have changed. */
  reset(): void {
    for (const collection of this.#collections.values()) collection.stop()
    this.#collections.clear()
  }
}
