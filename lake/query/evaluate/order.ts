import type {ExprNode} from 'groq-js'
import {chargeObject, chargeSort} from '../budget/cost.ts'
import {weightOf} from '../budget/weight.ts'
import type {Compile, Evaluator, NodeOf} from '../runtime/evaluator.ts'
import type {Scope} from '../runtime/scope.ts'
import {totalCompare} from '../values/value.ts'

interface Criterion {
  evaluate: Evaluator
  sign: 1 | -1
}

interface Row {
  item: unknown
  index: number
  values: readonly unknown[]
}

function criterion(node: ExprNode, compile: Compile): Criterion {
  if (node.type === 'Desc') return {evaluate: compile(node.base), sign: -1}
  return {evaluate: compile(node.type === 'Asc' ? node.base : node), sign: 1}
}

/** Keeps the first `limit` rows of a sort order without sorting the rest. */
class First {
  readonly rows: Row[] = []
  readonly #limit: number
  readonly #compare: (a: Row, b: Row) => number

  constructor(limit: number, compare: (a: Row, b: Row) => number) {
    this.#limit = limit
    this.#compare = compare
  }

  add(row: Row): void {
    const last = this.rows[this.#limit - 1]
    if (last && this.#compare(last, row) <= 0) return
    let low = 0
    let high = this.rows.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = this.rows[middle]
      if (other && this.#compare(other, row) <= 0) low = middle + 1
      else high = middle
    }
    this.rows.splice(low, 0, row)
    if (this.rows.length > this.#limit) this.rows.pop()
  }
}

/** Rows shifted, or characters compared, per step. */
const MOVED = 512
const COMPARED = 64
/** Up to this share of the rows, keeping the first ones is faster than sorting all. */
const WORTH_KEEPING = 1 / 8

/** Sorts an array; if only the first `limit` items are needed, the others may be omitted. */
export type Order = (scope: Scope, limit?: number) => unknown[] | null

export function compileOrder(node: NodeOf<'PipeFuncCall'>, compile: Compile): Order {
  const base = compile(node.base)
  const criteria = node.args.map((arg) => criterion(arg, compile))
  const weight = node.args.reduce((sum, arg) => sum + weightOf(arg), 0)
  const compare = (a: Row, b: Row) => {
    for (const [i, {sign}] of criteria.entries()) {
      const order = totalCompare(a.values[i], b.values[i])
      if (order !== 0) return sign * order
    }
    return a.index - b.index
  }
  return (scope, limit = Number.POSITIVE_INFINITY) => {
    const items = base(scope)
    if (!Array.isArray(items)) return null
    const first = limit < items.length * WORTH_KEEPING ? new First(limit, compare) : null
    const rows: Row[] = first?.rows ?? []
    const {budget} = scope.run
    const comparisons = Math.log2(1 + (first ? limit : items.length))
    if (first) budget.spend(Math.ceil((items.length * limit) / MOVED))
    chargeSort(budget, items.length * criteria.length)
    for (const [index, item] of items.entries()) {
      budget.spend(weight)
      chargeObject(budget, criteria.length)
      const inner = scope.nested(item)
      const row = {item, index, values: criteria.map(({evaluate}) => evaluate(inner) ?? null)}
      for (const value of row.values) {
        if (typeof value === 'string') {
          budget.spend(Math.ceil((value.length * comparisons) / COMPARED))
        }
      }
      if (first) first.add(row)
      else rows.push(row)
    }
    if (!first) rows.sort(compare)
    const ordered = rows.map(({item}) => item)
    scope.run.trace?.copyElements(items, ordered, (index) => rows[index]?.index ?? index)
    return ordered
  }
}
