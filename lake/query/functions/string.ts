import {BYTES, type Cost, chargeSearch, compares, copies} from '../budget/cost.ts'
import {type Functions, pure} from './definition.ts'

export function lower(value: unknown): string | null {
  return typeof value === 'string' ? value.toLowerCase() : null
}

export function upper(value: unknown): string | null {
  return typeof value === 'string' ? value.toUpperCase() : null
}

/** Charges for the worst case: a text full of separators. */
const splits: Cost = (budget, value, separator) => {
  if (typeof value !== 'string' || typeof separator !== 'string') return
  const parts = Math.ceil(value.length / Math.max(separator.length, 1))
  chargeSearch(budget, value.length, separator.length)
  budget.spend(parts)
  budget.allocate(parts * BYTES.object)
}

function split(value: unknown, separator: unknown): string[] | null {
  if (typeof value !== 'string' || typeof separator !== 'string') return null
  if (value === '') return []
  return separator === '' ? [...value] : value.split(separator)
}

function startsWith(value: unknown, prefix: unknown): boolean | null {
  if (typeof value !== 'string' || typeof prefix !== 'string') return null
  return value.startsWith(prefix)
}

export const STRING: Functions = {
  lower: pure(copies, lower),
  upper: pure(copies, upper),
  split: pure(splits, split),
  startsWith: pure(compares, startsWith),
}
