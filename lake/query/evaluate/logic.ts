import type {OpCall} from 'groq-js'
import {weigh} from '../runtime/budget.ts'
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

/** Operators that take longer the longer their operands are. */
const GOES_THROUGH: ReadonlySet<OpCall> = new Set<OpCall>(['in', 'match', '+'])

export function compileOperator({op, left, right}: NodeOf<'OpCall'>, compile: Compile): Evaluator {
  const operator = OPERATORS[op]
  const evaluateLeft = compileInvariant(left, compile(left))
  const evaluateRight = compileInvariant(right, compile(right))
  if (!GOES_THROUGH.has(op)) return (scope) => operator(evaluateLeft(scope), evaluateRight(scope))
  return (scope) => {
    const [a, b] = [evaluateLeft(scope), evaluateRight(scope)]
    weigh(scope.run.tick, a)
    weigh(scope.run.tick, b)
    return operator(a, b)
  }
}

export function compileRange(node: NodeOf<'InRange'>, compile: Compile): Evaluator {
  const [base, left, right] = [compile(node.base), compile(node.left), compile(node.right)]
  const {isInclusive} = node
  return (scope) => {
    const value = base(scope)
    const fromLeft = partialCompare(value, left(scope))
    const fromRight = partialCompare(value, right(scope))
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
