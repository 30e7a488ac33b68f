import {chargeArray} from '../budget/cost.ts'
import {weightOf} from '../budget/weight.ts'
import type {Compile, Evaluator, NodeOf} from '../runtime/evaluator.ts'
import {noteOrigin} from './origin-of.ts'

/** A filter over any array; filters over all documents are planned, see `../plan`. */
export function compileFilter(node: NodeOf<'Filter'>, compile: Compile): Evaluator {
  const [base, condition] = [compile(node.base), compile(node.expr)]
  const weight = weightOf(node.expr)
  return (scope) => {
    const items = base(scope)
    if (!Array.isArray(items)) return null
    const {budget} = scope.run
    const kept: number[] = []
    for (const [index, item] of items.entries()) {
      budget.spend(weight)
      const before = budget.bytes
      const holds = condition(scope.nested(item)) === true
      budget.releaseTo(before)
      if (holds) kept.push(index)
    }
    chargeArray(budget, kept.length)
    const result = kept.map((index) => items[index])
    scope.run.trace?.copyElements(items, result, (index) => kept[index] ?? index)
    return result
  }
}

/** Both kinds of map; `FlatMap` flattens arrays that the expression returns. */
export function compileMap(node: NodeOf<'Map'> | NodeOf<'FlatMap'>, compile: Compile): Evaluator {
  const [base, each] = [compile(node.base), compile(node.expr)]
  const weight = weightOf(node.expr)
  const flat = node.type === 'FlatMap'
  return (scope) => {
    const items = base(scope)
    if (!Array.isArray(items)) return null
    const {budget, trace} = scope.run
    const result: unknown[] = []
    for (const [index, item] of items.entries()) {
      budget.spend(weight)
      const inner = scope.hiddenNested(item)
      if (trace) inner.origin = trace.child(items, index)
      const value = each(inner)
      if (flat && Array.isArray(value)) {
        budget.spend(value.length)
        chargeArray(budget, value.length)
        trace?.appendElements(value, result)
        for (const one of value) result.push(one)
      } else {
        chargeArray(budget, 1)
        if (trace) noteOrigin(result, result.length, value, node.expr, inner, compile)
        result.push(value)
      }
    }
    return result
  }
}

export function compileArray(node: NodeOf<'Array'>, compile: Compile): Evaluator {
  const elements = node.elements.map(({value, isSplat}) => ({
    node: value,
    evaluate: compile(value),
    isSplat,
  }))
  return (scope) => {
    const {budget, trace} = scope.run
    chargeArray(budget, elements.length + 1)
    const result: unknown[] = []
    for (const {node, evaluate, isSplat} of elements) {
      const value = evaluate(scope)
      if (!isSplat) {
        if (trace) noteOrigin(result, result.length, value, node, scope, compile)
        result.push(value)
      } else if (Array.isArray(value)) {
        budget.spend(value.length)
        chargeArray(budget, value.length)
        trace?.appendElements(value, result)
        for (const one of value) result.push(one)
      }
    }
    return result
  }
}
