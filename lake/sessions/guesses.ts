import {httpError} from '../errors.ts'

/** Wrong tokens that one address may send within the window. */
const MAX_PER_ADDRESS = 10
/** Wrong tokens that all addresses together may send within the window. */
const MAX_IN_ALL = 200
const WINDOW_MS = 10 * 60_000
const MAX_ADDRESSES = 10_000

/** Counts wrong tokens, so that nobody can try them all. */
export class Guesses {
  readonly #clock: () => number
  #byAddress = new Map<string, number>()
  #inAll = 0
  #windowEnd = 0

  constructor(clock: () => number = Date.now) {
    this.#clock = clock
  }

  #roll(): void {
    if (this.#clock() < this.#windowEnd && this.#byAddress.size < MAX_ADDRESSES) return
    this.#byAddress = new Map()
    this.#inAll = 0
    this.#windowEnd = this.#clock() + WINDOW_MS
  }

  /** @throws LakeError 429 when too many wrong ones came already */
  check(address: string): void {
    this.#roll()
    const count = this.#byAddress.get(address) ?? 0
    if (count < MAX_PER_ADDRESS && this.#inAll < MAX_IN_ALL) return
    const minutes = Math.ceil((this.#windowEnd - this.#clock()) / 60_000)
    throw httpError(429, `Too many wrong tokens. Try again in ${minutes} minutes.`)
  }

  /** Notes a wrong one. */
  miss(address: string): void {
    this.#roll()
    this.#byAddress.set(address, (this.#byAddress.get(address) ?? 0) + 1)
    this.#inAll += 1
  }
}
