import type {CorrespondenceOptions} from './correspondence-options.ts'
import {writeToGuests} from './events/write-to-guests.ts'
import {sendNewsletters} from './newsletters/send-newsletters.ts'

/** Writes to those who signed up or subscribe, one run after the other, so that nobody is written to twice. */
export class Correspondent {
  readonly #options: CorrespondenceOptions
  #last: Promise<void> = Promise.resolve()
  #next: Promise<void> | undefined

  constructor(options: CorrespondenceOptions) {
    this.#options = options
  }

  /** Runs in the background, after the run in progress. Never rejects: failures are logged, and tried again next time. */
  run(): Promise<void> {
    this.#next ??= this.#last.then(async () => {
      this.#next = undefined
      try {
        await writeToGuests(this.#options)
        await sendNewsletters(this.#options)
      } catch (error) {
        this.#options.logger.error({err: error}, 'Those who signed up could not be written to yet')
      }
    })
    this.#last = this.#next
    return this.#next
  }
}
