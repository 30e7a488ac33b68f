import {
  type Collection,
  type DependencyKey,
  type FieldPath,
  idPrefix,
  idUnder,
  type LakeDocument,
  publishedId,
} from '../../documents/index.ts'
import {BYTES, chargeArray, chargeSort} from '../budget/cost.ts'
import type {WorkBudget} from '../budget/work-budget.ts'
import {PRECISE_VERSIONS} from '../limits.ts'
import type {Trace} from '../source-map/trace.ts'
import {wordIndexOf} from '../text/search-index.ts'
import {memoizeByVersion} from './memoize-by-version.ts'
import {isDeletion, overlay} from './overlay.ts'
import {referencesIn} from './references-in.ts'

type Visibility = (document: LakeDocument) => LakeDocument | null

/** Only ids under these prefixes have a bucket: `drafts.**`, `versions.<release>.**`, … */
const PREFIX_PATTERN = /^(drafts|versions|versions\.[^.*]+)\.\*\*?$/

/** Characters of a key hashed per step. */
const HASHED = 64

/** Words have buckets, but too many to depend on individually. */
const WORD = 'word:'

export interface ViewOptions {
  collection: Collection
  /** Id prefixes of the perspective, in order of precedence; null for `raw`. */
  prefixes: readonly string[] | null
  /** What the requester may see; absent: everything. */
  visibility?: Visibility | undefined
  trace?: Trace | null
  budget: WorkBudget
  /** Whether the collection may index the fields that are compared. */
  mayIndexFields: boolean
}

/**
 * What one query sees of a collection, under a perspective and for a requester. Records the keys of everything that was
 * read.
 */
export class View {
  readonly dependencies = new Set<DependencyKey>()
  readonly #collection: Collection
  readonly #prefixes: readonly string[] | null
  readonly #visibility: Visibility | undefined
  readonly #trace: Trace | null
  readonly #budget: WorkBudget
  readonly #mayIndexFields: boolean

  constructor(options: ViewOptions) {
    this.#collection = options.collection
    this.#prefixes = options.prefixes
    this.#visibility = options.visibility
    this.#trace = options.trace ?? null
    this.#budget = options.budget
    this.#mayIndexFields = options.mayIndexFields
  }

  /** Whether documents can look different from how they are indexed. */
  get redacts(): boolean {
    return this.#visibility !== undefined
  }

  addDependency(key: DependencyKey): void {
    this.#budget.spend(1 + Math.ceil(key.length / HASHED))
    if (this.dependencies.has(key)) return
    this.#budget.pin(BYTES.key + key.length * BYTES.character)
    this.dependencies.add(key)
  }

  indexField(path: FieldPath): boolean {
    return this.#mayIndexFields && this.#collection.indexField(path)
  }

  countIn(keys: readonly DependencyKey[]): number {
    this.#budget.spend(keys.length)
    return keys.reduce((count, key) => count + this.#bucket(key).length, 0)
  }

  /** Whether words have buckets yet. */
  get indexesWords(): boolean {
    return wordIndexOf(this.#collection) !== null
  }

  /** Buckets of the documents that contain a word matching a term. They are not dependency keys. */
  wordBuckets(term: string): string[] {
    const words = wordIndexOf(this.#collection)?.wordsFor(term, this.#budget) ?? []
    this.#budget.allocate(words.length * BYTES.key)
    return words.map((word) => WORD + word)
  }

  /** Keys of the stored documents that can appear under an id. */
  idKeys(id: string): DependencyKey[] {
    // When versions appear under published ids, nothing appears under a version's own id.
    if (this.#prefixes && this.#prefixes.length > 1 && idPrefix(id) !== '') return []
    return (this.#prefixes ?? ['']).map((prefix) => `id:${idUnder(prefix, id)}`)
  }

  /** Keys of the documents whose ids can match a path pattern; null when there is no bucket for it. */
  prefixKeys(pattern: string): DependencyKey[] | null {
    if (this.#prefixes && this.#prefixes.length > 1) return null
    if (pattern === '*') return ['in:']
    const [, prefix] = PREFIX_PATTERN.exec(pattern) ?? []
    return prefix === undefined ? null : [`in:${prefix}`]
  }

  /** The document that a reference to `id` finds. */
  document(id: string): LakeDocument | null {
    for (const prefix of this.#prefixes ?? ['']) {
      const storedId = idUnder(prefix, id)
      this.addDependency(`id:${storedId}`)
      const stored = this.#collection.get(storedId)
      if (!stored) continue
      if (this.#prefixes && idPrefix(storedId) !== prefix) return null
      const seen = this.#seen(stored)
      if (seen) return isDeletion(stored) ? null : this.#present(seen, stored)
    }
    return null
  }

  /**
   * The documents under any of the keys, in the order of their ids.
   * @param depends what to depend on instead of the keys
   */
  read(
    keys: readonly DependencyKey[],
    depends: readonly DependencyKey[] = keys,
  ): readonly LakeDocument[] {
    for (const key of depends) this.addDependency(key)
    const stored = this.#stored(keys)
    const prefixes = this.#prefixes
    this.#chargeReading(stored.length)
    if (!prefixes) return this.#visibility || this.#trace ? this.#presentAll(stored) : stored
    if (prefixes.length > 1) this.#dependOnVersions(stored, prefixes)
    const [key] = keys
    if (key === undefined || keys.length > 1 || this.#visibility || this.#trace) {
      return this.#resolve(stored, prefixes)
    }
    const name = `${prefixes.join()} ${key}`
    return memoizeByVersion(this.#collection, name, () => this.#resolve(stored, prefixes))
  }

  /** The documents in which the requester can see a reference to an id. */
  referencing(id: string): readonly LakeDocument[] {
    const found = this.read([`ref:${id}`])
    return this.redacts
      ? found.filter((document) => referencesIn(document, this.#budget).has(id))
      : found
  }

  /** Costs the same whether or not the list was cached by another query. */
  #chargeReading(length: number): void {
    const isResolved = this.#prefixes !== null || this.redacts || this.#trace !== null
    if (!isResolved) return
    this.#budget.spend(length * (this.#prefixes?.length ?? 1))
    if (this.#prefixes && this.#prefixes.length > 1) chargeSort(this.#budget, length)
    chargeArray(this.#budget, length)
  }

  /** What a perspective shows of stored documents, in the order of the ids it shows. */
  #resolve(stored: readonly LakeDocument[], prefixes: readonly string[]): readonly LakeDocument[] {
    const visible = stored.filter((document) => this.#isWinningVersion(document, prefixes))
    const presented = this.#presentAll(visible)
    return prefixes.length > 1 ? presented.sort((a, b) => (a._id < b._id ? -1 : 1)) : presented
  }

  #bucket(key: string): readonly LakeDocument[] {
    if (!key.startsWith(WORD)) return this.#collection.bucket(key)
    return wordIndexOf(this.#collection)?.documents(key.slice(WORD.length)) ?? []
  }

  #stored(keys: readonly DependencyKey[]): readonly LakeDocument[] {
    const [first, ...rest] = keys
    if (first === undefined) return []
    if (rest.length === 0) return this.#bucket(first)
    const byId = new Map<string, LakeDocument>()
    for (const key of keys) {
      const documents = this.#bucket(key)
      this.#budget.spend(1 + documents.length)
      this.#budget.allocate(documents.length * BYTES.key)
      for (const document of documents) byId.set(document._id, document)
    }
    chargeSort(this.#budget, byId.size)
    return [...byId.values()].sort((a, b) => (a._id < b._id ? -1 : 1))
  }

  #seen(document: LakeDocument): LakeDocument | null {
    return this.#visibility ? this.#visibility(document) : document
  }

  #present(seen: LakeDocument, stored: LakeDocument): LakeDocument {
    const shown = this.#prefixes && this.#prefixes.length > 1 ? overlay(seen) : seen
    return this.#trace ? this.#trace.adopt(shown, stored) : shown
  }

  #presentAll(documents: readonly LakeDocument[]): LakeDocument[] {
    const presented: LakeDocument[] = []
    for (const document of documents) {
      const seen = this.#seen(document)
      if (seen) presented.push(this.#present(seen, document))
    }
    return presented
  }

  /** Whether a stored document is the one shown under its published id in the perspective. */
  #isWinningVersion(document: LakeDocument, prefixes: readonly string[]): boolean {
    const own = idPrefix(document._id)
    if (prefixes.length === 1) return own === prefixes[0]
    if (!prefixes.includes(own) || isDeletion(document)) return false
    const id = publishedId(document._id)
    for (const prefix of prefixes) {
      if (prefix === own) return true
      const other = this.#collection.get(idUnder(prefix, id))
      if (other && this.#seen(other)) return false
    }
    return false
  }

  /** A document can also appear or disappear when a version with higher precedence is created or deleted. */
  #dependOnVersions(documents: readonly LakeDocument[], prefixes: readonly string[]): void {
    if (documents.length > PRECISE_VERSIONS) {
      for (const prefix of prefixes.slice(0, -1)) this.addDependency(`in:${prefix}`)
      return
    }
    for (const document of documents) {
      const id = publishedId(document._id)
      for (const prefix of prefixes.slice(0, prefixes.indexOf(idPrefix(document._id)))) {
        this.addDependency(`id:${idUnder(prefix, id)}`)
      }
    }
  }
}
