import {backOff} from './background-tasks.ts'

/** Fires again after a failure, with growing pauses, until nothing is left to retry. */
export class RetryTimer {
  readonly #wake: () => void
  readonly #firstWaitMs: number | undefined
  #attempts = 0
  #timer: NodeJS.Timeout | null = null

  constructor(wake: () => void, firstWaitMs: number | undefined) {
    this.#wake = wake
    this.#firstWaitMs = firstWaitMs
  }

  /** When it would fire if it were set now. */
  get nextAttempt(): Date {
    return new Date(Date.now() + backOff(this.#attempts + 1, this.#firstWaitMs))
  }

  /** Call after each attempt; `isLeft`: something still has to be retried. */
  set(isLeft: boolean): void {
    this.clear()
    this.#attempts = isLeft ? this.#attempts + 1 : 0
    if (!isLeft) return
    this.#timer = setTimeout(this.#wake, backOff(this.#attempts, this.#firstWaitMs))
    this.#timer.unref()
  }

  clear(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }
}
