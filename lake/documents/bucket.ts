import type {LakeDocument} from './document.ts'

const NONE: readonly LakeDocument[] = []

/** Most documents that wait to be sorted in: whoever reads next sorts them. */
const MAX_UNSORTED = 1_000
/** Up to this many are put into place one by one, each moving what follows; more are merged in one go. */
const ONE_BY_ONE = 4

const byId = (a: LakeDocument, b: LakeDocument): number => (a._id < b._id ? -1 : 1)

/**
 * Documents in the order of their ids (the order GROQ returns documents in), each id once. They are sorted when somebody
 * reads them: between two reads, a writer adds without moving thousands for each.
 */
export class Bucket {
  #sorted: LakeDocument[]
  #unsorted: Map<string, LakeDocument> | null = null

  constructor(first: LakeDocument) {
    // An array that grows from nothing has room for 17.
    this.#sorted = [first]
  }

  get documents(): readonly LakeDocument[] {
    this.#sort()
    return this.#sorted
  }

  get isEmpty(): boolean {
    return this.#sorted.length === 0 && !this.#unsorted?.size
  }

  put(document: LakeDocument): void {
    const last = this.#sorted.at(-1)
    if (!this.#unsorted && (!last || last._id < document._id)) {
      this.#sorted.push(document)
      return
    }
    this.#unsorted ??= new Map()
    this.#unsorted.set(document._id, document)
    if (this.#unsorted.size > MAX_UNSORTED) this.#sort()
  }

  delete(id: string): void {
    this.#unsorted?.delete(id)
    const at = this.#position(id)
    if (this.#sorted[at]?._id === id) this.#sorted.splice(at, 1)
  }

  #sort(): void {
    if (!this.#unsorted) return
    const added = [...this.#unsorted.values()]
    this.#unsorted = null
    if (added.length <= ONE_BY_ONE) for (const document of added) this.#insert(document)
    else this.#sorted = merged(this.#sorted, added.sort(byId))
  }

  #insert(document: LakeDocument): void {
    const at = this.#position(document._id)
    if (this.#sorted[at]?._id === document._id) this.#sorted[at] = document
    else this.#sorted.splice(at, 0, document)
  }

  #position(id: string): number {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const document = this.#sorted[middle]
      if (document && document._id < id) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Two sorted lists as one; of two documents with the same id, the added one. */
function merged(known: readonly LakeDocument[], added: readonly LakeDocument[]): LakeDocument[] {
  const result: LakeDocument[] = []
  let next = 0
  for (const document of known) {
    let other = added[next]
    while (other && other._id < document._id) {
      result.push(other)
      other = added[++next]
    }
    if (other?._id !== document._id) result.push(document)
  }
  for (const document of added.slice(next)) result.push(document)
  return result
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
      if (found.isEmpty) this.#buckets.delete(key)
    } else if (found?._id === id) this.#buckets.delete(key)
  }
}
