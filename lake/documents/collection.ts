import {Buckets} from './bucket.ts'
import type {DependencyKey, DocumentChange, LakeDocument} from './document.ts'
import {addFieldKeys, type FieldPath, fieldPathName, fieldPathOfKey} from './fields.ts'
import {idPrefix, idUnder, publishedId} from './ids.ts'
import {MAX_FIELD_INDEXES} from './limits.ts'
import {referencedIds} from './references.ts'

/** An index that a collection keeps current. `delete` may be called for documents that were never put. */
export interface DocumentIndex {
  put(document: LakeDocument): void
  delete(document: LakeDocument): void
}

const GROUP = 'group:'

const byId = (a: LakeDocument, b: LakeDocument): number => (a._id < b._id ? -1 : 1)

/** A published document and its draft are found by their ids: a bucket for each would cost as much as all others. */
const isBucketed = (key: DependencyKey, id: string): boolean =>
  !key.startsWith(GROUP) || idPrefix(id).startsWith('versions.')

/**
 * A dataset's documents in memory, indexed. The truth is on disk; this is what queries read.
 *
 * An index is a function from a document to keys, and a key has a bucket of documents. The same keys name
 * what a query depends on: `apply` returns those of every changed document, before and after.
 */
export class Collection {
  readonly #documents = new Map<string, LakeDocument>()
  readonly #buckets = new Buckets()
  readonly #fields = new Map<string, FieldPath>()
  readonly #followers = new Set<DocumentIndex>()
  #version = 0

  constructor(documents: Iterable<LakeDocument> = []) {
    const sorted = [...documents].sort(byId)
    for (const document of sorted) this.#replace(undefined, document)
  }

  /** Increases with every change. */
  get version(): number {
    return this.#version
  }

  /** Names of the fields whose values have buckets. */
  get indexedFields(): readonly string[] {
    return [...this.#fields.keys()]
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

  /** Ids of the documents that hold a reference to `id`, in order. */
  referencing(id: string): Iterable<string> {
    return this.bucket(`ref:${id}`).map((document) => document._id)
  }

  /** The published document, its draft and its versions, those that exist, in the order of their ids. */
  versions(published: string): readonly LakeDocument[] {
    const own = publishedId(published) === published ? this.#documents.get(published) : undefined
    const draft = this.#documents.get(idUnder('drafts', published))
    const inReleases = this.#buckets.documents(GROUP + published)
    if (!own && !draft) return inReleases
    return [...(own ? [own] : []), ...(draft ? [draft] : []), ...inReleases].sort(byId)
  }

  /** The documents under a key, ordered by id. Field keys need `indexField` first. */
  bucket(key: DependencyKey): readonly LakeDocument[] {
    if (key.startsWith(GROUP)) return this.versions(key.slice(GROUP.length))
    if (!key.startsWith('id:')) return this.#buckets.documents(key)
    const document = this.#documents.get(key.slice('id:'.length))
    return document ? [document] : []
  }

  /**
   * Makes sure that field keys of this path have buckets from now on. `false` when the collection keeps as many
   * field indexes as it may; an index is never dropped, so that dependencies stay true.
   */
  indexField(path: FieldPath): boolean {
    const name = fieldPathName(path)
    if (this.#fields.has(name)) return true
    if (this.#fields.size >= MAX_FIELD_INDEXES) return false
    this.#fields.set(name, path)
    for (const document of this.#buckets.documents('*')) {
      const keys = new Set<string>()
      addFieldKeys(document, path, name, keys)
      for (const key of keys) this.#buckets.put(key, document)
    }
    return true
  }

  /** Tells an index of another kind of every change from now on, until the returned function is called. */
  follow(index: DocumentIndex): () => void {
    this.#followers.add(index)
    return () => this.#followers.delete(index)
  }

  /** Makes `apply` report these keys also when no query has asked for them since this process began. */
  observe(keys: Iterable<DependencyKey>): void {
    for (const key of keys) {
      const path = fieldPathOfKey(key)
      if (path) this.indexField(path)
    }
  }

  /** Takes a transaction's changes over; returns every key they touch, before and after. */
  apply(changes: readonly DocumentChange[]): ReadonlySet<DependencyKey> {
    const touched = new Set<DependencyKey>()
    for (const {id, after} of changes) {
      const before = this.#documents.get(id)
      touched.add(`id:${id}`)
      const keys = this.#replace(before, after ?? undefined)
      this.#touch(before, keys.before, touched)
      this.#touch(after ?? undefined, keys.after, touched)
    }
    return touched
  }

  /** Every key that documents touch before and after a change, whether or not they are those of the collection. */
  keysOf(changes: readonly Pick<DocumentChange, 'before' | 'after'>[]): ReadonlySet<DependencyKey> {
    const touched = new Set<DependencyKey>()
    for (const document of changes.flatMap(({before, after}) => [before, after])) {
      if (!document) continue
      touched.add(`id:${document._id}`)
      this.#touch(document, this.#keys(document), touched)
    }
    return touched
  }

  #touch(
    document: LakeDocument | undefined,
    keys: ReadonlySet<string>,
    touched: Set<DependencyKey>,
  ): void {
    for (const key of keys) {
      touched.add(key)
      if (document && key.startsWith('|')) touched.add(`type:${document._type}${key}`)
    }
  }

  #replace(before: LakeDocument | undefined, after: LakeDocument | undefined) {
    this.#version++
    const keysBefore = this.#keys(before)
    const keysAfter = this.#keys(after)
    if (before) {
      for (const key of keysBefore) {
        if (!isBucketed(key, before._id)) continue
        if (!keysAfter.has(key) || before._id !== after?._id) this.#buckets.delete(key, before._id)
      }
      this.#documents.delete(before._id)
      for (const follower of this.#followers) follower.delete(before)
    }
    if (after) {
      for (const follower of this.#followers) follower.put(after)
      this.#documents.set(after._id, after)
      for (const key of keysAfter) if (isBucketed(key, after._id)) this.#buckets.put(key, after)
    }
    return {before: keysBefore, after: keysAfter}
  }

  #keys(document: LakeDocument | undefined): ReadonlySet<string> {
    const keys = new Set<string>()
    if (!document) return keys
    keys.add('*')
    keys.add(`type:${document._type}`)
    const prefix = idPrefix(document._id)
    keys.add(`in:${prefix}`)
    if (prefix.startsWith('versions.')) keys.add('in:versions')
    keys.add(GROUP + publishedId(document._id))
    for (const id of referencedIds(document)) keys.add(`ref:${id}`)
    for (const [name, path] of this.#fields) addFieldKeys(document, path, name, keys)
    return keys
  }
}
