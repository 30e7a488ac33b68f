import type {Mutation} from '../documents/index.ts'
import {type DocumentChange, documentFrom, type LakeDocument} from '../documents/index.ts'
import type {Effects, RawPatch} from '../patches/index.ts'
import {DamagedError} from './faults.ts'

export interface StoredChange extends DocumentChange {
  effects: Effects
}

/** A mutation with the document it is about. */
export interface AddressedMutation {
  id: string
  mutation: Mutation
}

/** A stored transaction. */
export interface StoredTransaction {
  sequence: number
  id: string
  /** ISO 8601. */
  timestamp: string
  identity: string
  /** JSON of the mutations, each with its document: `{id, mutation}[]`. */
  mutations: string
  /** JSON of what it did to each document; read it with `revisionsOf`. */
  revisions: string
}

/** What one transaction did to one document. */
export interface StoredRevision {
  document: string
  sequence: number
  previous: string | null
  apply: RawPatch
  revert: RawPatch
}

/**
 * A revision in its transaction's row; `apply` is omitted when a mutation in the same row already contains everything.
 */
export interface KeptRevision {
  document: string
  previous: string | null
  apply?: RawPatch
  revert: RawPatch
}

function parse<T>(json: string, sequence: number): T[] {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new DamagedError(`transaction ${sequence} cannot be read`, {cause: error})
  }
}

export const mutationsOf = ({mutations, sequence}: StoredTransaction): AddressedMutation[] =>
  parse(mutations, sequence)

/** Groups mutations by document. */
export function mutationsByDocument(
  addressed: readonly AddressedMutation[],
): Map<string, Mutation[]> {
  const byDocument = new Map<string, Mutation[]>()
  for (const {id, mutation} of addressed) {
    const mutations = byDocument.get(id)
    if (mutations) mutations.push(mutation)
    else byDocument.set(id, [mutation])
  }
  return byDocument
}

/** The document created by its only mutation, if that mutation creates it. */
function createdBy(
  id: string,
  timestamp: string,
  mutations: readonly Mutation[],
): LakeDocument | null {
  const [mutation, ...others] = mutations
  if (!mutation || others.length > 0) return null
  const stub =
    'create' in mutation
      ? mutation.create
      : 'createOrReplace' in mutation
        ? mutation.createOrReplace
        : 'createIfNotExists' in mutation
          ? mutation.createIfNotExists
          : null
  return stub && documentFrom(stub, {id, revision: '', createdAt: timestamp, updatedAt: timestamp})
}

/** Whether two documents have the same values apart from their revisions. */
function areSame(one: LakeDocument, other: LakeDocument): boolean {
  const fields = Object.keys(one)
  return (
    fields.length === Object.keys(other).length &&
    fields.every((field) => field === '_rev' || one[field] === other[field])
  )
}

/** Serializes what a transaction did for its row. */
export function packRevisions(
  timestamp: string,
  addressed: readonly AddressedMutation[],
  changes: readonly StoredChange[],
): string {
  const mutations = mutationsByDocument(addressed)
  const kept = changes.map(({id: document, before, after, effects: {apply, revert}}) => {
    const created =
      before || !after ? null : createdBy(document, timestamp, mutations.get(document) ?? [])
    const isSaid = created !== null && after !== null && areSame(created, after)
    const previous = before?._rev ?? null
    return {document, previous, ...(isSaid ? {} : {apply}), revert} satisfies KeptRevision
  })
  return JSON.stringify(kept)
}

/** Parses the revisions in a row. */
export const keptRevisions = ({revisions, sequence}: StoredTransaction): KeptRevision[] =>
  parse(revisions, sequence)

/** What a transaction did, document by document. @throws {DamagedError} */
export function revisionsOf(transaction: StoredTransaction): StoredRevision[] {
  const {sequence, timestamp} = transaction
  const kept = keptRevisions(transaction)
  const mutations = kept.some(({apply}) => apply === undefined)
    ? mutationsByDocument(mutationsOf(transaction))
    : null
  return kept.map(({document, previous, apply, revert}) => {
    if (apply) return {document, sequence, previous, apply, revert}
    const created = createdBy(document, timestamp, mutations?.get(document) ?? [])
    if (!created) throw new DamagedError(`transaction ${sequence} does not say what it created`)
    const {_rev, ...fields} = created
    return {document, sequence, previous, apply: [0, fields], revert}
  })
}
