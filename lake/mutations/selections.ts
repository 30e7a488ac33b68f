import type {Mutation, Selection} from '../documents/index.ts'
import {mutationError} from '../errors.ts'
import {isObject} from '../json.ts'
import {MAX_MUTATIONS} from '../limits.ts'
import {faults} from './faults.ts'

/** Runs a query over the documents that the author of a transaction may see. */
export type RunSelection = (query: string, params: Record<string, unknown>) => Promise<unknown>

const idOf = (value: unknown): unknown => (isObject(value) ? value._id : value)

async function selectedIds(
  selection: Selection,
  run: RunSelection,
  index: number,
): Promise<string[]> {
  if ('id' in selection) return [selection.id]
  const result = await run(selection.query, selection.params ?? {})
  if (result === null) return []
  const ids = (Array.isArray(result) ? result : [result]).map(idOf)
  const known = ids.filter((id) => typeof id === 'string')
  if (known.length < ids.length) {
    throw mutationError({...faults.invalid('The query of a mutation must select documents'), index})
  }
  return known
}

async function resolve(mutation: Mutation, run: RunSelection, index: number): Promise<Mutation[]> {
  if ('patch' in mutation && 'query' in mutation.patch) {
    const {query, params, ...patch} = mutation.patch
    const ids = await selectedIds({query, params}, run, index)
    return ids.map((id) => ({patch: {...patch, id}}))
  }
  if ('delete' in mutation && 'query' in mutation.delete) {
    const {query, params, ...rest} = mutation.delete
    const ids = await selectedIds({query, params}, run, index)
    return ids.map((id) => ({delete: {...rest, id}}))
  }
  return [mutation]
}

export function selectsByQuery(mutation: Mutation): boolean {
  return (
    ('patch' in mutation && 'query' in mutation.patch) ||
    ('delete' in mutation && 'query' in mutation.delete)
  )
}

/** The mutations with every query selection replaced by the documents that it finds before the transaction. */
export async function resolveSelections(
  mutations: readonly Mutation[],
  run: RunSelection,
): Promise<Mutation[]> {
  const resolved: Mutation[] = []
  for (const [index, mutation] of mutations.entries()) {
    resolved.push(...(await resolve(mutation, run, index)))
    if (resolved.length > MAX_MUTATIONS) {
      throw mutationError({
        ...faults.invalid(
          `The query selects too many documents: a transaction changes at most ${MAX_MUTATIONS}`,
        ),
        index,
      })
    }
  }
  return resolved
}
