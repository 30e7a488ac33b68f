/** Computing time that the listeners of all guests of a dataset may take in a period, in milliseconds. */
const MOST_MS = 1_000
const PERIOD_MS = 10_000

/** CPU time of this thread, in milliseconds. */
function spentMilliseconds(): number {
  const {user, system} = process.threadCpuUsage()
  return (user + system) / 1_000
}

/**
 * Counts what the listeners of guests cost. Each of them costs something with each change, however long ago it was
 * opened; the allowance of whoever opened it does not know.
 */
export class GuestWork {
  readonly #most: number
  readonly #now: () => number
  #since: number
  #spent = 0

  /**
   * @param most milliseconds of computing in a period of ten seconds
   * @param now milliseconds, by a clock that only goes forward
   */
  constructor(most = MOST_MS, now = () => performance.now()) {
    this.#most = most
    this.#now = now
    this.#since = now()
  }

  /** Whether they have had their share for now. */
  get isSpent(): boolean {
    if (this.#now() - this.#since > PERIOD_MS) {
      this.#since = this.#now()
      this.#spent = 0
    }
    return this.#spent > this.#most
  }

  /** Does some work for one of them. */
  count<Result>(work: () => Result): Result {
    const start = spentMilliseconds()
    try {
      return work()
    } finally {
      this.#spent += spentMilliseconds() - start
    }
  }
}
