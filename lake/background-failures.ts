import {pino} from 'pino'

/** What failures are logged with; a pino logger is one. */
export interface FailureLog {
  error(details: Record<string, unknown>, message: string): void
}

/** Failures of work that nobody waits for: each is logged with its cause, and counted by what failed. */
export class BackgroundFailures {
  readonly #log: FailureLog
  readonly #counts = new Map<string, number>()

  constructor(log: FailureLog = pino({name: 'lake'}, pino.destination(2))) {
    this.#log = log
  }

  /**
   * @param what what failed, as a sentence without particulars: it is what failures are counted by
   * @param details what the failure is about, such as the dataset
   */
  record(what: string, error: unknown, details: Record<string, unknown> = {}): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1)
    this.#log.error({...details, err: error}, what)
  }

  /** How often each kind of work has failed since the process began. */
  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts)
  }
}
