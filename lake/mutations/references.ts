import type {LakeDocument, Visibility} from '../documents/index.ts'
import type {MutationFault} from '../errors.ts'
import {isObject} from '../json.ts'
import {faults} from './faults.ts'

/** Most referring ids an error names. */
const MAX_NAMED = 50

/** The dataset after the transaction, to check references against. */
export interface ReferenceView {
  get(id: string): LakeDocument | null
  /** Ids of documents that referred to `id` before the transaction. */
  referencing(id: string): Iterable<string>
}

/** References are only enforced within one dataset; a draft's are weak until it is published. */
function isStrong(reference: Record<string, unknown>): boolean {
  return (
    reference._weak !== true &&
    reference._strengthenOnPublish === undefined &&
    reference._dataset === undefined &&
    reference._projectId === undefined &&
    reference._type !== 'globalDocumentReference'
  )
}

/** The ids that a value refers to strongly, at any depth. */
export function strongReferences(value: unknown, into: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) {
    for (const item of value) strongReferences(item, into)
  } else if (isObject(value)) {
    const ref = value._ref
    if (typeof ref === 'string' && isStrong(value)) into.add(ref)
    for (const item of Object.values(value)) strongReferences(item, into)
  }
  return into
}

/** Broken references of a changed document. */
export function danglingReferences(
  before: LakeDocument | null,
  after: LakeDocument,
  view: ReferenceView,
): MutationFault[] {
  const known = before ? strongReferences(before) : new Set<string>()
  return [...strongReferences(after)]
    .filter((id) => !known.has(id) && !view.get(id))
    .map((id) => faults.dangling(after._id, id))
}

/** The documents that would be left with a strong reference to a deleted one; only those that may be seen are named. */
export function remainingReferrers(
  id: string,
  view: ReferenceView,
  visibility: Visibility = (document) => document,
): MutationFault[] {
  const named: string[] = []
  let isReferenced = false
  for (const from of view.referencing(id)) {
    const document = view.get(from)
    if (!document || !strongReferences(document).has(id)) continue
    isReferenced = true
    const seen = visibility(document)
    if (seen && strongReferences(seen).has(id)) named.push(from)
    if (named.length === MAX_NAMED) break
  }
  return isReferenced ? [faults.referenced(id, named)] : []
}
