import {isDeepStrictEqual} from 'node:util'
import type {Requester} from '../access/index.ts'
import type {Dataset} from '../dataset.ts'
import type {Mutation, Visibility} from '../documents/index.ts'
import {LakeError, mutationError} from '../errors.ts'
import {lastRevision} from '../history/index.ts'
import {faults, type TransactionOutcome} from '../mutations/index.ts'
import type {Perform, Situation} from './define.ts'
import {fromAction, fromMutationError} from './errors.ts'
import type {Action, ActionRequest} from './parse.ts'
import {Foresight, seenDocuments} from './view.ts'

interface Decision {
  mutations: Mutation[]
  /** For each mutation, the index of its action. */
  owners: number[]
}

interface Decider {
  user: string
  /** ISO 8601. */
  now: string
  /** What the decider sees; default: everything. */
  visibility?: Visibility | undefined
}

/** Performs the actions in order, each on the result of the previous ones. */
function decide(
  actions: readonly Action[],
  dataset: Dataset,
  {user, now, visibility}: Decider,
): Decision {
  const {collection} = dataset
  const view = new Foresight(visibility ? seenDocuments(collection, visibility) : collection, now)
  const lastState = (id: string) => {
    const document = lastRevision(dataset, id)
    return document && visibility ? visibility(document) : document
  }
  const situation: Situation = {view, now, user, lastState}
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

/** The lake's own action, which publishes a release that is due. */
const SCHEDULED = 'scheduled'

const isReleaseAction = ({actionType}: Action) =>
  actionType === SCHEDULED || actionType.startsWith('sanity.action.release.')

/**
 * Decides by what the requester sees: a document that they may not see is one that is not there. Only a release as a
 * whole cannot be handled without all of its documents.
 *
 * @throws {LakeError} 400, 404 or 409 as in `runActions`, 403 when a release contains documents that they do not see
 */
function decideFor(requester: Requester, actions: readonly Action[], dataset: Dataset): Decision {
  const user = requester.identity
  const now = dataset.clock().toISOString()
  const visibility = dataset.access.visibilityFor(requester)
  if (!visibility) return decide(actions, dataset, {user, now})
  const seen = decide(actions, dataset, {user, now, visibility})
  if (!actions.some(isReleaseAction)) return seen
  try {
    const actual = decide(actions, dataset, {user, now})
    if (isDeepStrictEqual(seen, actual)) return actual
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
  }
  throw mutationError(faults.forbidden('update'))
}

/**
 * Performs actions in one transaction: all or none.
 *
 * @throws {LakeError} in the shape of Sanity's `actionError`: 400 for an action that is malformed, 403 for one that the
 *   requester may not do, 404 for a document that is not there, 409 for one in another state than the action needs
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
        const decision = decideFor(requester, actions, dataset)
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
  return runActions(dataset, {actions: [{actionType: SCHEDULED, perform: action}]}, requester)
}
