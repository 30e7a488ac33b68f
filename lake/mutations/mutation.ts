import type {DocumentStub} from '../documents/index.ts'
import type {PatchOperations} from './patch/index.ts'

/** One document by id, or every document that a GROQ query finds. */
export type Selection = {id: string} | {query: string; params?: Record<string, unknown> | undefined}

/** A patch of the selected documents; `ifRevisionID` refuses it when the document has moved on. */
export type PatchMutation = Selection & PatchOperations & {ifRevisionID?: string | undefined}

/** One change of a transaction. https://www.sanity.io/docs/http-mutations */
export type Mutation =
  | {create: DocumentStub}
  | {createOrReplace: DocumentStub}
  | {createIfNotExists: DocumentStub}
  | {delete: Selection & {purge?: boolean}}
  | {patch: PatchMutation}

export type Operation = 'create' | 'update' | 'delete' | 'none'
