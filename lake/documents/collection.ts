import type {DependencyKey, DocumentChange, LakeDocument} from './document.ts'
import {referencedIds} from './references.ts'

/** A dataset's documents in memory. The truth is on disk; this is what queries read. */
export class Collection {
  readonly #documents = new Map<string, LakeDocument>()
  readonly #referrers = new Map<string, Set<string>>()

  constructor(documents: Iterable<LakeDocument> = []) {
    for (const document of documents) this.#replace(document._id, null, document)
  }

  get size(): number {
    return this.#documents.size
  }

  get(id: string): LakeDocument | undefined {
    return this.#documents.get(id)
  }

  values(): Iterable<LakeDocument> {
    return this.#documents.values()
  }

  /** Ids of the documents that hold a reference to `id`. */
  referencing(id: string): Iterable<string> {
    return this.#referrers.get(id) ?? []
  }

  /** Takes a transaction's changes over; returns every key they touch, before and after. */
  apply(changes: readonly DocumentChange[]): ReadonlySet<DependencyKey> {
    const touched = new Set<DependencyKey>(changes.length > 0 ? ['*'] : [])
    for (const {id, after} of changes) {
      const before = this.#documents.get(id) ?? null
      touched.add(`id:${id}`)
      for (const document of [before, after]) {
        if (!document) continue
        touched.add(`type:${document._type}`)
        for (const target of referencedIds(document)) touched.add(`ref:${target}`)
      }
      this.#replace(id, before, after)
    }
    return touched
  }

  #replace(id: string, before: LakeDocument | null, after: LakeDocument | null): void {
    if (before) {
      for (const target of referencedIds(before)) {
        const referrers = this.#referrers.get(target)
        referrers?.delete(id)
        if (referrers?.size === 0) this.#referrers.delete(target)
      }
    }
    if (!after) {
      this.#documents.delete(id)
      return
    }
    this.#documents.set(id, after)
    for (const target of referencedIds(after)) {
      const referrers = this.#referrers.get(target)
      if (referrers) referrers.add(id)
      else this.#referrers.set(target, new Set([id]))
    }
  }
}
