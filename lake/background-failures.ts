import {pino} from 'pino'

/** Logs failures; a pino logger fits. */
export interface FailureLog {
  error(details: Record<string, unknown>, message: string): void
}

/** Failures of background work: each is logged with its cause, and counted by kind. */
export class BackgroundFailures {
  readonly #log: FailureLog
  readonly #counts = new Map<string, number>()

  constructor(log: FailureLog = pino({name: 'lake'}, pino.destination(2))) {
    this.#log = log
  }

  /**
   * @param what what failed, as a sentence without details: failures are counted by it
   * @param details what the failure is about, such as the dataset
   */
  record(what: string, error: unknown, details: Record<string, unknown> = {}): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1)
    this.#log.error({...details, err: error}, what)
  }

  /** How often each kind of work has failed since the process started. */
  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts)
  }
}
