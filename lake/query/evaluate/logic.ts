import {compares} from '../budget/cost.ts'
import type {Compile, Evaluator, NodeOf} from '../runtime/evaluator.ts'
import {partialCompare} from '../values/value.ts'
import {compileInvariant} from './invariant.ts'
import {OPERATORS} from './operators.ts'

export function compileAnd({left, right}: NodeOf<'And'>, compile: Compile): Evaluator {
  const [evaluateLeft, evaluateRight] = [compile(left), compile(right)]
  return (scope) => {
    const a = evaluateLeft(scope)
    if (a === false) return false
    const b = evaluateRight(scope)
    if (b === false) return false
    return a === true && b === true ? true : null
  }
}

export function compileOr({left, right}: NodeOf<'Or'>, compile: Compile): Evaluator {
  const [evaluateLeft, evaluateRight] = [compile(left), compile(right)]
  return (scope) => {
    const a = evaluateLeft(scope)
    if (a === true) return true
    const b = evaluateRight(scope)
    if (b === true) return true
    return a === false && b === false ? false : null
  }
}

export function compileNot({base}: NodeOf<'Not'>, compile: Compile): Evaluator {
  const evaluate = compile(base)
  return (scope) => {
    const value = evaluate(scope)
    return typeof value === 'boolean' ? !value : null
  }
}

export function compileSign(node: NodeOf<'Neg'> | NodeOf<'Pos'>, compile: Compile): Evaluator {
  const evaluate = compile(node.base)
  const sign = node.type === 'Neg' ? -1 : 1
  return (scope) => {
    const value = evaluate(scope)
    return typeof value === 'number' ? sign * value : null
  }
}

export function compileOperator({op, left, right}: NodeOf<'OpCall'>, compile: Compile): Evaluator {
  const {cost, apply} = OPERATORS[op]
  const evaluateLeft = compileInvariant(left, compile(left))
  const evaluateRight = compileInvariant(right, compile(right))
  return (scope) => {
    const [a, b] = [evaluateLeft(scope), evaluateRight(scope)]
    const {budget} = scope.run
    cost(budget, a, b)
    return apply(a, b, budget)
  }
}

export function compileRange(node: NodeOf<'InRange'>, compile: Compile): Evaluator {
  const [base, left, right] = [compile(node.base), compile(node.left), compile(node.right)]
  const {isInclusive} = node
  return (scope) => {
    const [value, low, high] = [base(scope), left(scope), right(scope)]
    compares(scope.run.budget, value, low)
    compares(scope.run.budget, value, high)
    const fromLeft = partialCompare(value, low)
    const fromRight = partialCompare(value, high)
    if (fromLeft === null || fromRight === null) return null
    return fromLeft >= 0 && (isInclusive ? fromRight <= 0 : fromRight < 0)
  }
}

export function compileSelect(node: NodeOf<'Select'>, compile: Compile): Evaluator {
  const alternatives = node.alternatives.map(({condition, value}) => ({
    condition: compile(condition),
    value: compile(value),
  }))
  const fallback = node.fallback ? compile(node.fallback) : () => null
  return (scope) => {
    const chosen = alternatives.find(({condition}) => condition(scope) === true)
    return (chosen?.value ?? fallback)(scope)
  }
}
