import type {OpCall} from 'groq-js'
import {type Cost, chargeObject, compares, constant, copies, countsItself} from '../budget/cost.ts'
import type {WorkBudget} from '../budget/work-budget.ts'
import {matches} from '../text/match.ts'
import {addSeconds} from '../values/date-time.ts'
import {
  DateTime,
  finite,
  isEqual,
  isObject,
  Path,
  partialCompare,
  setAttribute,
} from '../values/value.ts'

type Apply = (left: unknown, right: unknown, budget: WorkBudget) => unknown

/** An operator of the language. */
interface Operator {
  /** Its cost, given the values of its operands. */
  readonly cost: Cost
  readonly apply: Apply
}

function comparison(holds: (order: number) => boolean): Operator {
  return {
    cost: compares,
    apply: (left, right) => {
      const order = partialCompare(left, right)
      return order === null ? null : holds(order)
    },
  }
}

function arithmetic(compute: (left: number, right: number) => number): Operator {
  return {
    cost: constant,
    apply: (left, right) =>
      typeof left === 'number' && typeof right === 'number' ? finite(compute(left, right)) : null,
  }
}

/** Array items compared per step. */
const ITEMS_PER_STEP = 4

const searches: Cost = (budget, left, right) => {
  if (Array.isArray(right)) budget.spend(Math.ceil(right.length / ITEMS_PER_STEP))
  if (typeof left !== 'string') return
  if (right instanceof Path) budget.spend(right.effort(left.length))
  else if (Array.isArray(right) && left.length > LONG) {
    for (const item of right) compares(budget, left, item)
  }
}

/** Longest text whose comparison is covered by the cost of its item. */
const LONG = 64

function isIn(left: unknown, right: unknown): boolean | null {
  if (Array.isArray(right)) return right.some((item) => isEqual(left, item))
  if (!(right instanceof Path)) return null
  if (left instanceof Path) return right.matches(left.toJSON())
  return typeof left === 'string' ? right.matches(left) : null
}

const adds: Cost = (budget, left, right) => {
  copies(budget, left, right)
  if (!isObject(left) || !isObject(right)) return
  const names = Object.keys(left).length + Object.keys(right).length
  budget.spend(names)
  chargeObject(budget, names)
}

function plus(left: unknown, right: unknown): unknown {
  if (typeof left === 'number' && typeof right === 'number') return finite(left + right)
  if (typeof left === 'string' && typeof right === 'string') return left + right
  if (left instanceof DateTime) return typeof right === 'number' ? addSeconds(left, right) : null
  if (right instanceof DateTime) return typeof left === 'number' ? addSeconds(right, left) : null
  if (Array.isArray(left) && Array.isArray(right)) return left.concat(right)
  if (!isObject(left) || !isObject(right)) return null
  const merged = {...left}
  for (const name of Object.keys(right)) setAttribute(merged, name, right[name])
  return merged
}

function minus(left: unknown, right: unknown): unknown {
  if (typeof left === 'number' && typeof right === 'number') return finite(left - right)
  if (!(left instanceof DateTime)) return null
  if (typeof right === 'number') return addSeconds(left, -right)
  return right instanceof DateTime ? left.difference(right) : null
}

/** GROQ's operators: https://spec.groq.dev/GROQ-1.revision1/#sec-Operators */
export const OPERATORS: Record<OpCall, Operator> = {
  '==': {cost: compares, apply: isEqual},
  '!=': {cost: compares, apply: (left, right) => !isEqual(left, right)},
  '>': comparison((order) => order > 0),
  '>=': comparison((order) => order >= 0),
  '<': comparison((order) => order < 0),
  '<=': comparison((order) => order <= 0),
  in: {cost: searches, apply: isIn},
  match: {cost: countsItself, apply: matches},
  '+': {cost: adds, apply: plus},
  '-': {cost: constant, apply: minus},
  '*': arithmetic((left, right) => left * right),
  '/': arithmetic((left, right) => left / right),
  '%': arithmetic((left, right) => left % right),
  '**': arithmetic((left, right) => left ** right),
}
