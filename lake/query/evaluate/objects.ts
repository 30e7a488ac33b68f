import type {ObjectAttributeNode} from 'groq-js'
import {chargeObject} from '../budget/cost.ts'
import type {Compile, Evaluator, NodeOf} from '../runtime/evaluator.ts'
import type {Scope} from '../runtime/scope.ts'
import {type GroqObject, isObject, setAttribute} from '../values/value.ts'
import {noteOrigin} from './origin-of.ts'

type Fill = (result: GroqObject, scope: Scope) => void

function spread(result: GroqObject, value: unknown, scope: Scope): void {
  if (!isObject(value)) return
  scope.run.trace?.copyAttributes(value, result)
  const names = Object.keys(value)
  scope.run.budget.spend(names.length)
  chargeObject(scope.run.budget, names.length)
  for (const name of names) setAttribute(result, name, value[name])
}

function compileFill(node: ObjectAttributeNode, compile: Compile): Fill {
  const evaluate = compile(node.value)
  switch (node.type) {
    case 'ObjectAttributeValue':
      return (result, scope) => {
        const value = evaluate(scope) ?? null
        setAttribute(result, node.name, value)
        if (scope.run.trace) noteOrigin(result, node.name, value, node.value, scope, compile)
      }
    case 'ObjectConditionalSplat': {
      const condition = compile(node.condition)
      return (result, scope) => {
        if (condition(scope) === true) spread(result, evaluate(scope), scope)
      }
    }
    case 'ObjectSplat':
      return (result, scope) => spread(result, evaluate(scope), scope)
  }
}

export function compileObject(node: NodeOf<'Object'>, compile: Compile): Evaluator {
  const fills = node.attributes.map((attribute) => compileFill(attribute, compile))
  return (scope) => {
    chargeObject(scope.run.budget, fills.length)
    const result: GroqObject = {}
    for (const fill of fills) fill(result, scope)
    return result
  }
}

export function compileProjection(node: NodeOf<'Projection'>, compile: Compile): Evaluator {
  const [base, object] = [compile(node.base), compile(node.expr)]
  return (scope) => {
    const value = base(scope)
    return isObject(value) ? object(scope.nested(value)) : null
  }
}
