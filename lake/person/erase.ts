import {administrator} from '../access/index.ts'
import type {Dataset} from '../dataset.ts'
import {type LakeDocument, type Mutation, publishedId} from '../documents/index.ts'
import {documentAt} from '../history/index.ts'
import type {Lake} from '../lake.ts'
import {keptRevisions, mutationsOf} from '../storage/index.ts'
import {findPerson, type PersonalRecord} from './find.ts'
import {withoutReferences} from './without-references.ts'

const removal = ({_id}: LakeDocument): Mutation => ({delete: {id: _id}})

/** Fields of a changed document as a patch: removed fields are unset. */
function patchTo(before: LakeDocument, after: LakeDocument): Mutation[] {
  const fields = Object.keys(before).filter((field) => before[field] !== after[field])
  const set = Object.fromEntries(
    fields.flatMap((field) => (after[field] === undefined ? [] : [[field, after[field]]])),
  )
  const unset = fields.filter((field) => after[field] === undefined)
  return fields.length === 0 ? [] : [{patch: {id: before._id, set, unset}}]
}

/**
 * Truncates the history of other documents so that it starts after the last mention of the person. A document that
 * still names the person keeps its history, which reveals no more than the document itself.
 */
function cutMentions(dataset: Dataset, words: readonly string[], keep: ReadonlySet<string>): void {
  const {store} = dataset
  const cut = new Map<string, {sequence: number; state: LakeDocument | null}>()
  for (const transaction of store.history.mentioning(words)) {
    for (const revision of keptRevisions(transaction)) {
      const id = revision.document
      const sent = mutationsOf(transaction).filter((mutation) => mutation.id === id)
      const own = JSON.stringify([revision, sent])
      const names = words.some((word) => own.includes(JSON.stringify(word).slice(1, -1)))
      if (!names || cut.has(id) || keep.has(id)) continue
      const {sequence} = transaction
      cut.set(id, {sequence, state: documentAt(dataset, id, sequence)})
    }
  }
  store.atomically(() => {
    for (const [id, {sequence, state}] of cut) {
      const {_rev, ...content} = state ?? {_rev: ''}
      store.history.beginAt(id, sequence, state && content)
    }
  })
}

async function eraseFrom(
  dataset: Dataset,
  documents: readonly LakeDocument[],
  ids: readonly string[],
  words: readonly string[],
  mentions: readonly string[],
): Promise<void> {
  const {collection, store} = dataset
  const gone = new Set(documents.map(({_id}) => _id))
  const theirs = new Set(ids)
  const isGone = (id: string) => gone.has(id) || theirs.has(publishedId(id))
  await dataset.transact(
    () => [
      ...[...collection.values()]
        .filter(({_id}) => !isGone(_id))
        .flatMap((document) => patchTo(document, withoutReferences(document, isGone))),
      ...documents.flatMap(({_id}) => collection.get(_id) ?? []).map(removal),
    ],
    {},
    administrator,
  )
  const known = store.history.documentsOf([...words, ...gone])
  const forgotten = new Set([...gone, ...known.filter(isGone)])
  store.atomically(() => store.history.forget(forgotten))
  cutMentions(dataset, words, new Set(mentions))
  store.history.scrub()
}

/**
 * Erases a person from a lake: their documents with drafts, versions and history, images and files that only they used,
 * comments about them, references to them, and what the Studio remembers of them. No byte of it is left in the lake's
 * files. Documents whose text names them stay as they are, and are listed as `mentions`.
 *
 * @param who the id of a document about them, or their name
 * @returns what was erased; `null` when nothing was found
 */
export async function erasePerson(
  lake: Lake,
  datasetName: string,
  who: string,
): Promise<PersonalRecord | null> {
  const record = findPerson(lake, datasetName, who)
  if (!record) return null
  const {ids, names, documents, assets, comments, mentions} = record
  const dataset = lake.dataset(datasetName)
  const assetIds = assets.map(({_id}) => _id)
  const words = [...ids, ...names, ...assetIds]
  await eraseFrom(dataset, [...documents, ...assets], ids, words, mentions)
  const addon = lake.commentsOf(datasetName)
  if (addon) await eraseFrom(addon, comments, ids, words, [])
  await lake.media(datasetName).assets.settled()
  await lake.settings.forget(words)
  return record
}
