import {z} from 'zod'
import {LakeError, type MutationFault} from '../errors.ts'
import {PatchError, PathSyntaxError} from '../mutations/patch/index.ts'
import {Refusal} from './refusal.ts'

interface Item {
  error: {type: string; description: string}
  /** Position of the action in the request. */
  index?: number
}

function asLakeError(
  status: number,
  items: readonly [Item, ...Item[]],
  cause?: unknown,
): LakeError {
  const description = 'The action(s) failed'
  return new LakeError(
    status,
    `${description}: ${items[0].error.description}`,
    {error: {description, items, type: 'actionError'}},
    {cause},
  )
}

/**
 * The error for a refused actions request, of which nothing was stored. In the shape that `@sanity/client` reads:
 * `{error: {type: 'actionError', description, items: [{error: {type, description}, index}]}}`.
 */
export function actionError(fault: MutationFault, index?: number): LakeError {
  const {status, type, description, details} = fault
  const item = {error: {...details, description, type}, ...(index === undefined ? {} : {index})}
  return asLakeError(status, [item])
}

/** The error for a malformed actions request. */
export function malformedRequest(description: string, index?: number): LakeError {
  return actionError({status: 400, type: 'validationError', description}, index)
}

const mutationErrorBody = z.object({
  error: z.object({
    type: z.literal('mutationError'),
    items: z.tuple(
      [
        z.object({
          error: z.looseObject({type: z.string(), description: z.string()}),
          index: z.number().optional(),
        }),
      ],
      z.object({
        error: z.looseObject({type: z.string(), description: z.string()}),
        index: z.number().optional(),
      }),
    ),
  }),
})

/**
 * Converts a transaction's error into an error of the action that its mutation came from. `owners[i]` is the action
 * that produced mutation `i`. Any other error is returned unchanged.
 */
export function fromMutationError(error: unknown, owners: readonly number[]): unknown {
  if (!(error instanceof LakeError)) return error
  const parsed = mutationErrorBody.safeParse(error.body)
  if (!parsed.success) return error
  const [first, ...rest] = parsed.data.error.items
  const owned = ({error: fault, index}: typeof first): Item => {
    const owner = index === undefined ? undefined : owners[index]
    return {error: fault, ...(owner === undefined ? {} : {index: owner})}
  }
  return asLakeError(error.status, [owned(first), ...rest.map(owned)], error)
}

/** Converts an error in one action into an error of the request that names the action. */
export function fromAction(error: unknown, actionType: string, index: number): unknown {
  if (error instanceof PatchError || error instanceof PathSyntaxError) {
    return malformedRequest(`${actionType}: "patch": ${error.message}`, index)
  }
  if (!(error instanceof Refusal)) return fromMutationError(error, [index])
  const {fault} = error
  if (fault.status !== 400) return actionError(fault, index)
  return malformedRequest(`${actionType}: ${fault.description}`, index)
}
