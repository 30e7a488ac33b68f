import type {ExprNode} from 'groq-js'
import {weightOf} from '../budget/weight.ts'
import type {Compile} from '../runtime/evaluator.ts'
import type {Scope} from '../runtime/scope.ts'
import {LITERAL, type Origin, UNKNOWN} from '../source-map/origin.ts'

/**
 * Where the value of an expression comes from, as far as the syntax tells; objects and arrays are tracked by identity.
 * Only called when a source map was requested; parts of the expression are evaluated again.
 */
export function originOf(node: ExprNode, scope: Scope, compile: Compile): Origin | null {
  const {budget, trace} = scope.run
  if (!trace) return null
  budget.spend(weightOf(node))
  switch (node.type) {
    case 'Value':
    case 'Parameter':
      return LITERAL
    case 'This':
      return trace.origin(scope.value) ?? scope.origin
    case 'Parent': {
      const ancestor = scope.ancestor(node.n)
      return ancestor && (trace.origin(ancestor.value) ?? ancestor.origin)
    }
    case 'Group':
      return originOf(node.base, scope, compile)
    case 'AccessAttribute': {
      const holder = node.base ? compile(node.base)(scope) : scope.value
      return trace.child(holder, node.name) ?? UNKNOWN
    }
    case 'AccessElement': {
      const holder = compile(node.base)(scope)
      if (!Array.isArray(holder)) return UNKNOWN
      return (
        trace.child(holder, node.index < 0 ? node.index + holder.length : node.index) ?? UNKNOWN
      )
    }
    case 'Select': {
      const chosen = node.alternatives.find(({condition}) => compile(condition)(scope) === true)
      const value = chosen?.value ?? node.fallback
      return value ? originOf(value, scope, compile) : UNKNOWN
    }
    case 'FuncCall': {
      if (node.namespace !== 'global' || node.name !== 'coalesce') return UNKNOWN
      const chosen = node.args.find((arg) => (compile(arg)(scope) ?? null) !== null)
      return chosen ? originOf(chosen, scope, compile) : UNKNOWN
    }
    default:
      return UNKNOWN
  }
}

/** Records the origin of a part that an expression has just returned; objects and arrays are tracked by identity. */
export function noteOrigin(
  holder: object,
  key: string | number,
  value: unknown,
  node: ExprNode,
  scope: Scope,
  compile: Compile,
): void {
  if (typeof value === 'object' && value !== null) return
  scope.run.trace?.setChild(holder, key, originOf(node, scope, compile))
}
