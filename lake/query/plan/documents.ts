import type {ExprNode} from 'groq-js'
import type {LakeDocument} from '../../documents/index.ts'
import type {Compile, Evaluator} from '../evaluate/evaluator.ts'
import type {Scope} from '../evaluate/scope.ts'
import type {Lookup} from './lookup.ts'
import {planLookup} from './lookup.ts'

/** Reads the documents that a chain of filters over `*` keeps, at most `limit` of them. */
export type ReadDocuments = (scope: Scope, limit?: number) => readonly LakeDocument[]

/** The conditions of `*[a][b]`, outermost last; null when the expression is something else. */
function conditionsOverEverything(node: ExprNode): ExprNode[] | null {
  if (node.type === 'Everything') return []
  if (node.type !== 'Filter') return null
  const inner = conditionsOverEverything(node.base)
  return inner && [...inner, node.expr]
}

function candidates(scope: Scope, lookup: Lookup | null): readonly LakeDocument[] {
  const {view} = scope.run
  if (!lookup) return view.read(['*'])
  const {buckets, types} = lookup
  const fields = buckets.filter((key) => key.startsWith('|'))
  if (!types || fields.length === 0) return view.read(buckets)
  // A field's bucket of the wanted types alone: changes to documents of other types do not matter.
  const others = buckets.filter((key) => !key.startsWith('|'))
  return view.read(buckets, [
    ...others,
    ...types.flatMap((type) => fields.map((key) => type + key)),
  ])
}

/** Plans `*[…]`: looks up candidates in indexes, then lets the conditions decide. */
export function planDocuments(node: ExprNode, compile: Compile): ReadDocuments | null {
  const expressions = conditionsOverEverything(node)
  const [first, ...rest] = expressions ?? []
  if (!first) return null
  const condition = rest.reduce<ExprNode>((left, right) => ({type: 'And', left, right}), first)
  const find = planLookup(condition, compile)
  const holds: Evaluator = compile(condition)
  return (scope, limit = Number.POSITIVE_INFINITY) => {
    const lookup = find?.(scope.nested(null)) ?? null
    const found = candidates(scope, lookup)
    if (lookup?.exact && !scope.run.view.redacts) return [...found]
    const kept: LakeDocument[] = []
    for (const document of found) {
      scope.run.tick()
      if (holds(scope.nested(document)) !== true) continue
      kept.push(document)
      if (kept.length >= limit) break
    }
    return kept
  }
}
