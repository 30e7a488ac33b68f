import type {Collection} from '../../documents/index.ts'
import {INDEX_SLICE_MILLISECONDS} from '../limits.ts'
import {WordIndex} from './word-index.ts'

interface Building {
  index: WordIndex
  ready: boolean
}

const indexes = new WeakMap<Collection, Building>()

/** Indexes a slice of the ids, then yields before the next one. */
function build(collection: Collection, building: Building, ids: readonly string[], from = 0): void {
  const start = performance.now()
  let next = from
  while (next < ids.length && performance.now() - start < INDEX_SLICE_MILLISECONDS) {
    // Documents that have changed in the meantime are already indexed; adding them again has no effect.
    const document = collection.get(ids[next] ?? '')
    if (document) building.index.put(document)
    next++
  }
  if (next >= ids.length) building.ready = true
  else setImmediate(() => build(collection, building, ids, next))
}

/**
 * The collection's word index, or null while it is being built: searches then read the documents themselves. The first
 * call starts building it in the background.
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

/** Whether the word index has been built. */
export function isSearchable(collection: Collection): boolean {
  return indexes.get(collection)?.ready === true
}

/** Starts building a collection's word index, so that it is ready for the first search. */
export function prepareSearch(collection: Collection): void {
  wordIndexOf(collection)
}
