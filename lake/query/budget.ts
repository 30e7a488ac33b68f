import {queryTimeoutError} from './errors.ts'
import {QUERY_MILLISECONDS, STEPS_PER_CHECK} from './limits.ts'

/** Gives a function to call at each step of work, which throws when the time is up. */
export function timeBudget(milliseconds: number = QUERY_MILLISECONDS): () => void {
  const deadline = performance.now() + milliseconds
  let steps = 0
  return () => {
    if (++steps % STEPS_PER_CHECK === 0 && performance.now() > deadline) {
      throw queryTimeoutError(milliseconds)
    }
  }
}
