/** A document as the lake keeps it: Sanity's system fields, then whatever its type says. */
export interface LakeDocument {
  _id: string
  _type: string
  _rev: string
  _createdAt: string
  _updatedAt: string
  [field: string]: unknown
}

/** One document before and after a transaction; `null` where it did not exist. */
export interface DocumentChange {
  id: string
  before: LakeDocument | null
  after: LakeDocument | null
}

/**
 * What a query looked at, and what a change affects. A query's result can only differ when a change touches one of its
 * keys.
 *
 * - `*` every document
 * - `id:<id>` one document, also one that does not exist yet
 * - `group:<published id>` a published document, its draft and its versions
 * - `type:<type>` the documents of a type
 * - `|<path>=<json>` the documents with that value at a path; `type:<type>|<path>=<json>` those of one type
 * - `ref:<id>` the documents that refer to an id
 * - `in:`, `in:drafts`, `in:versions`, `in:versions.<release>` the published documents, the drafts, the versions
 * - `now` the clock: never touched by a change; the result may differ at another time
 */
export type DependencyKey = string
