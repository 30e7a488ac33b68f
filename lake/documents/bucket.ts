import type {LakeDocument} from './document.ts'

const NONE: readonly LakeDocument[] = []

/** Documents in the order of their ids (the order GROQ returns documents in), each id once. */
export class Bucket {
  readonly #documents: LakeDocument[] = []

  get documents(): readonly LakeDocument[] {
    return this.#documents
  }

  put(document: LakeDocument): void {
    const list = this.#documents
    const last = list.at(-1)
    if (!last || last._id < document._id) {
      list.push(document)
      return
    }
    const at = this.#position(document._id)
    if (list[at]?._id === document._id) list[at] = document
    else list.splice(at, 0, document)
  }

  delete(id: string): void {
    const at = this.#position(id)
    if (this.#documents[at]?._id === id) this.#documents.splice(at, 1)
  }

  #position(id: string): number {
    let low = 0
    let high = this.#documents.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const document = this.#documents[middle]
      if (document && document._id < id) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Buckets by dependency key; a bucket exists while something is in it. */
export class Buckets {
  readonly #buckets = new Map<string, Bucket>()

  documents(key: string): readonly LakeDocument[] {
    return this.#buckets.get(key)?.documents ?? NONE
  }

  put(key: string, document: LakeDocument): void {
    const bucket = this.#buckets.get(key) ?? new Bucket()
    if (bucket.documents.length === 0) this.#buckets.set(key, bucket)
    bucket.put(document)
  }

  delete(key: string, id: string): void {
    const bucket = this.#buckets.get(key)
    bucket?.delete(id)
    if (bucket?.documents.length === 0) this.#buckets.delete(key)
  }
}
