import {isIPv6} from 'node:net'
import {RateLimiterMemory, RateLimiterRes} from 'rate-limiter-flexible'
import {AccessDeniedError} from './errors.ts'

/** Wrong credentials within the window after which no more are looked at. */
const MAX_MISSES = 10
const WINDOW_SECONDS = 10 * 60
/** Pairs of address and credential that are remembered as good. */
const MAX_PROVEN = 10_000

const GROUPS = 8
const NETWORK_GROUPS = 4

/**
 * What guesses from an address are counted by: an IPv4 address, or the first 64 bits of an IPv6 address, since whoever has
 * one of those has them all.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  const [bare = ''] = address.split('%')
  if (!isIPv6(bare)) return address
  const [head = '', tail] = bare.toLowerCase().split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : GROUPS - before.length - after.length
  const groups = [...before, ...Array.from({length: Math.max(zeros, 0)}, () => '0'), ...after]
  const network = groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}

/**
 * Slows down those who try out secrets. Misses count against where they come from and against nobody else, so that many
 * addresses cannot lock out another one; and what has proven good from an address stays good from there, so that one
 * program with an old token does not lock out those who share its address.
 */
export class GuessThrottle {
  readonly #misses = new RateLimiterMemory({points: MAX_MISSES, duration: WINDOW_SECONDS})
  readonly #proven = new Set<string>()

  /**
   * Checks one credential, and counts it when it is wrong.
   *
   * @param by where it comes from or whom it would open; not counted when absent
   * @param fingerprint names the credential without giving it away
   * @param check whether it is good: `null` when it is not
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
    if (!this.#proven.has(pair)) await this.#count(key)
    const result = await check()
    if (result === null) {
      if (this.#proven.delete(pair)) await this.#count(key)
    } else {
      if (!this.#proven.has(pair)) await this.#misses.reward(key)
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
        seconds,
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
