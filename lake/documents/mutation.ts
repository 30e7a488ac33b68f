import type {DocumentStub} from './stub.ts'

export type InsertPosition = 'before' | 'after' | 'replace'

/** What a patch does; keys are JSONMatch paths. https://www.sanity.io/docs/http-patches */
export interface PatchOperations {
  set?: Record<string, unknown> | undefined
  setIfMissing?: Record<string, unknown> | undefined
  unset?: readonly string[] | undefined
  diffMatchPatch?: Record<string, string> | undefined
  inc?: Record<string, number> | undefined
  dec?: Record<string, number> | undefined
  insert?: ({items: readonly unknown[]} & Partial<Record<InsertPosition, string>>) | undefined
}

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
