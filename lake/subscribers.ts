import type {DatasetEvent} from './dataset-event.ts'

type Subscriber = (event: DatasetEvent) => void

/** Those who are told of a dataset's changes. */
export class Subscribers {
  readonly #subscribers = new Set<Subscriber>()
  readonly #onError: (error: unknown) => void

  /** @param onError called when a subscriber throws */
  constructor(onError: (error: unknown) => void) {
    this.#onError = onError
  }

  /** @returns what ends the subscription */
  add(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber)
    return () => this.#subscribers.delete(subscriber)
  }

  /** Calls every subscriber, in order of subscription. */
  announce(event: DatasetEvent): void {
    for (const subscriber of this.#subscribers) {
      try {
        subscriber(event)
      } catch (error) {
        // The commit is stored, so a failing subscriber must not affect the writer or other subscribers.
        this.#onError(error)
      }
    }
  }

  clear(): void {
    this.#subscribers.clear()
  }
}
