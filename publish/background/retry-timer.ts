import {backOff} from './background-tasks.ts'

/** Wakes again after what failed, with longer and longer pauses until nothing is left to be tried again. */
export class RetryTimer {
  readonly #wake: () => void
  readonly #firstWaitMs: number | undefined
  #attempts = 0
  #timer: NodeJS.Timeout | null = null

  constructor(wake: () => void, firstWaitMs: number | undefined) {
    this.#wake = wake
    this.#firstWaitMs = firstWaitMs
  }

  /** When it would wake if it were set now. */
  get nextAttempt(): Date {
    return new Date(Date.now() + backOff(this.#attempts + 1, this.#firstWaitMs))
  }

  /** To be called after each attempt: something is left, or nothing. */
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
