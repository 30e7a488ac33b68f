import type {WorkBudget} from '../budget/work-budget.ts'
import {queryResultError} from '../errors.ts'

/** Approximate JSON length of a number, a boolean, or the punctuation around a value. */
const SMALL = 8
/** Characters of JSON written per step. */
const WRITTEN = 32

/**
 * Refuses a result whose JSON would be longer than the budget allows (approximately): a query may repeat the same
 * documents in each of its results, so that a small amount of memory becomes gigabytes on the wire.
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
