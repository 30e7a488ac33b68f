import type {ExprNode} from 'groq-js'
import {BYTES} from '../budget/cost.ts'
import {findFunction} from '../functions/index.ts'
import {planDocuments} from '../plan/documents.ts'
import type {Evaluator, NodeOf} from '../runtime/evaluator.ts'
import {finite} from '../values/value.ts'
import {
  compileAttribute,
  compileCoerce,
  compileDeref,
  compileElement,
  compileParent,
  compileSlice,
} from './access.ts'
import {compileArray, compileFilter, compileMap} from './arrays.ts'
import {
  compileAnd,
  compileNot,
  compileOperator,
  compileOr,
  compileRange,
  compileSelect,
  compileSign,
} from './logic.ts'
import {compileObject, compileProjection} from './objects.ts'
import {compileOrder} from './order.ts'
import {compileScorePipe} from './score.ts'
import {compileScoredFilter} from './scored-filter.ts'

const compiled = new WeakMap<ExprNode, Evaluator>()

/** Compiles an expression to a function. @throws TypeError for a node that is not allowed here */
export function compile(node: ExprNode): Evaluator {
  const known = compiled.get(node)
  if (known) return known
  const evaluator = compileNode(node)
  compiled.set(node, evaluator)
  return evaluator
}

/** The key under which a run caches the list of all documents. */
const EVERYTHING = {}

/** One list for the whole query; otherwise a projection would rebuild it for each item. */
const readEverything: Evaluator = ({run}) => {
  const known = run.invariants.get(EVERYTHING)
  if (known) return known.value
  const value = [...run.view.read(['*'])]
  run.budget.spend(value.length)
  run.budget.pin(value.length * BYTES.element)
  run.invariants.set(EVERYTHING, {key: EVERYTHING, value})
  return value
}

function compileNode(node: ExprNode): Evaluator {
  switch (node.type) {
    case 'This':
      return (scope) => scope.value
    case 'Parent':
      return compileParent(node)
    case 'Everything':
      return readEverything
    case 'Value': {
      // The parser reads 1e309 as infinity.
      const value = typeof node.value === 'number' ? finite(node.value) : node.value
      return () => value
    }
    case 'Parameter': {
      const {name} = node
      return (scope) => scope.run.params[name] ?? null
    }
    case 'AccessAttribute':
      return compileAttribute(node, compile)
    case 'AccessElement':
      return compileElement(node, compile)
    case 'ArrayCoerce':
      return compileCoerce(node, compile)
    case 'Deref':
      return compileDeref(node, compile)
    case 'Slice':
      return compileSlice(node, compile)
    case 'Filter':
      return (
        planDocuments(node, compile) ??
        compileScoredFilter(node, compile) ??
        compileFilter(node, compile)
      )
    case 'Map':
    case 'FlatMap':
      return compileMap(node, compile)
    case 'Projection':
      return compileProjection(node, compile)
    case 'Object':
      return compileObject(node, compile)
    case 'Array':
      return compileArray(node, compile)
    case 'Group':
      return compile(node.base)
    case 'And':
      return compileAnd(node, compile)
    case 'Or':
      return compileOr(node, compile)
    case 'Not':
      return compileNot(node, compile)
    case 'Neg':
    case 'Pos':
      return compileSign(node, compile)
    case 'OpCall':
      return compileOperator(node, compile)
    case 'InRange':
      return compileRange(node, compile)
    case 'Select':
      return compileSelect(node, compile)
    case 'FuncCall':
      return compileCall(node)
    case 'PipeFuncCall':
      return node.name === 'order' ? compileOrder(node, compile) : compileScorePipe(node, compile)
    default:
      throw new TypeError(`Unexpected ${node.type}`)
  }
}

function compileCall({namespace, name, args}: NodeOf<'FuncCall'>): Evaluator {
  const call = findFunction(namespace, name)
  if (!call) throw new TypeError(`${namespace}::${name}() is not available in this lake`)
  return call.compile(args, compile)
}
