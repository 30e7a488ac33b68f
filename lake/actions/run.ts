import type {Requester} from '../access/index.ts'
import type {Dataset} from '../dataset.ts'
import type {Mutation} from '../documents/index.ts'
import {lastRevision} from '../history/index.ts'
import type {TransactionOutcome} from '../mutations/index.ts'
import type {Perform, Situation} from './define.ts'
import {fromAction, fromMutationError} from './errors.ts'
import type {Action, ActionRequest} from './parse.ts'
import {Foresight} from './view.ts'

interface Decision {
  mutations: Mutation[]
  /** For each mutation, the index of its action. */
  owners: number[]
}

/** Performs the actions in order, each on the result of the previous ones. */
function decide(actions: readonly Action[], dataset: Dataset, user: string): Decision {
  const now = dataset.clock().toISOString()
  const view = new Foresight(dataset.collection, now)
  const situation: Situation = {view, now, user, lastState: (id) => lastRevision(dataset, id)}
  const decision: Decision = {mutations: [], owners: []}
  for (const [index, {actionType, perform}] of actions.entries()) {
    try {
      for (const mutation of perform(situation)) {
        view.apply(mutation)
        decision.mutations.push(mutation)
        decision.owners.push(index)
      }
    } catch (error) {
      throw fromAction(error, actionType, index)
    }
  }
  return decision
}

/**
 * Performs actions in one transaction: all or none.
 *
 * @throws {LakeError} in the shape of Sanity's `actionError`: 400 for an action that is malformed, 404 for a document
 *   that is not there, 409 for one in another state than the action needs
 */
export async function runActions(
  dataset: Dataset,
  {actions, transactionId, dryRun}: ActionRequest,
  requester: Requester,
): Promise<TransactionOutcome> {
  let owners: readonly number[] = []
  try {
    return await dataset.transact(
      () => {
        const decision = decide(actions, dataset, requester.identity)
        owners = decision.owners
        return decision.mutations
      },
      {
        autoGenerateArrayKeys: true,
        dryRun: dryRun ?? false,
        ...(transactionId === undefined ? {} : {transactionId}),
      },
      requester,
    )
  } catch (error) {
    throw fromMutationError(error, owners)
  }
}

/** Performs an action that the lake itself initiates. */
export function perform(
  dataset: Dataset,
  action: Perform,
  requester: Requester,
): Promise<TransactionOutcome> {
  return runActions(dataset, {actions: [{actionType: 'scheduled', perform: action}]}, requester)
}
