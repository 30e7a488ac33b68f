import type {ExprNode} from 'groq-js'
import type {Compile} from '../runtime/evaluator.ts'
import type {Scope} from '../runtime/scope.ts'
import {isObject} from '../values/value.ts'

/** Attribute names and array indices from a value to a part of it. */
export type KeyPath = readonly (string | number)[]

/** What a selector points at in `@`. */
export type Selector = (scope: Scope) => KeyPath[]

export function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((part, key) => {
    if (typeof key === 'number') return Array.isArray(part) ? part[key] : undefined
    return isObject(part) ? part[key] : undefined
  }, value)
}

function eachElement(base: Selector, keep: (item: unknown, scope: Scope) => boolean): Selector {
  return (scope) =>
    base(scope).flatMap((path) => {
      const array = valueAt(scope.value, path)
      if (!Array.isArray(array)) return []
      return array.flatMap((item, index) => (keep(item, scope) ? [[...path, index]] : []))
    })
}

/** The objects anywhere within a value for which a condition holds. */
function anywhere(condition: (item: unknown) => boolean, value: unknown, path: KeyPath): KeyPath[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => anywhere(condition, item, [...path, index]))
  }
  if (!isObject(value)) return []
  const inner = Object.keys(value).flatMap((name) =>
    anywhere(condition, value[name], [...path, name]),
  )
  return condition(value) ? [path, ...inner] : inner
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
      return eachElement(compileSelector(node.base, compile), () => true)
    case 'Filter': {
      const condition = compile(node.expr)
      return eachElement(
        compileSelector(node.base, compile),
        (item, scope) => condition(scope.nested(item)) === true,
      )
    }
    case 'SelectorFuncCall': {
      const condition = compile(node.arg)
      return (scope) =>
        anywhere((item) => condition(scope.hiddenNested(item)) === true, scope.value, [])
    }
    case 'SelectorNested': {
      const base = compileSelector(node.base, compile)
      const nested = compileSelector(node.nested, compile)
      return (scope) =>
        base(scope).flatMap((path) =>
          nested(scope.hiddenNested(valueAt(scope.value, path))).map((rest) => [...path, ...rest]),
        )
    }
    default:
      throw new TypeError(`Not a selector: ${node.type}`)
  }
}
