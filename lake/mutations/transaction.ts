import {
  type DocumentChange,
  type DocumentStub,
  documentFrom,
  isTimestamp,
  type LakeDocument,
  type Mutation,
  type PatchMutation,
  type Selection,
  withPublicationTimes,
} from '../documents/index.ts'
import {LakeError, type MutationFault, mutationError} from '../errors.ts'
import {isObject} from '../json.ts'
import {MAX_TRANSACTION_MS} from '../limits.ts'
import {withArrayKeys} from './array-keys.ts'
import {faults} from './faults.ts'
import {completeId, isValidId} from './identifiers.ts'
import {applyPatch, PatchError, PatchWork, PathSyntaxError} from './patch/index.ts'
import type {Base, MutationResult, Prepared, TransactionSettings} from './prepared.ts'
import {danglingReferences, type ReferenceView, remainingReferrers} from './references.ts'
import {invalidDocument} from './value.ts'

type DeleteSelection = Selection & {purge?: boolean}

/** Why one mutation of a transaction was refused. */
class Refused extends Error {
  readonly fault: MutationFault

  constructor(fault: MutationFault) {
    super(fault.description)
    this.fault = fault
  }
}

/** The documents as modified by the mutations so far, on top of the unchanged dataset. */
class Workspace implements ReferenceView {
  readonly base: Base
  readonly settings: TransactionSettings
  readonly work: PatchWork
  readonly touched = new Map<string, {document: LakeDocument | null; index: number}>()
  readonly results: MutationResult[] = []
  readonly purged: string[] = []

  constructor(base: Base, settings: TransactionSettings) {
    this.base = base
    this.settings = settings
    this.work = settings.work ?? new PatchWork()
  }

  get(id: string): LakeDocument | null {
    const touched = this.touched.get(id)
    return touched ? touched.document : (this.base.get(id) ?? null)
  }

  referencing(id: string): Iterable<string> {
    return this.base.referencing(id)
  }

  apply(mutation: Mutation, index: number): void {
    if ('create' in mutation) this.#create(mutation.create, index)
    else if ('createOrReplace' in mutation) this.#replace(mutation.createOrReplace, index)
    else if ('createIfNotExists' in mutation)
      this.#createIfMissing(mutation.createIfNotExists, index)
    else if ('delete' in mutation) this.#delete(mutation.delete, index)
    else this.#patch(mutation.patch, index)
  }

  #put(
    document: LakeDocument | null,
    id: string,
    index: number,
    result: Omit<MutationResult, 'id'>,
  ) {
    if (result.operation !== 'none') this.touched.set(id, {document, index})
    this.results.push({id, ...result})
  }

  #requireValid(document: unknown): void {
    const problem = invalidDocument(document, this.work)
    if (problem) throw new Refused(faults.invalid(problem))
  }

  /** Builds a new document from the input. */
  #compose(stub: DocumentStub, replaced: LakeDocument | null): LakeDocument {
    const {transactionId, timestamp, autoGenerateArrayKeys} = this.settings
    const id = completeId(stub._id)
    if (!isValidId(id)) {
      throw new Refused(
        faults.invalid(
          `Invalid document ID "${id.slice(0, 200)}": up to 128 letters, digits, ".", "_" and "-", not beginning with "-" or "."`,
        ),
      )
    }
    this.#requireValid(stub)
    if (replaced && replaced._type !== stub._type) throw new Refused(faults.immutable(id, '_type'))
    const document = documentFrom(stub, {
      id,
      revision: transactionId,
      createdAt: replaced?._createdAt ?? timestamp,
      updatedAt: timestamp,
    })
    return autoGenerateArrayKeys ? Object.assign(document, withArrayKeys(document)) : document
  }

  #create(stub: DocumentStub, index: number): void {
    const document = this.#compose(stub, null)
    if (this.get(document._id)) throw new Refused(faults.alreadyExists(document._id))
    this.#put(document, document._id, index, {
      operation: 'create',
      mutation: {create: {...stub, _id: document._id}},
    })
  }

  #replace(stub: DocumentStub, index: number): void {
    const replaced = stub._id === undefined ? null : this.get(stub._id)
    const document = this.#compose(stub, replaced)
    this.#put(document, document._id, index, {
      operation: replaced ? 'update' : 'create',
      mutation: {createOrReplace: {...stub, _id: document._id}},
    })
  }

  #createIfMissing(stub: DocumentStub, index: number): void {
    const existing = stub._id === undefined ? null : this.get(stub._id)
    // History shows the mutation whether or not it did anything.
    if (existing) this.#requireValid(stub)
    const document = existing ?? this.#compose(stub, null)
    this.#put(document, document._id, index, {
      operation: existing ? 'none' : 'create',
      mutation: {createIfNotExists: {...stub, _id: document._id}},
    })
  }

  /** As in Content Lake, deleting a missing document is not an error. */
  #delete(selection: DeleteSelection, index: number): void {
    if (!('id' in selection)) throw new TypeError('A selection by query must be resolved first')
    const {id, purge} = selection
    if (purge) this.purged.push(id)
    const operation = this.get(id) ? 'delete' : 'none'
    this.#put(null, id, index, {operation, mutation: {delete: selection}})
  }

  #patch(patch: PatchMutation, index: number): void {
    if (!('id' in patch)) throw new TypeError('A selection by query must be resolved first')
    const {id, ifRevisionID, ...operations} = patch
    const document = this.get(id)
    if (!document) throw new Refused(faults.notFound(id))
    if (ifRevisionID !== undefined && ifRevisionID !== document._rev) {
      throw new Refused(faults.revisionMismatch(id, document._rev, ifRevisionID))
    }
    const patched = applyPatch(document, operations, this.work)
    if (!isObject(patched))
      throw new Refused(faults.invalid(`The patch of "${id}" leaves no document`))
    for (const field of ['_id', '_type'] as const) {
      if (patched[field] !== document[field]) throw new Refused(faults.immutable(id, field))
    }
    this.#requireValid(patched)
    const {_createdAt, _id, _rev, _type} = document
    const keyed = this.settings.autoGenerateArrayKeys ? withArrayKeys(patched) : patched
    const next: LakeDocument = Object.assign(
      {_createdAt, _id, _rev, _type, _updatedAt: ''},
      keyed,
      {
        _createdAt: isTimestamp(patched._createdAt) ? patched._createdAt : _createdAt,
        // The final revision is only set at the end: later patches of the same transaction still name the revision that
        // the sender has seen.
        _rev,
        _updatedAt: this.settings.timestamp,
      },
    )
    this.#put(next, id, index, {operation: 'update', mutation: {patch}})
  }

  /** The changes to store. @throws {LakeError} 409 when references would be left dangling */
  finish(): Prepared {
    const changes: DocumentChange[] = []
    const broken: MutationFault[] = []
    for (const [id, {document, index}] of this.touched) {
      const before = this.base.get(id) ?? null
      if (!before && !document) continue
      const found = document
        ? danglingReferences(before, document, this, this.settings.mustExist)
        : remainingReferrers(id, this)
      broken.push(...found.map((fault) => ({...fault, index})))
      const after = document && {...document, _rev: this.settings.transactionId}
      changes.push({id, before, after})
    }
    const [first, ...rest] = broken
    if (first) throw mutationError(first, ...rest)
    return {
      changes: withPublicationTimes(changes, this.settings.timestamp),
      results: this.results,
      purged: this.purged,
    }
  }
}

/**
 * Computes a transaction's changes without applying them. Selections must be by id.
 *
 * @throws {LakeError} about the first mutation that fails, or about every broken reference
 */
export function prepare(
  mutations: readonly Mutation[],
  base: Base,
  settings: TransactionSettings,
): Prepared {
  const workspace = new Workspace(base, settings)
  const latest = performance.now() + MAX_TRANSACTION_MS
  for (const [index, mutation] of mutations.entries()) {
    try {
      if (performance.now() > latest) {
        throw new Refused(faults.invalid('The transaction takes too long: send it in smaller ones'))
      }
      workspace.apply(mutation, index)
    } catch (error) {
      if (error instanceof LakeError) throw error
      if (error instanceof Refused) throw mutationError({...error.fault, index})
      if (error instanceof PatchError || error instanceof PathSyntaxError) {
        throw mutationError({...faults.invalid(error.message), index})
      }
      throw error
    }
  }
  return workspace.finish()
}
