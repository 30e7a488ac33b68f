import type {ExprNode} from 'groq-js'
import type {LakeDocument} from '../../documents/index.ts'
import {chargeArray} from '../budget/cost.ts'
import {weightOf} from '../budget/weight.ts'
import type {Compile, Evaluator} from '../runtime/evaluator.ts'
import type {Scope} from '../runtime/scope.ts'
import {planLookup} from './conditions.ts'
import {both, type FindLookup, type Lookup} from './lookup.ts'

/** Reads the documents that pass a chain of filters over `*`, at most `limit` of them. */
export type ReadDocuments = (scope: Scope, limit?: number) => readonly LakeDocument[]

const ALWAYS: ExprNode = {type: 'Value', value: true}

/** The conditions of `*[a][b]`, outermost last; null for any other expression. */
function conditionsOverEverything(node: ExprNode): ExprNode[] | null {
  if (node.type === 'Everything') return []
  if (node.type !== 'Filter') return null
  const inner = conditionsOverEverything(node.base)
  return inner && [...inner, node.expr]
}

function candidates(scope: Scope, lookup: Lookup | null): readonly LakeDocument[] {
  const {view} = scope.run
  return lookup ? view.read(lookup.buckets, lookup.keys ?? ['*']) : view.read(['*'])
}

/**
 * Plans `*[…]`: looks up candidates in indexes, then evaluates the conditions.
 * @param narrower an additional lookup that contains all wanted documents
 */
export function planDocuments(
  node: ExprNode,
  compile: Compile,
  narrower: FindLookup | null = null,
): ReadDocuments | null {
  const expressions = conditionsOverEverything(node)
  if (!expressions || (expressions.length === 0 && !narrower)) return null
  const [first = ALWAYS, ...rest] = expressions
  const condition = rest.reduce<ExprNode>((left, right) => ({type: 'And', left, right}), first)
  const lookup = planLookup(condition, compile)
  const find = narrower ? both(lookup, narrower) : lookup
  const holds: Evaluator = compile(condition)
  const weight = weightOf(condition)
  return (scope, limit = Number.POSITIVE_INFINITY) => {
    scope.run.budget.spend(weight)
    const lookup = find?.(scope.nested(null)) ?? null
    const found = candidates(scope, lookup)
    const {budget, view} = scope.run
    if (lookup?.exact && !view.redacts) {
      budget.spend(found.length)
      chargeArray(budget, found.length)
      return [...found]
    }
    const kept: LakeDocument[] = []
    for (const document of found) {
      budget.spend(weight)
      const before = budget.bytes
      const isWanted = holds(scope.nested(document)) === true
      budget.releaseTo(before)
      if (!isWanted) continue
      chargeArray(budget, 1)
      kept.push(document)
      if (kept.length >= limit) break
    }
    return kept
  }
}
