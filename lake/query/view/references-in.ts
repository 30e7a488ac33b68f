import {referencedIds} from '../../documents/index.ts'
import {traversesDeeply} from '../budget/cost.ts'
import type {WorkBudget} from '../budget/work-budget.ts'

const known = new WeakMap<object, {ids: ReadonlySet<string>; steps: number}>()

/** The ids that a document refers to, collected once. It costs the same each time, whoever asked before. */
export function referencesIn(document: object, budget: WorkBudget): ReadonlySet<string> {
  const before = known.get(document)
  if (before) {
    budget.spend(before.steps)
    return before.ids
  }
  const start = budget.steps
  traversesDeeply(budget, document)
  const ids = referencedIds(document)
  known.set(document, {ids, steps: budget.steps - start})
  return ids
}
