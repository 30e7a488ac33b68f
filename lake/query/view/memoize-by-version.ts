import type {Collection, LakeDocument} from '../../documents/index.ts'
import {MEMOIZED_LISTS} from '../limits.ts'

type List = readonly LakeDocument[]

const lists = new WeakMap<Collection, {version: number; byName: Map<string, List>}>()

/** A list of documents that stays the same until the collection changes. */
export function memoizeByVersion(collection: Collection, name: string, make: () => List): List {
  let known = lists.get(collection)
  if (known?.version !== collection.version) {
    known = {version: collection.version, byName: new Map()}
    lists.set(collection, known)
  }
  const list = known.byName.get(name) ?? make()
  if (known.byName.size < MEMOIZED_LISTS) known.byName.set(name, list)
  return list
}
