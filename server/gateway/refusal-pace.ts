import {networkOf} from '../../http/index.ts'
import type {GatewayLimits} from './limits.ts'

/** Above this many addresses, those that owe nothing are forgotten. */
const MAX_KNOWN = 10_000

/** A bucket that refills at a steady rate (the generic cell rate algorithm, ITU-T I.371 annex A). */
const dueAfter = (due: number, now: number, burst: number, perSecond: number): number =>
  Math.max(due, now - (burst * 1000) / perSecond) + 1000 / perSecond

/**
 * How long a refusal (4xx) waits before it is sent. Refusals are quick to ask for again, so whoever sends many requests
 * that are refused is answered at a steady pace: nobody is shut out, and what is not refused never waits, so others at
 * the same address do not notice.
 */
export class RefusalPace {
  readonly #limits: GatewayLimits
  readonly #now: () => number
  /** When the next refusal of each network is due, in the clock's milliseconds. */
  readonly #dueOf = new Map<string, number>()
  #dueOfAll = Number.NEGATIVE_INFINITY

  /** @param now the clock, in milliseconds */
  constructor(limits: GatewayLimits, now: () => number = () => performance.now()) {
    this.#limits = limits
    this.#now = now
  }

  /** Counts a refusal; returns the milliseconds that it waits. */
  delayFor(address: string): number {
    const {refusalBurst, refusalsPerSecond, allRefusalsBurst, allRefusalsPerSecond} = this.#limits
    const now = this.#now()
    const key = networkOf(address)
    const latest = now + this.#limits.longestRefusalMs
    const due = dueAfter(this.#dueOf.get(key) ?? -Infinity, now, refusalBurst, refusalsPerSecond)
    const dueOfAll = dueAfter(this.#dueOfAll, now, allRefusalsBurst, allRefusalsPerSecond)
    this.#dueOf.set(key, Math.min(due, latest))
    this.#dueOfAll = Math.min(dueOfAll, latest)
    if (this.#dueOf.size > MAX_KNOWN) this.#forget(now)
    return Math.min(Math.max(due, dueOfAll, now), latest) - now
  }

  #forget(now: number): void {
    for (const [key, due] of this.#dueOf) if (due <= now) this.#dueOf.delete(key)
  }
}
