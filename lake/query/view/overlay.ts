import {type LakeDocument, publishedId} from '../../documents/index.ts'
import {isObject} from '../values/value.ts'

const overlays = new WeakMap<LakeDocument, LakeDocument>()

/** A version of a document as a perspective shows it: under its published id, its own in `_originalId`. */
export function overlay(document: LakeDocument): LakeDocument {
  const known = overlays.get(document)
  if (known) return known
  const shown = {...document, _id: publishedId(document._id), _originalId: document._id}
  overlays.set(document, shown)
  return shown
}

/** Whether a release's version says that the document is to be unpublished with it. */
export function isDeletion(document: LakeDocument): boolean {
  const {_system: system} = document
  return isObject(system) && system.delete === true
}
