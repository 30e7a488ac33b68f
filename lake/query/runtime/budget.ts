import {queryTimeoutError} from '../errors.ts'
import {QUERY_MILLISECONDS, STEPS_PER_CHECK} from '../limits.ts'

/** To be called with each piece of work and how many steps it takes; throws when the time is up. */
export type Tick = (steps?: number) => void

export function timeBudget(milliseconds: number = QUERY_MILLISECONDS): Tick {
  const deadline = performance.now() + milliseconds
  let since = 0
  return (steps = 1) => {
    since += steps
    if (since < STEPS_PER_CHECK) return
    since = 0
    if (performance.now() > deadline) throw queryTimeoutError(milliseconds)
  }
}

/** Characters of text that cost about as much as one item of an array. */
const CHARACTERS_PER_STEP = 64

/** Counts what it takes to go through a value once: the items of an array, the length of a text. */
export function weigh(tick: Tick, value: unknown): void {
  if (Array.isArray(value)) tick(value.length)
  else if (typeof value === 'string' && value.length > CHARACTERS_PER_STEP) {
    tick(Math.ceil(value.length / CHARACTERS_PER_STEP))
  }
}
