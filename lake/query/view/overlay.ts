import {type LakeDocument, publishedId} from '../../documents/index.ts'
import {isObject} from '../values/value.ts'

const overlays = new WeakMap<LakeDocument, LakeDocument>()

/** A version of a document as a perspective shows it: under its published id, with its own id in `_originalId`. */
export function overlay(document: LakeDocument): LakeDocument {
  const known = overlays.get(document)
  if (known) return known
  const shown = {...document, _id: publishedId(document._id), _originalId: document._id}
  overlays.set(document, shown)
  return shown
}

/** Whether a version marks its document to be unpublished with the release. */
export function isDeletion(document: LakeDocument): boolean {
  const {_system: system} = document
  return isObject(system) && system.delete === true
}
