import {referencedIds} from '../../documents/index.ts'
import {DateTime, finite, isObject, Path, typeOf} from '../values/value.ts'
import {type Functions, pure, remembering, scoped} from './definition.ts'
import {lower, upper} from './string.ts'

function length(value: unknown): number | null {
  if (typeof value === 'string') return [...value].length
  return Array.isArray(value) ? value.length : null
}

function toDateTime(value: unknown): unknown {
  if (value instanceof DateTime) return value
  return typeof value === 'string' ? DateTime.parseToValue(value).data : null
}

/** Rounds half away from zero. */
function round(value: unknown, precision: unknown = 0): number | null {
  if (typeof value !== 'number') return null
  if (typeof precision !== 'number' || precision < 0 || !Number.isInteger(precision)) return null
  if (precision === 0) return Math.sign(value) * Math.round(Math.abs(value))
  return finite(Number(value.toFixed(precision)))
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

/** Whether a value holds a reference to one of the ids; what stands beside a `_ref` is not searched. */
function hasReference(value: unknown, ids: ReadonlySet<string>): boolean {
  if (Array.isArray(value)) return value.some((item) => hasReference(item, ids))
  if (!isObject(value)) return false
  if (value._ref) return typeof value._ref === 'string' && ids.has(value._ref)
  for (const name in value) if (hasReference(value[name], ids)) return true
  return false
}

const referencesOf = new WeakMap<object, ReadonlySet<string>>()

/** `hasReference` for a document, whose references are gathered once. */
function refersTo(value: unknown, ids: ReadonlySet<string>): boolean {
  if (!isObject(value) || typeof value._id !== 'string') return hasReference(value, ids)
  const references = referencesOf.get(value) ?? referencedIds(value)
  referencesOf.set(value, references)
  for (const id of ids) if (references.has(id)) return true
  return false
}

/** The ids that arguments of `references()` name: strings, and strings in arrays. */
export function idsIn(values: readonly unknown[]): ReadonlySet<string> {
  return new Set(values.flat(1).filter((id) => typeof id === 'string'))
}

/** https://spec.groq.dev/GROQ-1.revision1/#sec-Global-namespace */
export const GLOBAL: Functions = {
  coalesce: (args, compile) => {
    const evaluators = args.map(compile)
    return (scope) => {
      for (const evaluate of evaluators) {
        const value = evaluate(scope)
        if (value !== null && value !== undefined) return value
      }
      return null
    }
  },
  count: pure((value) => (Array.isArray(value) ? value.length : null)),
  dateTime: pure(toDateTime),
  defined: pure((value) => value !== null && value !== undefined),
  identity: scoped((scope) => scope.run.identity),
  length: pure(length),
  lower: pure(lower),
  now: scoped((scope) => {
    scope.run.view.addDependency('now')
    return scope.run.now.toISOString()
  }),
  path: remembering((pattern) => new Path(pattern)),
  references: scoped((scope, ...values) => {
    const ids = idsIn(values)
    return ids.size > 0 && refersTo(scope.value, ids)
  }),
  round: pure(round),
  string: pure(toText),
  upper: pure(upper),
}
