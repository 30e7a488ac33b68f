import {isDeepStrictEqual} from 'node:util'
import {Collection, type LakeDocument, referencedIds, type Visibility} from '../documents/index.ts'

/**
 * The documents of a collection that a requester may see, as a separate collection. A query over it cannot leak
 * anything about hidden documents: not through its result, its cost, the indexes it uses, its dependencies or word
 * frequencies.
 *
 * Built on first use, then kept up to date with the collection.
 */
export class VisibleCollection {
  readonly #source: Collection
  readonly #visibility: Visibility
  #visible: Collection | null = null
  /** Ids of the documents that may look different since the last update. */
  readonly #changed = new Set<string>()
  /** Stops following the source. */
  readonly stop: () => void

  constructor(source: Collection, visibility: Visibility) {
    this.#source = source
    this.#visibility = visibility
    const note = (document: LakeDocument) => this.#note(document)
    this.stop = source.follow({put: note, delete: note})
  }

  /** The documents as they are visible now. */
  current(): Collection {
    if (!this.#visible) this.#visible = new Collection(this.#seen(this.#source.values()))
    else if (this.#changed.size > 0) this.#update(this.#visible)
    this.#changed.clear()
    return this.#visible
  }

  /** How many documents it holds. */
  get size(): number {
    return this.#visible?.size ?? 0
  }

  /** Call when any document may look different, although none has changed; what looks as before is kept. */
  judgeAgain(): void {
    for (const {_id} of this.#visible ? this.#source.values() : []) this.#changed.add(_id)
  }

  /** Call when the visibility rules have changed. */
  reset(): void {
    this.#visible = null
    this.#changed.clear()
  }

  /** An asset's visibility depends on the documents that refer to it. */
  #note(document: LakeDocument): void {
    if (!this.#visible) return
    this.#changed.add(document._id)
    for (const id of referencedIds(document)) this.#changed.add(id)
  }

  #update(visible: Collection): void {
    const changes = [...this.#changed].map((id) => {
      const stored = this.#source.get(id)
      return {id, before: visible.get(id) ?? null, after: stored ? this.#visibility(stored) : null}
    })
    // A document that looks as before stays the same object: what was worked out from it is not paid for again.
    visible.apply(changes.filter(({before, after}) => !isDeepStrictEqual(before, after)))
  }

  *#seen(documents: Iterable<LakeDocument>): Generator<LakeDocument> {
    for (const document of documents) {
      const seen = this.#visibility(document)
      if (seen) yield seen
    }
  }
}
