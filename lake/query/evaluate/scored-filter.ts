import type {ExprNode} from 'groq-js'
import {planLookup} from '../plan/conditions.ts'
import {planDocuments} from '../plan/documents.ts'
import {both, either, type FindLookup} from '../plan/lookup.ts'
import {planMatch} from '../plan/matching.ts'
import type {Compile, Evaluator, NodeOf} from '../runtime/evaluator.ts'
import {compileScorePipe} from './score.ts'

/** Plans where to look for documents whose score can be above 0. */
function planScore(node: ExprNode, compile: Compile): FindLookup | null {
  switch (node.type) {
    case 'Group':
      return planScore(node.base, compile)
    case 'And':
      return both(planScore(node.left, compile), planScore(node.right, compile))
    case 'Or':
      return either(planScore(node.left, compile), planScore(node.right, compile))
    case 'OpCall':
      return node.op === 'match' ? planMatch(node, compile, true) : planLookup(node, compile)
    case 'FuncCall': {
      const [inner] = node.args
      return node.name === 'boost' && inner ? planScore(inner, compile) : planLookup(node, compile)
    }
    default:
      return planLookup(node, compile)
  }
}

/** `*[…] | score(…) [_score > 0]`: only documents that match some argument can pass. Null for any other filter. */
export function compileScoredFilter(node: NodeOf<'Filter'>, compile: Compile): Evaluator | null {
  const {base, expr} = node
  if (base.type !== 'PipeFuncCall' || base.name !== 'score') return null
  if (expr.type !== 'OpCall' || expr.op !== '>' || expr.right.type !== 'Value') return null
  if (expr.left.type !== 'AccessAttribute' || expr.left.base || expr.left.name !== '_score')
    return null
  const least: unknown = expr.right.value
  const [first = null, ...rest] = base.args.map((arg) => planScore(arg, compile))
  const narrower = rest.reduce(either, first)
  const read = narrower && planDocuments(base.base, compile, narrower)
  if (!read || typeof least !== 'number' || least < 0) return null
  const score = compileScorePipe(base, compile, read)
  return (scope) => {
    const scored = score(scope)
    return Array.isArray(scored) ? scored.filter(({_score}) => _score > least) : null
  }
}
