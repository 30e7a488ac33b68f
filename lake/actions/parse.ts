import {z} from 'zod'
import {MAX_ACTIONS} from '../limits.ts'
import type {Perform} from './define.ts'
import {fromAction, malformedRequest} from './errors.ts'
import {actionTypes} from './registry.ts'

/** A well-formed action; whether it can be done is only known when it is performed. */
export interface Action {
  actionType: string
  perform: Perform
}

export interface ActionRequest {
  actions: readonly Action[]
  transactionId?: string
  dryRun?: boolean
}

const actionBody = z.looseObject({actionType: z.string('must be text')}, 'must be an object')

const requestBody = z.object({
  actions: z
    .array(actionBody, 'must be an array')
    .min(1, 'must hold at least one action')
    .max(MAX_ACTIONS, `must hold at most ${MAX_ACTIONS} actions`),
  transactionId: z.string('must be text').nullish(),
  dryRun: z.boolean('must be true or false').nullish(),
})

function readAction(body: z.output<typeof actionBody>, index: number): Action {
  const {actionType} = body
  const type = actionTypes.get(actionType)
  if (!type) {
    throw malformedRequest(`"actionType" is unknown: "${actionType.slice(0, 100)}"`, index)
  }
  try {
    return {actionType, perform: type.read(body)}
  } catch (error) {
    throw fromAction(error, actionType, index)
  }
}

/** Reads the body of an actions request. @throws {LakeError} 400 that names the action and the field */
export function parseActions(body: unknown): ActionRequest {
  const parsed = requestBody.safeParse(body)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw malformedRequest(`"${issue?.path.join('.')}" ${issue?.message}`)
  }
  const {actions, transactionId, dryRun} = parsed.data
  return {
    actions: actions.map(readAction),
    ...(transactionId ? {transactionId} : {}),
    ...(dryRun ? {dryRun} : {}),
  }
}
