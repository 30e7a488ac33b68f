import {isDeepStrictEqual} from 'node:util'
import {Collection, type LakeDocument, referencedIds, type Visibility} from '../documents/index.ts'

/**
 * What a requester may see of a collection, as a collection of its own. A query over it cannot tell of anything else: not
 * by its result, nor by what it costs, which indexes serve it, what it depends on or how often a word occurs.
 *
 * It follows the collection, and is made when it is first asked for.
 */
export class VisibleCollection {
  readonly #source: Collection
  readonly #visibility: Visibility
  #visible: Collection | null = null
  /** Ids of the documents that may look different since. */
  readonly #changed = new Set<string>()

  constructor(source: Collection, visibility: Visibility) {
    this.#source = source
    this.#visibility = visibility
    const note = (document: LakeDocument) => this.#note(document)
    source.follow({put: note, delete: note})
  }

  /** The documents as they are visible now. */
  current(): Collection {
    if (!this.#visible) this.#visible = new Collection(this.#seen(this.#source.values()))
    else if (this.#changed.size > 0) this.#update(this.#visible)
    this.#changed.clear()
    return this.#visible
  }

  /** To be called when the rules of what is visible have changed. */
  reset(): void {
    this.#visible = null
    this.#changed.clear()
  }

  /** Whether an asset is visible hangs on the documents that refer to it. */
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
