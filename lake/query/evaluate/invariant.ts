import type {ExprNode} from 'groq-js'
import {readsItem} from '../plan/reads-item.ts'
import type {Evaluator} from '../runtime/evaluator.ts'

function holdsSubQuery(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if ('type' in value && (value.type === 'Everything' || value.type === 'Deref')) return true
  return Object.values(value).some(holdsSubQuery)
}

/** Evaluates an operand once for all items of a filter when it is a sub-query that does not depend on the item. */
export function compileInvariant(node: ExprNode, evaluate: Evaluator): Evaluator {
  if (!holdsSubQuery(node) || readsItem(node)) return evaluate
  return (scope) => {
    const {budget, invariants} = scope.run
    const key = scope.parent ?? scope.run
    const known = invariants.get(node)
    if (known?.key === key) return known.value
    const before = budget.bytes
    const value = evaluate(scope)
    budget.pin(budget.bytes - before)
    budget.releaseTo(before)
    invariants.set(node, {key, value})
    return value
  }
}
