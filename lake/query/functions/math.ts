import {copies} from '../budget/cost.ts'
import {finite} from '../values/value.ts'
import {type Functions, pure} from './definition.ts'

/** The numbers of an array; nulls are skipped, anything else makes the result null. */
function numbers(array: unknown): number[] | null {
  if (!Array.isArray(array)) return null
  const values = array.filter((item) => item !== null && item !== undefined)
  return values.every((item) => typeof item === 'number') ? values : null
}

function over(compute: (values: readonly number[]) => number | null) {
  return pure(copies, (array) => {
    const values = numbers(array)
    const result = values && compute(values)
    return result === null ? null : finite(result)
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function extreme(choose: (a: number, b: number) => number) {
  return over((values) => (values.length === 0 ? null : values.reduce((a, b) => choose(a, b))))
}

export const MATH: Functions = {
  min: extreme(Math.min),
  max: extreme(Math.max),
  sum: over(sum),
  avg: over((values) => (values.length === 0 ? null : sum(values) / values.length)),
}
