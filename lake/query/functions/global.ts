import {constant, copies, traverses, traversesDeeply, traversesItems} from '../budget/cost.ts'
import type {Scope} from '../runtime/scope.ts'
import {parseDateTime} from '../values/date-time.ts'
import {DateTime, finite, isObject, Path, typeOf} from '../values/value.ts'
import {referencesIn} from '../view/references-in.ts'
import {type Functions, keepingLast, pure, scoped} from './definition.ts'
import {lower, upper} from './string.ts'

function length(value: unknown): number | null {
  if (typeof value !== 'string') return Array.isArray(value) ? value.length : null
  let characters = 0
  for (const _ of value) characters++
  return characters
}

function toDateTime(value: unknown): unknown {
  if (value instanceof DateTime) return value
  return typeof value === 'string' ? parseDateTime(value) : null
}

/** Most decimals that `toFixed` accepts. */
const MAX_PRECISION = 100

/** Rounds half away from zero. */
function round(value: unknown, precision: unknown = 0): number | null {
  if (typeof value !== 'number') return null
  if (typeof precision !== 'number' || precision < 0 || !Number.isInteger(precision)) return null
  if (precision === 0) return Math.sign(value) * Math.round(Math.abs(value))
  return finite(Number(value.toFixed(Math.min(precision, MAX_PRECISION))))
}

function toText(value: unknown): string | null {
  switch (typeOf(value)) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'datetime':
      return String(value)
    default:
      return null
  }
}

/** Whether a value holds a reference to one of the ids; other fields next to a `_ref` are not searched. */
function hasReference(value: unknown, ids: ReadonlySet<string>): boolean {
  if (Array.isArray(value)) return value.some((item) => hasReference(item, ids))
  if (!isObject(value)) return false
  if (value._ref) return typeof value._ref === 'string' && ids.has(value._ref)
  for (const name in value) if (hasReference(value[name], ids)) return true
  return false
}

/** `hasReference` for a document, whose references are collected once. */
function refersTo({value, run}: Scope, ids: ReadonlySet<string>): boolean {
  if (!isObject(value) || typeof value._id !== 'string') {
    traversesDeeply(run.budget, value)
    return hasReference(value, ids)
  }
  const references = referencesIn(value, run.budget)
  for (const id of ids) if (references.has(id)) return true
  return false
}

/** The ids in the arguments of `references()`: strings, and strings in arrays. */
export function idsIn(values: readonly unknown[]): ReadonlySet<string> {
  return new Set(values.flat(1).filter((id) => typeof id === 'string'))
}

/** https://spec.groq.dev/GROQ-1.revision1/#sec-Global-namespace */
export const GLOBAL: Functions = {
  coalesce: {
    cost: constant,
    compile: (args, compile) => {
      const evaluators = args.map(compile)
      return (scope) => {
        for (const evaluate of evaluators) {
          const value = evaluate(scope)
          if (value !== null && value !== undefined) return value
        }
        return null
      }
    },
  },
  count: pure(constant, (value) => (Array.isArray(value) ? value.length : null)),
  dateTime: pure(traverses, toDateTime),
  defined: pure(constant, (value) => value !== null && value !== undefined),
  identity: scoped(constant, (scope) => scope.run.identity),
  length: pure(traverses, length),
  lower: pure(copies, lower),
  now: scoped(constant, (scope) => {
    scope.run.view.addDependency('now')
    return scope.run.now.toISOString()
  }),
  path: keepingLast(copies, (pattern) => new Path(pattern)),
  references: scoped(traversesItems, (scope, ...values) => {
    const ids = idsIn(values)
    return ids.size > 0 && refersTo(scope, ids)
  }),
  round: pure(constant, round),
  string: pure(traverses, toText),
  upper: pure(copies, upper),
}
