import type {ExprNode} from 'groq-js'
import {
  type DependencyKey,
  EVERY_ELEMENT,
  type FieldPath,
  fieldKey,
  fieldPathName,
  isScalar,
} from '../../documents/index.ts'
import {collects, copies} from '../budget/cost.ts'
import {idsIn} from '../functions/global.ts'
import type {Compile, NodeOf} from '../runtime/evaluator.ts'
import type {Scope} from '../runtime/scope.ts'
import {Path} from '../values/value.ts'
import type {View} from '../view/view.ts'
import {fieldPath} from './field-path.ts'
import {both, either, type FindLookup, lookIn} from './lookup.ts'
import {planMatch} from './matching.ts'
import {readsItem} from './reads-item.ts'

type KeysOf = (values: readonly unknown[], view: View) => readonly DependencyKey[] | null

function scalarKeys(path: FieldPath): KeysOf {
  const name = fieldPathName(path)
  return (values, view) => {
    // `== null` also holds where the field is missing, and no bucket contains those documents.
    if (values.some((value) => value === null || value === undefined)) return null
    if (!view.indexField(path)) return null
    return values.filter(isScalar).map((value) => fieldKey(name, value))
  }
}

function stringKeys(prefix: string): KeysOf {
  return (values) =>
    values.filter((value) => typeof value === 'string').map((value) => prefix + value)
}

/** How to turn the values of a path into bucket keys. */
function keysOfPath(path: FieldPath): KeysOf | null {
  const name = fieldPathName(path)
  switch (name) {
    case '_id':
      return (values, view) =>
        values.filter((value) => typeof value === 'string').flatMap((id) => view.idKeys(id))
    case '_type':
      return stringKeys('type:')
    case '':
    case '_originalId':
    case '_score':
      return null
    default:
      return scalarKeys(path)
  }
}

function equality(left: ExprNode, right: ExprNode, compile: Compile): FindLookup | null {
  const path = fieldPath(left)
  const keysOf = path && !path.includes(EVERY_ELEMENT) && keysOfPath(path)
  if (!keysOf || readsItem(right)) return null
  const value = compile(right)
  return (scope) => {
    const wanted = value(scope)
    copies(scope.run.budget, wanted)
    const buckets = keysOf([wanted], scope.run.view)
    return buckets && lookIn(buckets, true)
  }
}

/** `path in [...]`, and `_id in path("drafts.**")`. */
function memberOf(left: ExprNode, right: ExprNode, compile: Compile): FindLookup | null {
  const path = fieldPath(left)
  const keysOf = path && !path.includes(EVERY_ELEMENT) && keysOfPath(path)
  if (!keysOf || readsItem(right)) return null
  const values = compile(right)
  return (scope) => {
    const list = values(scope)
    const {view} = scope.run
    if (list instanceof Path && path.join() === '_id') {
      const buckets = view.prefixKeys(list.toJSON())
      return buckets && lookIn(buckets, false)
    }
    if (!Array.isArray(list)) return list instanceof Path ? null : lookIn([], true)
    collects(scope.run.budget, list)
    const buckets = keysOf([...new Set(list)], view)
    return buckets && lookIn(buckets, true)
  }
}

/** `"x" in tags`, `^._id in authors[]._ref` */
function holdsMember(left: ExprNode, right: ExprNode, compile: Compile): FindLookup | null {
  const path = fieldPath(right)
  if (!path || path.length === 0 || readsItem(left)) return null
  const keysOf = scalarKeys(path.includes(EVERY_ELEMENT) ? path : [...path, EVERY_ELEMENT])
  const value = compile(left)
  return (scope) => {
    const wanted = value(scope)
    copies(scope.run.budget, wanted)
    const buckets = keysOf([wanted], scope.run.view)
    return buckets && lookIn(buckets, false)
  }
}

function call(node: NodeOf<'FuncCall'>, compile: Compile): FindLookup | null {
  if (node.args.some(readsItem)) return null
  const args = node.args.map(compile)
  const values = (scope: Scope) => {
    const found = args.map((evaluate) => evaluate(scope))
    collects(scope.run.budget, ...found)
    copies(scope.run.budget, ...found)
    return found
  }
  switch (`${node.namespace}::${node.name}`) {
    case 'global::references':
      return (scope) =>
        lookIn(
          [...idsIn(values(scope))].map((id) => `ref:${id}`),
          true,
        )
    case 'sanity::versionOf':
      return (scope) => lookIn(stringKeys('group:')(values(scope), scope.run.view) ?? [], false)
    case 'sanity::partOfRelease':
      return (scope) => {
        const [release] = values(scope)
        const buckets = scope.run.view.prefixKeys(`versions.${release}.**`)
        return buckets && lookIn(buckets, false)
      }
    default:
      return null
  }
}

/** Plans where to look for a filter's documents. */
export function planLookup(node: ExprNode, compile: Compile): FindLookup | null {
  switch (node.type) {
    case 'Group':
      return planLookup(node.base, compile)
    case 'And':
      return both(planLookup(node.left, compile), planLookup(node.right, compile))
    case 'Or':
      return either(planLookup(node.left, compile), planLookup(node.right, compile))
    case 'FuncCall':
      return call(node, compile)
    case 'OpCall':
      if (node.op === '==') {
        return equality(node.left, node.right, compile) ?? equality(node.right, node.left, compile)
      }
      if (node.op === 'match') return planMatch(node, compile)
      if (node.op !== 'in') return null
      return memberOf(node.left, node.right, compile) ?? holdsMember(node.left, node.right, compile)
    default:
      return null
  }
}
