import type {WorkBudget} from '../budget/work-budget.ts'
import {queryResultError} from '../errors.ts'

/** Roughly what a number, a truth value or the signs around a value take in JSON. */
const SMALL = 8
/** Characters of JSON that are written in one step. */
const WRITTEN = 32

/**
 * Refuses a result that would take more characters as JSON than its budget has, roughly: a query may put the same
 * documents into each of its results, so that little in memory becomes gigabytes on the wire.
 *
 * @throws {LakeError} 400
 */
export function checkJsonSize(value: unknown, budget: WorkBudget): void {
  const {resultLength} = budget.limits
  let length = 0
  const add = (characters: number) => {
    length += SMALL + characters
    budget.spend(1 + Math.ceil(characters / WRITTEN))
    if (length > resultLength) throw queryResultError(resultLength)
  }
  const visit = (part: unknown): void => {
    add(typeof part === 'string' ? part.length : 0)
    if (Array.isArray(part)) for (const item of part) visit(item)
    else if (typeof part === 'object' && part !== null) {
      for (const [name, inner] of Object.entries(part)) {
        add(name.length)
        visit(inner)
      }
    }
  }
  visit(value)
}
