import {isDeepStrictEqual} from 'node:util'
import {copiesDeeply, traversesDeeply} from '../budget/cost.ts'
import type {Scope} from '../runtime/scope.ts'
import {isEqual, isObject, typeOf} from '../values/value.ts'
import type {Functions, GroqFunction} from './definition.ts'
import {compileSelector, type KeyPath, type Selector, valueAt} from './selector.ts'

/** The shortest paths at which two values differ; arrays of different length differ as a whole. */
function differences(before: unknown, after: unknown, path: KeyPath = []): KeyPath[] {
  if (isObject(before) && isObject(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...names].flatMap((name) => differences(before[name], after[name], [...path, name]))
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((item, index) => differences(item, after[index], [...path, index]))
  }
  if (Array.isArray(before) && Array.isArray(after)) return [path]
  return isEqual(before, after) && typeOf(before) === typeOf(after) ? [] : [path]
}

/** Whether an array on the way to a path has changed its length. */
function lengthsDiffer(before: unknown, after: unknown, path: KeyPath): boolean {
  return path.some((key, depth) => {
    if (typeof key !== 'number') return false
    const [left, right] = [before, after].map((value) => valueAt(value, path.slice(0, depth)))
    return !Array.isArray(left) || !Array.isArray(right) || left.length !== right.length
  })
}

function changedAny(before: unknown, after: unknown, selector: Selector, scope: Scope): boolean {
  const {budget} = scope.run
  const paths = selector(scope.hiddenNested(before))
  if (paths.length !== selector(scope.hiddenNested(after)).length) return true
  return paths.some((path) => {
    const [left, right] = [valueAt(before, path), valueAt(after, path)]
    budget.spend(2 * path.length ** 2)
    traversesDeeply(budget, left, right)
    return lengthsDiffer(before, after, path) || !isDeepStrictEqual(left, right)
  })
}

function changedOnly(before: unknown, after: unknown, selector: Selector, scope: Scope): boolean {
  const allowed = selector(scope.hiddenNested(before))
  return differences(before, after).every((path) => {
    scope.run.budget.spend(allowed.length * (1 + path.length))
    return allowed.some((prefix) => prefix.every((key, depth) => path[depth] === key))
  })
}

function comparing(compare: typeof changedAny): GroqFunction {
  return {
    cost: copiesDeeply,
    compile: (args, compile) => {
      const [before = () => null, after = () => null] = args.slice(0, 2).map(compile)
      const [, , selectorNode = {type: 'This'}] = args
      const selector = compileSelector(selectorNode, compile)
      return (scope) => {
        const [left, right] = [before(scope), after(scope)]
        copiesDeeply(scope.run.budget, left, right)
        return compare(left, right, selector, scope)
      }
    },
  }
}

/** https://www.sanity.io/docs/specifications/groq-functions#diff */
export const DIFF: Functions = {
  changedAny: comparing(changedAny),
  changedOnly: comparing(changedOnly),
}
