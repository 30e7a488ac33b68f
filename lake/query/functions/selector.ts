import type {ExprNode} from 'groq-js'
import {BYTES, copiesDeeply} from '../budget/cost.ts'
import {weightOf} from '../budget/weight.ts'
import type {WorkBudget} from '../budget/work-budget.ts'
import type {Compile} from '../runtime/evaluator.ts'
import type {Scope} from '../runtime/scope.ts'
import {isObject} from '../values/value.ts'

/** Attribute names and array indices from a value to a part of it. */
export type KeyPath = readonly (string | number)[]

/** The parts of `@` that a selector points to. */
export type Selector = (scope: Scope) => KeyPath[]

export function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((part, key) => {
    if (typeof key === 'number') return Array.isArray(part) ? part[key] : undefined
    return isObject(part) ? part[key] : undefined
  }, value)
}

/** Charges for one more path. */
function chargePath(budget: WorkBudget, path: KeyPath): void {
  budget.spend(1 + path.length)
  budget.allocate(BYTES.object + path.length * BYTES.element)
}

function eachElement(
  base: Selector,
  weight: number,
  keep: (item: unknown, scope: Scope) => boolean,
): Selector {
  return (scope) =>
    base(scope).flatMap((path) => {
      const array = valueAt(scope.value, path)
      chargePath(scope.run.budget, path)
      if (!Array.isArray(array)) return []
      for (const _ of array) chargePath(scope.run.budget, path)
      scope.run.budget.spend(weight * array.length)
      return array.flatMap((item, index) => (keep(item, scope) ? [[...path, index]] : []))
    })
}

/** The objects at any depth of a value for which a condition holds. */
function anywhere(
  condition: (item: unknown, path: KeyPath) => boolean,
  value: unknown,
  path: KeyPath,
): KeyPath[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => anywhere(condition, item, [...path, index]))
  }
  if (!isObject(value)) return []
  const inner = Object.keys(value).flatMap((name) =>
    anywhere(condition, value[name], [...path, name]),
  )
  return condition(value, path) ? [path, ...inner] : inner
}

/**
 * Compiles a selector, the third argument of the diff functions.
 * @see https://spec.groq.dev/GROQ-1.revision1/#sec-Selectors
 */
export function compileSelector(node: ExprNode, compile: Compile): Selector {
  switch (node.type) {
    case 'Group':
      return compileSelector(node.base, compile)
    case 'Tuple': {
      const members = node.members.map((member) => compileSelector(member, compile))
      return (scope) => members.flatMap((member) => member(scope))
    }
    case 'AccessAttribute': {
      const {name} = node
      if (!node.base) return () => [[name]]
      const base = compileSelector(node.base, compile)
      return (scope) => base(scope).map((path) => [...path, name])
    }
    case 'ArrayCoerce':
      return eachElement(compileSelector(node.base, compile), 0, () => true)
    case 'Filter': {
      const condition = compile(node.expr)
      return eachElement(
        compileSelector(node.base, compile),
        weightOf(node.expr),
        (item, scope) => condition(scope.nested(item)) === true,
      )
    }
    case 'SelectorFuncCall': {
      const condition = compile(node.arg)
      const weight = weightOf(node.arg)
      return (scope) => {
        const {budget} = scope.run
        copiesDeeply(budget, scope.value)
        const holds = (item: unknown, path: KeyPath) => {
          chargePath(budget, path)
          budget.spend(weight)
          return condition(scope.hiddenNested(item)) === true
        }
        return anywhere(holds, scope.value, [])
      }
    }
    case 'SelectorNested': {
      const base = compileSelector(node.base, compile)
      const nested = compileSelector(node.nested, compile)
      return (scope) =>
        base(scope).flatMap((path) => {
          chargePath(scope.run.budget, path)
          return nested(scope.hiddenNested(valueAt(scope.value, path))).map((rest) => {
            chargePath(scope.run.budget, path)
            return [...path, ...rest]
          })
        })
    }
    default:
      throw new TypeError(`Not a selector: ${node.type}`)
  }
}
