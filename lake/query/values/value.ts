import {DateTime} from 'groq-js'
import {chargeArray, chargeObject} from '../budget/cost.ts'
import type {WorkBudget} from '../budget/work-budget.ts'
import {TextQuery} from '../text/text-query.ts'
import {Path} from './path.ts'

export {DateTime, Path, TextQuery}

export type GroqType =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'array'
  | 'object'
  | 'datetime'
  | 'path'
  | 'text'

export type GroqObject = Record<string, unknown>

/** The GROQ type of a value; values are plain JSON, `DateTime`, `Path` or `TextQuery`. */
export function typeOf(value: unknown): GroqType {
  switch (typeof value) {
    case 'string':
      return 'string'
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'object':
      if (value === null) return 'null'
      if (Array.isArray(value)) return 'array'
      if (value instanceof DateTime) return 'datetime'
      if (value instanceof Path) return 'path'
      return value instanceof TextQuery ? 'text' : 'object'
    default:
      return 'null'
  }
}

export function isObject(value: unknown): value is GroqObject {
  return typeof value === 'object' && typeOf(value) === 'object'
}

/** Arithmetic that yields no finite number gives null: https://spec.groq.dev/GROQ-1.revision1/#sec-Number */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** `==` compares strings, numbers, booleans, nulls and datetimes; everything else is never equal. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === null || a === undefined) return b === null || b === undefined
  if (typeof a !== 'object') return a === b
  return a instanceof DateTime && b instanceof DateTime && a.equals(b)
}

/** Order between two values of the same comparable type; otherwise `null`. */
export function partialCompare(a: unknown, b: unknown): number | null {
  if (typeof a === 'string') return typeof b === 'string' ? compareStrings(a, b) : null
  if (typeof a === 'number') return typeof b === 'number' ? a - b : null
  if (typeof a === 'boolean') return typeof b === 'boolean' ? Number(a) - Number(b) : null
  return a instanceof DateTime && b instanceof DateTime ? a.compareTo(b) : null
}

function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

const TYPE_ORDER: Partial<Record<GroqType, number>> = {
  datetime: 1,
  number: 2,
  string: 3,
  boolean: 4,
}
const LAST = 100

/** Order between any two values: datetimes, numbers, strings, booleans, then everything else as equals. */
export function totalCompare(a: unknown, b: unknown): number {
  const within = partialCompare(a, b)
  if (within !== null) return within
  return (TYPE_ORDER[typeOf(a)] ?? LAST) - (TYPE_ORDER[typeOf(b)] ?? LAST)
}

/** An own attribute of an object, or null; inherited JavaScript properties do not count. */
export function attribute(value: unknown, name: string): unknown {
  if (!isObject(value)) return null
  const found = value[name]
  return found !== undefined && Object.hasOwn(value, name) ? found : null
}

/** Sets an own attribute, even one named `__proto__`. */
export function setAttribute(object: GroqObject, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  } else object[name] = value
}

/** A result as JSON: datetimes and paths as their strings. Unchanged parts are not copied. */
export function toJson(value: unknown, budget: WorkBudget): unknown {
  budget.spend()
  if (value === null || typeof value !== 'object') return value ?? null
  if (Array.isArray(value)) return arrayToJson(value, budget)
  if (value instanceof DateTime || value instanceof Path || value instanceof TextQuery) {
    return value.toJSON()
  }
  return isObject(value) ? objectToJson(value, budget) : value
}

function arrayToJson(array: readonly unknown[], budget: WorkBudget): readonly unknown[] {
  let copy: unknown[] | null = null
  for (const [index, item] of array.entries()) {
    const json = toJson(item, budget)
    if (json !== item && !copy) {
      chargeArray(budget, array.length)
      copy = array.slice(0, index)
    }
    copy?.push(json)
  }
  return copy ?? array
}

function objectToJson(object: GroqObject, budget: WorkBudget): GroqObject {
  let copy: GroqObject | null = null
  for (const name of Object.keys(object)) {
    const item = object[name]
    const json = toJson(item, budget)
    if (json === item) continue
    if (!copy) chargeObject(budget, Object.keys(object).length)
    copy ??= {...object}
    setAttribute(copy, name, json)
  }
  return copy ?? object
}
