import type {Collection} from '../../documents/index.ts'
import {INDEX_SLICE_MILLISECONDS} from '../limits.ts'
import {WordIndex} from './word-index.ts'

interface Building {
  index: WordIndex
  ready: boolean
}

const indexes = new WeakMap<Collection, Building>()

/** Indexes a slice of the ids, then lets others work before the next one. */
function build(collection: Collection, building: Building, ids: readonly string[], from = 0): void {
  const start = performance.now()
  let next = from
  while (next < ids.length && performance.now() - start < INDEX_SLICE_MILLISECONDS) {
    // What has changed meanwhile is indexed already; then this changes nothing.
    const document = collection.get(ids[next] ?? '')
    if (document) building.index.put(document)
    next++
  }
  if (next >= ids.length) building.ready = true
  else setImmediate(() => build(collection, building, ids, next))
}

/**
 * The collection's word index, or null as long as it is being built: searches then read the documents
 * themselves. The first call begins to build it, beside other work.
 */
export function wordIndexOf(collection: Collection): WordIndex | null {
  let building = indexes.get(collection)
  if (!building) {
    building = {index: new WordIndex(), ready: false}
    indexes.set(collection, building)
    collection.follow(building.index)
    build(
      collection,
      building,
      collection.bucket('*').map(({_id}) => _id),
    )
  }
  return building.ready ? building.index : null
}

/** Whether searches find the word index built. */
export function isSearchable(collection: Collection): boolean {
  return indexes.get(collection)?.ready === true
}

/** Begins to prepare a collection for searches, so that the first one finds the index built. */
export function prepareSearch(collection: Collection): void {
  wordIndexOf(collection)
}
