import type {LakeDocument} from '../documents/index.ts'
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

type Counts = (reference: Record<string, unknown>, id: string) => boolean

function collectReferences(value: unknown, counts: Counts, into: Set<string>): Set<string> {
  if (Array.isArray(value)) {
    for (const item of value) collectReferences(item, counts, into)
  } else if (isObject(value)) {
    const ref = value._ref
    if (typeof ref === 'string' && counts(value, ref)) into.add(ref)
    for (const item of Object.values(value)) collectReferences(item, counts, into)
  }
  return into
}

/** The ids that a value refers to strongly, at any depth. */
export const strongReferences = (value: unknown): Set<string> =>
  collectReferences(value, isStrong, new Set())

/**
 * Broken references of a changed document.
 * @param mustExist ids that also weak references may name only if they exist
 */
export function danglingReferences(
  before: LakeDocument | null,
  after: LakeDocument,
  view: ReferenceView,
  mustExist: (id: string) => boolean = () => false,
): MutationFault[] {
  const counts: Counts = (reference, id) => isStrong(reference) || mustExist(id)
  const known = before ? collectReferences(before, counts, new Set()) : new Set<string>()
  return [...collectReferences(after, counts, new Set())]
    .filter((id) => !known.has(id) && !view.get(id))
    .map((id) => faults.dangling(after._id, id))
}

/** The documents that would be left with a strong reference to a deleted one. */
export function remainingReferrers(id: string, view: ReferenceView): MutationFault[] {
  const named: string[] = []
  for (const from of view.referencing(id)) {
    const document = view.get(from)
    if (document && strongReferences(document).has(id)) named.push(from)
    if (named.length === MAX_NAMED) break
  }
  return named.length > 0 ? [faults.referenced(id, named)] : []
}
