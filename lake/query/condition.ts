import {Collection, type LakeDocument} from '../documents/index.ts'
import {httpError, LakeError} from '../errors.ts'
import {WorkBudget} from './budget/work-budget.ts'
import {CONDITION_LIMITS} from './limits.ts'
import {nodesOf} from './parse/nodes.ts'
import {prepare} from './prepare.ts'
import {Scope} from './runtime/scope.ts'
import {View} from './view/view.ts'

/** A GROQ condition over one document, such as `_type == "story" && validUntil > now()`. */
export interface Condition {
  /** Whether it holds; a document that is too expensive to evaluate does not match. */
  matches(document: LakeDocument, now: Date): boolean
  /** Whether the answer can change just because time passes. */
  readonly usesClock: boolean
}

const NO_DOCUMENTS = new Collection()
/** Nodes that read other documents; in a condition, they only see the document itself. */
const READS_DATASET = ['Everything', 'Deref'] as const
const READING_FUNCTIONS: ReadonlySet<string> = new Set([
  'documents::get',
  'documents::incomingRefCount',
  'releases::all',
])

type Tree = Parameters<typeof nodesOf>[0]

const callsOf = (tree: Tree): string[] =>
  [...nodesOf(tree, 'FuncCall')].map(({namespace, name}) => `${namespace}::${name}`)

const readsOtherDocuments = (tree: Tree): boolean =>
  callsOf(tree).some((name) => READING_FUNCTIONS.has(name)) ||
  READS_DATASET.some((type) => !nodesOf(tree, type).next().done)

/**
 * Parses a condition, evaluated on each document in isolation with the semantics of queries: the document is the whole
 * dataset.
 *
 * @throws {LakeError} 400 when it does not parse or lacks a parameter
 */
export function parseCondition(source: string, params: Record<string, unknown> = {}): Condition {
  const {tree, evaluate, weight} = prepare(source, params, new WorkBudget())
  const readsDataset = readsOtherDocuments(tree)
  return {
    usesClock: callsOf(tree).some((name) => name.endsWith('::now')),
    matches(document, now) {
      const budget = new WorkBudget(CONDITION_LIMITS)
      budget.spend(weight)
      const collection = readsDataset ? new Collection([document]) : NO_DOCUMENTS
      const run = {
        params,
        now,
        identity: 'me',
        dataset: 'production',
        view: new View({collection, prefixes: null, budget, mayIndexFields: false}),
        trace: null,
        invariants: new Map(),
        budget,
      }
      try {
        return evaluate(new Scope(run, document, null, false)) === true
      } catch (error) {
        if (error instanceof LakeError) return false
        throw error
      }
    },
  }
}

/**
 * Checks that a condition can be evaluated on one document in isolation.
 * @throws {LakeError} 400 when it does not parse, or reads other documents
 */
export function assertCondition(source: string): void {
  const {tree} = prepare(source, {}, new WorkBudget())
  if (readsOtherDocuments(tree)) {
    throw httpError(400, 'It reads other documents, by `*`, `->` or a function')
  }
}
