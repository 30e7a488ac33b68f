import {asError} from '../errors.ts'
import {FOLLOW_FIRST_WAIT_MS, FOLLOW_LONGEST_WAIT_MS} from '../limits.ts'
import type {Outcome} from './follows.ts'

/** What follows the publishes, and how it is brought there. */
export interface Place {
  /** For people, and to be found again after a restart: `kumlakampanjen → s3://bucket/folder`. */
  name: string
  /** Brings it from one publish (0: nothing known) to another. Throws what is in the way. */
  bring(from: number, to: number): Promise<void>
}

export interface FollowingOptions {
  place: Place
  outcome: Outcome | undefined
  /** Number of the publish that it is to have. */
  latest(): number
  keep(outcome: Outcome): void
  onFailure(error: Error, waitMs: number): void
  /** Milliseconds before the second attempt; doubles each time. */
  firstWait?: number
}

/**
 * Keeps one place at the latest publish: one attempt at a time, always with what is latest then, again and again with
 * longer pauses until it is there.
 */
export class Following {
  readonly #options: FollowingOptions
  #outcome: Outcome
  #running: Promise<void> | null = null
  #ended = new AbortController()

  constructor(options: FollowingOptions) {
    this.#options = options
    this.#outcome = options.outcome ?? {publish: 0, at: null, failure: null}
  }

  /** There may be a later publish. */
  wake(): void {
    this.#running ??= this.#catchUp().finally(() => {
      this.#running = null
    })
  }

  /** Resolves when it is there, or has been ended. */
  async settled(): Promise<void> {
    await this.#running
  }

  /** Ends it, after the attempt in hand. */
  async end(): Promise<void> {
    this.#ended.abort()
    await this.#running
  }

  async #catchUp(): Promise<void> {
    const {place, latest, keep, onFailure, firstWait = FOLLOW_FIRST_WAIT_MS} = this.#options
    let attempts = 0
    while (this.#outcome.publish < latest() && !this.#ended.signal.aborted) {
      const publish = latest()
      const at = new Date().toISOString()
      try {
        await place.bring(this.#outcome.publish, publish)
        attempts = 0
        this.#outcome = {publish, at, failure: null}
        keep(this.#outcome)
      } catch (thrown) {
        // Whoever ends it cuts the attempt short; the next start makes it again.
        if (this.#ended.signal.aborted) return
        attempts += 1
        const error = asError(thrown)
        this.#outcome = {...this.#outcome, failure: {message: error.message, attempts, at}}
        keep(this.#outcome)
        const wait = Math.min(firstWait * 2 ** (attempts - 1), FOLLOW_LONGEST_WAIT_MS)
        onFailure(error, wait)
        await this.#pause(wait)
      }
    }
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const {signal} = this.#ended
      const timer = setTimeout(done, milliseconds)
      timer.unref()
      signal.addEventListener('abort', done)
      function done() {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        resolve()
      }
    })
  }
}
