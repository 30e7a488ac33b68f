import {RateLimiterMemory, RateLimiterRes} from 'rate-limiter-flexible'
import {networkOf} from '../../http/index.ts'
import {AccessDeniedError} from '../errors.ts'

/** Wrong credentials within the window after which no more are checked. */
const MAX_MISSES = 10
const WINDOW_SECONDS = 10 * 60
/** Remembered pairs of address and valid credential. */
const MAX_PROVEN = 10_000

/**
 * Slows down guessing of secrets. Failures only count against the address they come from, so that many addresses cannot
 * lock out another one. A credential that has been valid from an address is still accepted from there, so that a
 * program with an old token does not lock out others at the same address.
 */
export class GuessThrottle {
  readonly #misses = new RateLimiterMemory({points: MAX_MISSES, duration: WINDOW_SECONDS})
  readonly #proven = new Set<string>()

  /**
   * Checks one credential, and counts it when it is wrong.
   *
   * @param by where the guess comes from, or whose account it targets; not counted when absent
   * @param fingerprint identifies the credential without revealing it
   * @param check checks the credential: `null` when it is wrong. One that fails, as on a full disk, has not found out,
   *   so it is not counted
   * @throws {AccessDeniedError} 429 when too many were wrong before
   */
  async attempt<T>(
    by: string | undefined,
    fingerprint: string,
    check: () => T | null | Promise<T | null>,
  ): Promise<T | null> {
    if (by === undefined) return check()
    const key = networkOf(by)
    const pair = `${key} ${fingerprint}`
    // Counted first, so that guesses at the same time do not slip through.
    const isCounted = !this.#proven.has(pair)
    if (isCounted) await this.#count(key)
    let result: T | null
    try {
      result = await check()
    } catch (error) {
      // A refusal tells whoever insists that they are guessing; any other failure tells nothing.
      if (isCounted && !(error instanceof AccessDeniedError)) await this.#misses.reward(key)
      throw error
    }
    if (result === null) {
      if (this.#proven.delete(pair)) await this.#count(key)
    } else {
      if (isCounted) await this.#misses.reward(key)
      this.#remember(pair)
    }
    return result
  }

  async #count(key: string): Promise<void> {
    try {
      await this.#misses.consume(key)
    } catch (limit) {
      if (!(limit instanceof RateLimiterRes)) throw limit
      const seconds = Math.ceil(limit.msBeforeNext / 1000)
      const minutes = Math.ceil(seconds / 60)
      throw new AccessDeniedError(
        429,
        `Too many wrong credentials. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
        {retryAfter: seconds, refusal: 'tooManyAttempts'},
      )
    }
  }

  #remember(pair: string): void {
    this.#proven.add(pair)
    if (this.#proven.size <= MAX_PROVEN) return
    const [oldest] = this.#proven
    if (oldest !== undefined) this.#proven.delete(oldest)
  }
}
