import {administrator} from './access/index.ts'
import type {Dataset} from './dataset.ts'
import {type LakeDocument, PUBLISHED_AT, publishedIn} from './documents/index.ts'
import {patched} from './patches/index.ts'

const DONE = 'publicationTimes'

/** When each published document was first published from a draft or version, according to history. */
function firstPublications({store, collection}: Dataset): Map<string, string> {
  const states = new Map<string, LakeDocument | null>()
  const times = new Map<string, string>()
  for (const {timestamp, revisions} of store.transactions.newestFirst()) {
    const changes = revisions.map(({document: id, previous, revert}) => {
      const after = states.has(id) ? (states.get(id) ?? null) : (collection.get(id) ?? null)
      const before = patched(after, revert, previous)
      states.set(id, before)
      return {id, before, after}
    })
    for (const id of publishedIn(changes)) times.set(id, timestamp)
  }
  return times
}

/**
 * Records the time of first publication on documents that were published before Hemvist tracked it, as far as history
 * goes back. Runs once per dataset.
 *
 * @returns how many documents were updated
 */
export async function recordPublicationTimes(dataset: Dataset): Promise<number> {
  const {store} = dataset
  if (store.setting(DONE) !== null) return 0
  const times = firstPublications(dataset)
  const {changes} = await dataset.transact(
    (read) =>
      [...times].flatMap(([id, time]) => {
        const document = read(id)
        if (!document || document[PUBLISHED_AT] !== undefined) return []
        // A replacement keeps `_updatedAt`, which a patch would change.
        return [{createOrReplace: {...document, [PUBLISHED_AT]: time}}]
      }),
    {},
    administrator,
  )
  store.setSetting(DONE, dataset.clock().toISOString())
  return changes.length
}
