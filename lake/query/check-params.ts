import type {WorkBudget} from './budget/work-budget.ts'
import {queryParameterError} from './errors.ts'
import {MAX_PARAMETER_DEPTH, MAX_PARAMETER_TEXT, MAX_PARAMETERS_LENGTH} from './limits.ts'

type Params = Readonly<Record<string, unknown>>

/** Approximate JSON length of a number, a boolean, or the punctuation around a value. */
const SMALL = 8
const fine = new WeakSet<Params>()

/**
 * Refuses parameters that are too long, too many or too deep, or hold numbers that JSON cannot hold. The same parameter object is only checked once, since
 * listeners reuse it for every change.
 *
 * @throws {LakeError} 400, naming the parameter
 */
export function checkParams(params: Params, budget: WorkBudget): void {
  if (fine.has(params)) return
  let length = 0
  const add = (characters: number, name: string) => {
    length += characters
    budget.spend()
    if (characters > MAX_PARAMETER_TEXT) {
      throw queryParameterError(
        `A text in parameter "${name}" has ${characters} characters; the longest may have ${MAX_PARAMETER_TEXT}`,
      )
    }
    if (length > MAX_PARAMETERS_LENGTH) {
      throw queryParameterError(
        `The parameters are longer than ${MAX_PARAMETERS_LENGTH} characters of JSON together`,
      )
    }
  }
  const visit = (value: unknown, name: string, depth: number): void => {
    if (depth > MAX_PARAMETER_DEPTH) {
      throw queryParameterError(
        `Parameter "${name}" nests deeper than ${MAX_PARAMETER_DEPTH} levels`,
      )
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw queryParameterError(`A number in parameter "${name}" is too large`)
    }
    if (typeof value === 'string') add(value.length, name)
    else {
      add(SMALL, name)
      if (typeof value !== 'object' || value === null) return
      for (const [key, part] of Object.entries(value)) {
        if (!Array.isArray(value)) add(key.length, name)
        visit(part, name, depth + 1)
      }
    }
  }
  for (const [name, value] of Object.entries(params)) visit(value, name, 1)
  fine.add(params)
}
