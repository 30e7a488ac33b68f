import {referencedIds} from '../../documents/index.ts'
import {traversesDeeply} from '../budget/cost.ts'
import type {WorkBudget} from '../budget/work-budget.ts'

const known = new WeakMap<object, ReadonlySet<string>>()

/** The ids that a document refers to, collected once. */
export function referencesIn(document: object, budget: WorkBudget): ReadonlySet<string> {
  const before = known.get(document)
  if (before) return before
  traversesDeeply(budget, document)
  const ids = referencedIds(document)
  known.set(document, ids)
  return ids
}
