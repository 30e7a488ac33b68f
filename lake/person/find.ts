import {fileOfAsset} from '../assets/index.ts'
import type {Dataset} from '../dataset.ts'
import {type LakeDocument, publishedId, referencedIds} from '../documents/index.ts'
import {lastRevision} from '../history/index.ts'
import type {Lake} from '../lake.ts'

/** Fields that hold a person's name. */
const NAME_FIELDS = ['name', 'title', 'displayName']
/** Minimum length: shorter names would match half of all texts. */
const MIN_NAME = 4

/** Everything that a lake stores about a person, in a dataset and its companion. */
export interface PersonalRecord {
  /** Published ids of the documents that are about them, whether or not these still exist. */
  ids: string[]
  /** Their names in these documents. */
  names: string[]
  /** The current documents, with drafts and versions. */
  documents: LakeDocument[]
  /** Asset documents that only their documents use or have used. */
  assets: LakeDocument[]
  /** Comments and tasks about them. */
  comments: LakeDocument[]
  /** Ids of other documents that refer to theirs. */
  referrers: string[]
  /** Ids of other documents whose text names them: these must be reviewed by hand. */
  mentions: string[]
}

const same = (left: unknown, right: string): boolean =>
  typeof left === 'string' && left.trim().toLowerCase() === right.trim().toLowerCase()

const namesOf = (document: LakeDocument): string[] =>
  NAME_FIELDS.flatMap((field) => {
    const value = document[field]
    return typeof value === 'string' && value.length >= MIN_NAME ? [value] : []
  })

const isCalled = (document: LakeDocument, who: string): boolean =>
  NAME_FIELDS.some((field) => same(document[field], who))

const isAssetId = (id: string): boolean => fileOfAsset(id) !== undefined

/** Published ids of documents with that id or name, including deleted ones that are still in history. */
function idsOf({collection, store}: Dataset, who: string): string[] {
  const ids = new Set<string>()
  for (const document of collection.values()) {
    if (isAssetId(document._id)) continue
    if (publishedId(document._id) === publishedId(who) || isCalled(document, who)) {
      ids.add(publishedId(document._id))
    }
  }
  for (const id of store.history.documentsOf([publishedId(who)])) {
    if (publishedId(id) === publishedId(who)) ids.add(publishedId(id))
  }
  for (const id of store.history.documentsOf([who])) {
    if (collection.get(id) || isAssetId(id)) continue
    const last = lastRevision({store, collection}, id)
    if (last && isCalled(last, who)) ids.add(publishedId(id))
  }
  return [...ids].sort()
}

/** Ids of images and files that these documents have used, according to history. */
function formerAssets({store}: Dataset, ids: readonly string[]): string[] {
  return store.history
    .textOf(ids)
    .flatMap((text) => text.match(/"(?:image|file)-[0-9a-f]{40}-[0-9a-z-]+"/g) ?? [])
    .map((quoted) => quoted.slice(1, -1))
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(texts)
}

/** Whether any text in a value names one of them. */
function mentions(value: unknown, names: readonly string[]): boolean {
  const all = texts(value)
  return names.some((name) => all.some((text) => text.includes(name)))
}

/**
 * Finds everything stored about a person.
 *
 * @param who the id of a document about them, or their name
 * @returns `null` when nothing is stored
 */
export function findPerson(lake: Lake, datasetName: string, who: string): PersonalRecord | null {
  const dataset = lake.dataset(datasetName)
  const {collection} = dataset
  const ids = idsOf(dataset, who)
  if (ids.length === 0) return null
  const theirs = new Set(ids)
  const isTheirs = ({_id}: LakeDocument) => theirs.has(publishedId(_id))
  const documents = ids.flatMap((id) => [...collection.versions(id)])
  const former = ids.flatMap((id) => lastRevision(dataset, id) ?? [])
  const names = [...new Set([...documents, ...former].flatMap(namesOf))]
  const used = new Set([
    ...documents.flatMap((document) => [...referencedIds(document)].filter(isAssetId)),
    ...formerAssets(dataset, ids),
  ])
  const assets = [...used].flatMap((id) => {
    const asset = collection.get(id)
    const others = collection.bucket(`ref:${id}`).filter((document) => !isTheirs(document))
    return asset && others.length === 0 ? asset : []
  })
  const held = new Set([...documents, ...assets].map(({_id}) => _id))
  const others = [...collection.values()].filter(({_id}) => !held.has(_id))
  const addon = lake.commentsOf(datasetName)
  return {
    ids,
    names,
    documents,
    assets,
    comments: addon
      ? [...addon.collection.values()].filter((comment) => {
          const refs = referencedIds(comment)
          return ids.some((id) => refs.has(id)) || mentions(comment, [...ids, ...names])
        })
      : [],
    referrers: others
      .filter((document) => [...referencedIds(document)].some((id) => theirs.has(publishedId(id))))
      .map(({_id}) => _id),
    mentions: others.filter((document) => mentions(document, names)).map(({_id}) => _id),
  }
}
