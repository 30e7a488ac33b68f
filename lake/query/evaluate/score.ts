import type {ExprNode} from 'groq-js'
import {chargeObject, chargeSort} from '../budget/cost.ts'
import {weightOf} from '../budget/weight.ts'
import type {Compile, Evaluator, NodeOf} from '../runtime/evaluator.ts'
import type {Scope} from '../runtime/scope.ts'
import {matchScore} from '../text/match.ts'
import {isObject} from '../values/value.ts'

type Score = (scope: Scope) => number

/** Sums of scores stay numbers, so that they can be compared and sent. */
const sum = (a: number, b: number): number =>
  Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, a + b))

/** https://spec.groq.dev/GROQ-1.revision1/#EvaluateScore() */
function compileScore(node: ExprNode, compile: Compile): Score {
  switch (node.type) {
    case 'Group':
      return compileScore(node.base, compile)
    case 'Or': {
      const [left, right] = [compileScore(node.left, compile), compileScore(node.right, compile)]
      return (scope) => sum(left(scope), right(scope))
    }
    case 'And': {
      const [left, right] = [compileScore(node.left, compile), compileScore(node.right, compile)]
      return (scope) => {
        const a = left(scope)
        const b = a === 0 ? 0 : right(scope)
        return b === 0 ? 0 : sum(a, b)
      }
    }
    case 'OpCall': {
      if (node.op !== 'match') break
      const [left, right] = [compile(node.left), compile(node.right)]
      return (scope) => matchScore(left(scope), right(scope), scope.run.budget)
    }
    case 'FuncCall': {
      const [inner, weight] = node.args
      if (node.namespace !== 'global' || node.name !== 'boost' || !inner || !weight) break
      const [score, boost] = [compileScore(inner, compile), compile(weight)]
      return (scope) => {
        const value = score(scope)
        const added = boost(scope)
        return typeof added === 'number' && value > 0 ? sum(value, added) : 0
      }
    }
  }
  const evaluate = compile(node)
  return (scope) => (evaluate(scope) === true ? 1 : 0)
}

/** `| score(…)`: adds to each document's `_score`, best first; drops everything that is not an object. */
export function compileScorePipe(
  node: NodeOf<'PipeFuncCall'>,
  compile: Compile,
  base: Evaluator = compile(node.base),
): Evaluator {
  const weight = node.args.reduce((total, arg) => total + weightOf(arg), 0)
  const scores = node.args.map((arg) => compileScore(arg, compile))
  return (scope) => {
    const items = base(scope)
    if (!Array.isArray(items)) return null
    const {budget} = scope.run
    chargeSort(budget, items.length)
    const scored = items.filter(isObject).map((item) => {
      const names = Object.keys(item).length
      budget.spend(weight + names)
      chargeObject(budget, names + 2)
      const inner = scope.nested(item)
      const before = typeof item._score === 'number' ? item._score : 0
      const score = scores.reduce((total, compute) => sum(total, compute(inner)), before)
      const result = {...item, _score: score}
      scope.run.trace?.copyAttributes(item, result)
      return {score, result}
    })
    return scored.sort((a, b) => b.score - a.score).map(({result}) => result)
  }
}
