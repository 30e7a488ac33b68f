import type {OpCall} from 'groq-js'
import {matches} from '../text/match.ts'
import {
  DateTime,
  finite,
  isEqual,
  isObject,
  Path,
  partialCompare,
  setAttribute,
} from '../values/value.ts'

type Operator = (left: unknown, right: unknown) => unknown

function comparison(holds: (order: number) => boolean): Operator {
  return (left, right) => {
    const order = partialCompare(left, right)
    return order === null ? null : holds(order)
  }
}

function arithmetic(compute: (left: number, right: number) => number): Operator {
  return (left, right) =>
    typeof left === 'number' && typeof right === 'number' ? finite(compute(left, right)) : null
}

function isIn(left: unknown, right: unknown): boolean | null {
  if (Array.isArray(right)) return right.some((item) => isEqual(left, item))
  if (!(right instanceof Path)) return null
  if (left instanceof Path) return right.matches(left.toJSON())
  return typeof left === 'string' ? right.matches(left) : null
}

function plus(left: unknown, right: unknown): unknown {
  if (typeof left === 'number' && typeof right === 'number') return finite(left + right)
  if (typeof left === 'string' && typeof right === 'string') return left + right
  if (left instanceof DateTime) return typeof right === 'number' ? left.add(right) : null
  if (right instanceof DateTime) return typeof left === 'number' ? right.add(left) : null
  if (Array.isArray(left) && Array.isArray(right)) return left.concat(right)
  if (!isObject(left) || !isObject(right)) return null
  const merged = {...left}
  for (const name of Object.keys(right)) setAttribute(merged, name, right[name])
  return merged
}

function minus(left: unknown, right: unknown): unknown {
  if (typeof left === 'number' && typeof right === 'number') return finite(left - right)
  if (!(left instanceof DateTime)) return null
  if (typeof right === 'number') return left.add(-right)
  return right instanceof DateTime ? left.difference(right) : null
}

/** GROQ's operators: https://spec.groq.dev/GROQ-1.revision1/#sec-Operators */
export const OPERATORS: Record<OpCall, Operator> = {
  '==': isEqual,
  '!=': (left, right) => !isEqual(left, right),
  '>': comparison((order) => order > 0),
  '>=': comparison((order) => order >= 0),
  '<': comparison((order) => order < 0),
  '<=': comparison((order) => order <= 0),
  in: isIn,
  match: matches,
  '+': plus,
  '-': minus,
  '*': arithmetic((left, right) => left * right),
  '/': arithmetic((left, right) => left / right),
  '%': arithmetic((left, right) => left % right),
  '**': arithmetic((left, right) => left ** right),
}
