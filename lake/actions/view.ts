import type {DocumentStub, Mutation} from '../documents/index.ts'
import {
  type Collection,
  idPrefix,
  type LakeDocument,
  publishedId,
  referencedIds,
  type Visibility,
} from '../documents/index.ts'
import {isObject} from '../json.ts'
import {applyPatch, PatchWork} from '../mutations/patch/index.ts'

/** What an action sees: the dataset after the earlier actions of the same request. */
export interface View {
  get(id: string): LakeDocument | null
  /** Those of a published document, its draft and its versions that exist, ordered by id. */
  group(published: string): readonly LakeDocument[]
  /** The documents of a release, ordered by id. */
  members(release: string): readonly LakeDocument[]
  ofType(type: string): readonly LakeDocument[]
  /** Ids of documents that may refer to `id`. */
  referencing(id: string): Iterable<string>
}

/** The documents that a view looks at. */
export type Documents = Pick<Collection, 'get' | 'versions' | 'bucket' | 'referencing'>

/** A collection as somebody sees it who may not see everything. */
export function seenDocuments(collection: Collection, visibility: Visibility): Documents {
  const seen = (documents: readonly LakeDocument[]) =>
    documents.flatMap((document) => visibility(document) ?? [])
  const get = (id: string) => {
    const document = collection.get(id)
    return (document && visibility(document)) ?? undefined
  }
  return {
    get,
    versions: (published) => seen(collection.versions(published)),
    bucket: (key) => seen(collection.bucket(key)),
    *referencing(id) {
      for (const from of collection.referencing(id)) if (get(from)) yield from
    },
  }
}

const byId = (a: LakeDocument, b: LakeDocument) => (a._id < b._id ? -1 : 1)

function systemFields({_id, _type, _rev, _createdAt, _updatedAt}: LakeDocument): LakeDocument {
  return {_id, _type, _rev, _createdAt, _updatedAt}
}

/** A collection with pending mutations previewed on top of it. The transaction itself applies them for real. */
export class Foresight implements View {
  readonly #collection: Documents
  readonly #now: string
  readonly #work = new PatchWork()
  readonly #foreseen = new Map<string, LakeDocument | null>()

  constructor(collection: Documents, now: string) {
    this.#collection = collection
    this.#now = now
  }

  get(id: string): LakeDocument | null {
    const foreseen = this.#foreseen.get(id)
    return foreseen === undefined ? (this.#collection.get(id) ?? null) : foreseen
  }

  group(published: string): readonly LakeDocument[] {
    return this.#overlay(
      this.#collection.versions(published),
      ({_id}) => publishedId(_id) === published,
    )
  }

  members(release: string): readonly LakeDocument[] {
    const prefix = `versions.${release}`
    return this.#overlay(
      this.#collection.bucket(`in:${prefix}`),
      ({_id}) => idPrefix(_id) === prefix,
    )
  }

  ofType(type: string): readonly LakeDocument[] {
    return this.#overlay(this.#collection.bucket(`type:${type}`), ({_type}) => _type === type)
  }

  *referencing(id: string): Iterable<string> {
    yield* this.#collection.referencing(id)
    for (const [from, document] of this.#foreseen) {
      if (document && referencedIds(document).has(id)) yield from
    }
  }

  #overlay(
    documents: readonly LakeDocument[],
    belongs: (document: LakeDocument) => boolean,
  ): LakeDocument[] {
    const rest = documents.filter(({_id}) => !this.#foreseen.has(_id))
    const foreseen = [...this.#foreseen.values()].filter((document) => document !== null)
    return [...rest, ...foreseen.filter(belongs)].sort(byId)
  }

  /** @throws {PatchError | PathSyntaxError} for a patch that cannot be applied */
  apply(mutation: Mutation): void {
    if ('create' in mutation) this.#put(mutation.create)
    else if ('createOrReplace' in mutation) this.#put(mutation.createOrReplace)
    else if ('createIfNotExists' in mutation) {
      const {_id} = mutation.createIfNotExists
      if (_id !== undefined && !this.get(_id)) this.#put(mutation.createIfNotExists)
    } else if ('delete' in mutation) {
      if ('id' in mutation.delete) this.#foreseen.set(mutation.delete.id, null)
    } else if ('id' in mutation.patch) {
      const {id, ifRevisionID: _, ...operations} = mutation.patch
      const document = this.get(id)
      const patched = document && applyPatch(document, operations, this.#work)
      if (document && isObject(patched))
        this.#foreseen.set(id, {...systemFields(document), ...patched})
    }
  }

  #put({_id, ...stub}: DocumentStub): void {
    if (_id === undefined) return
    const times = {_rev: '', _createdAt: this.#now, _updatedAt: this.#now}
    this.#foreseen.set(_id, {...times, ...stub, _id})
  }
}
