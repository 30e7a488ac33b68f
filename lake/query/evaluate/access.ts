import type {ExprNode} from 'groq-js'
import {chargeArray} from '../budget/cost.ts'
import {planDocuments} from '../plan/documents.ts'
import type {Compile, Evaluator, NodeOf} from '../runtime/evaluator.ts'
import type {Scope} from '../runtime/scope.ts'
import {attribute} from '../values/value.ts'
import {compileOrder} from './order.ts'

export function compileAttribute(node: NodeOf<'AccessAttribute'>, compile: Compile): Evaluator {
  const {name} = node
  if (!node.base) return (scope) => attribute(scope.value, name)
  const base = compile(node.base)
  return (scope) => attribute(base(scope), name)
}

export function compileElement(node: NodeOf<'AccessElement'>, compile: Compile): Evaluator {
  const {index} = node
  const read = index >= 0 ? planDocuments(node.base, compile) : null
  if (read) return (scope) => read(scope, index + 1)[index] ?? null
  const base = compile(node.base)
  return (scope) => {
    const value = base(scope)
    return Array.isArray(value) ? (value[index < 0 ? index + value.length : index] ?? null) : null
  }
}

export function compileParent({n}: NodeOf<'Parent'>): Evaluator {
  return (scope) => scope.ancestor(n)?.value ?? null
}

/** `->`: the document that a reference points to, as the requester sees it. */
export function compileDeref(node: NodeOf<'Deref'>, compile: Compile): Evaluator {
  const base = compile(node.base)
  return (scope) => {
    const id = attribute(base(scope), '_ref')
    return typeof id === 'string' ? scope.run.view.document(id) : null
  }
}

export function compileCoerce(node: NodeOf<'ArrayCoerce'>, compile: Compile): Evaluator {
  const base = compile(node.base)
  return (scope) => {
    const value = base(scope)
    return Array.isArray(value) ? value : null
  }
}

/** Bounds of a slice as for `Array.prototype.slice`: from the start, end excluded. */
export function sliceBounds(node: NodeOf<'Slice'>, length: number): [number, number] {
  const left = node.left < 0 ? node.left + length : node.left
  const right = (node.right < 0 ? node.right + length : node.right) + (node.isInclusive ? 1 : 0)
  return [Math.max(left, 0), Math.max(right, 0)]
}

/** How many items from the start a slice needs; all of them when it counts from the end. */
function itemsNeeded({left, right, isInclusive}: NodeOf<'Slice'>): number {
  if (left < 0 || right < 0) return Number.POSITIVE_INFINITY
  return Math.ceil(right) + (isInclusive ? 1 : 0)
}

function compileSliced(node: ExprNode, compile: Compile): (scope: Scope, limit: number) => unknown {
  if (node.type === 'PipeFuncCall' && node.name === 'order') return compileOrder(node, compile)
  return planDocuments(node, compile) ?? compile(node)
}

/** Items copied per step. */
const COPIED = 16

export function compileSlice(node: NodeOf<'Slice'>, compile: Compile): Evaluator {
  const base = compileSliced(node.base, compile)
  const needed = itemsNeeded(node)
  return (scope) => {
    const value = base(scope, needed)
    if (!Array.isArray(value)) return null
    const [left, right] = sliceBounds(node, value.length)
    const slice = value.slice(left, right)
    scope.run.budget.spend(Math.ceil(slice.length / COPIED))
    chargeArray(scope.run.budget, slice.length)
    scope.run.trace?.copyElements(value, slice, (index) => index + left)
    return slice
  }
}
