import {createHmac, randomBytes} from 'node:crypto'

/** How long a count is kept at least; at most twice as long. In milliseconds. */
const WINDOW_MS = 10 * 60_000
/** Addresses remembered in a window; those that were counted least recently are forgotten first. */
const MAX_ADDRESSES = 20_000

interface Window {
  key: Buffer
  startedAt: number
  counts: Map<string, number>
}

/**
 * Counts what addresses do: in memory only, as hashes under a key that is thrown away after the window. Neither an
 * address nor anything that could be traced back to one is stored.
 */
export class Rates {
  readonly #clock: () => number
  #current: Window
  #last: Window | null = null

  constructor(clock: () => number) {
    this.#clock = clock
    this.#current = this.#newWindow()
  }

  /** How often an address has been counted during this window and the last one. */
  of(address: string): number {
    this.#rotate()
    const windows = this.#last ? [this.#current, this.#last] : [this.#current]
    return windows.reduce((sum, {key, counts}) => sum + (counts.get(nameOf(address, key)) ?? 0), 0)
  }

  count(address: string): void {
    this.#rotate()
    const {key, counts} = this.#current
    const name = nameOf(address, key)
    const count = (counts.get(name) ?? 0) + 1
    counts.delete(name)
    counts.set(name, count)
    if (counts.size <= MAX_ADDRESSES) return
    const [oldest] = counts.keys()
    if (oldest !== undefined) counts.delete(oldest)
  }

  #rotate(): void {
    const passed = this.#clock() - this.#current.startedAt
    if (passed < WINDOW_MS) return
    this.#last = passed < 2 * WINDOW_MS ? this.#current : null
    this.#current = this.#newWindow()
  }

  #newWindow(): Window {
    return {key: randomBytes(32), startedAt: this.#clock(), counts: new Map()}
  }
}

const nameOf = (address: string, key: Buffer): string =>
  createHmac('sha256', key).update(address).digest('base64url')
