import {asError} from '../errors.ts'
import {DELIVERY_FIRST_WAIT_MS, DELIVERY_LONGEST_WAIT_MS} from '../limits.ts'
import type {DeliveryStatus} from './settings.ts'

/** Something that is kept in sync with the publishes. */
export interface Destination {
  /** For people, and to find its status after a restart: `kumlakampanjen → s3://bucket/folder`. */
  name: string
  /** Updates it from one publish (0: unknown) to another. @throws {Error} that says what went wrong */
  deliver(from: number, to: number): Promise<void>
}

export interface DestinationSyncOptions {
  destination: Destination
  status: DeliveryStatus | undefined
  /** Number of the publish that it should have. */
  latest(): number
  save(status: DeliveryStatus): void
  onFailure(error: Error, waitMs: number): void
  /** Milliseconds before the second attempt; doubles each time. */
  firstWait?: number
}

/**
 * Keeps one destination at the latest publish: one delivery at a time, always of the latest publish, retried with
 * growing pauses until it succeeds.
 */
export class DestinationSync {
  readonly #options: DestinationSyncOptions
  #status: DeliveryStatus
  #running: Promise<void> | null = null
  #ended = new AbortController()

  constructor(options: DestinationSyncOptions) {
    this.#options = options
    this.#status = options.status ?? {publish: 0, at: null, failure: null}
  }

  /** Call when there may be a later publish. */
  wake(): void {
    this.#running ??= this.#catchUp().finally(() => {
      this.#running = null
    })
  }

  /** Resolves when the destination is up to date, or the sync has ended. */
  async settled(): Promise<void> {
    await this.#running
  }

  /** Stops after the current delivery. */
  async end(): Promise<void> {
    this.#ended.abort()
    await this.#running
  }

  async #catchUp(): Promise<void> {
    const {destination, latest, save, onFailure} = this.#options
    const {firstWait = DELIVERY_FIRST_WAIT_MS} = this.#options
    let attempts = 0
    while (this.#status.publish < latest() && !this.#ended.signal.aborted) {
      const publish = latest()
      const at = new Date().toISOString()
      try {
        await destination.deliver(this.#status.publish, publish)
        attempts = 0
        this.#status = {publish, at, failure: null}
        save(this.#status)
      } catch (thrown) {
        // Ending aborts a delivery; the next start repeats it.
        if (this.#ended.signal.aborted) return
        attempts += 1
        const error = asError(thrown)
        this.#status = {...this.#status, failure: {message: error.message, attempts, at}}
        save(this.#status)
        const wait = Math.min(firstWait * 2 ** (attempts - 1), DELIVERY_LONGEST_WAIT_MS)
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
