import type {LakeDocument} from './document.ts'

const NONE: readonly LakeDocument[] = []

/** Documents in the order of their ids (the order GROQ returns documents in), each id once. */
export class Bucket {
  readonly #documents: LakeDocument[]

  constructor(first: LakeDocument) {
    // An array that grows from nothing has room for 17.
    this.#documents = [first]
  }

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

/** Buckets by dependency key. Most hold one document, which is kept as it is: there are tens of thousands. */
export class Buckets {
  readonly #buckets = new Map<string, LakeDocument | Bucket>()

  documents(key: string): readonly LakeDocument[] {
    const found = this.#buckets.get(key)
    if (!found) return NONE
    return found instanceof Bucket ? found.documents : [found]
  }

  put(key: string, document: LakeDocument): void {
    const found = this.#buckets.get(key)
    if (found instanceof Bucket) found.put(document)
    else if (!found || found._id === document._id) this.#buckets.set(key, document)
    else {
      const bucket = new Bucket(found)
      bucket.put(document)
      this.#buckets.set(key, bucket)
    }
  }

  delete(key: string, id: string): void {
    const found = this.#buckets.get(key)
    if (found instanceof Bucket) {
      found.delete(id)
      if (found.documents.length === 0) this.#buckets.delete(key)
    } else if (found?._id === id) this.#buckets.delete(key)
  }
}
