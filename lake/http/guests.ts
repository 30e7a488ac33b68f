import type {MiddlewareHandler} from 'hono'
import {RateLimiterMemory} from 'rate-limiter-flexible'
import {addressOf, networkOf} from '../../http/index.ts'
import {httpError} from '../errors.ts'
import type {LakeEnv} from './context.ts'
import {endedWith, isEventStream} from './ended-with.ts'
import {routedPath} from './resource-address.ts'

/** How much computing guests may use. */
export interface GuestAllowance {
  /** Computing time per address, in milliseconds per period. */
  ofOne: number
  /** Computing time for all guests together, in milliseconds per period. */
  ofAll: number
  periodSeconds: number
  /** Streams that one address may have open. Default: 100. */
  streams?: number
}

const ALLOWANCE: GuestAllowance = {ofOne: 1_000, ofAll: 4_000, periodSeconds: 10}
/** Minimum cost of any request, and of one that is answered with a stream. */
const LEAST_WORK = 2
const STREAM_WORK = 100
const DATA = /^\/v[^/]+\/data\/(?!ping(?:\/|$))/
const STREAMS = /\/(?:listen|export|live\/events)(?:\/|$)/
const EVERYBODY = 'all'
const MOST_STREAMS = 100

/** Counts the streams that each guest has open. */
class OpenStreams {
  readonly #most: number
  readonly #open = new Map<string, number>()

  constructor(most: number) {
    this.#most = most
  }

  /** @throws {LakeError} 429 when a guest has as many open as one may have */
  require(key: string): void {
    if ((this.#open.get(key) ?? 0) < this.#most) return
    throw httpError(429, `At most ${this.#most} streams may be open at a time without a token`)
  }

  /** Counts one more; returns a function to call when it has ended. */
  add(key: string): () => void {
    this.#open.set(key, (this.#open.get(key) ?? 0) + 1)
    let isOpen = true
    return () => {
      if (!isOpen) return
      isOpen = false
      const left = (this.#open.get(key) ?? 1) - 1
      if (left === 0) this.#open.delete(key)
      else this.#open.set(key, left)
    }
  }
}

async function requireWork(limiter: RateLimiterMemory, key: string): Promise<void> {
  const known = await limiter.get(key)
  if (!known || known.consumedPoints < limiter.points) return
  const seconds = Math.ceil(known.msBeforeNext / 1_000)
  const message = `Too much was asked for without a token: try again in ${seconds} s`
  throw httpError(429, message, undefined, seconds)
}

/**
 * Decides whether guests (requests without credentials) may read data at all, and how much.
 *
 * @param publicApi whether they may, or how much. If not, every request for data gets the same response, whatever it
 *   asks for.
 */
export function guestGate(publicApi: boolean | GuestAllowance): MiddlewareHandler<LakeEnv> {
  const {ofOne, ofAll, periodSeconds, streams} =
    typeof publicApi === 'object' ? publicApi : ALLOWANCE
  const open = new OpenStreams(streams ?? MOST_STREAMS)
  const one = new RateLimiterMemory({duration: periodSeconds, points: ofOne})
  const all = new RateLimiterMemory({duration: periodSeconds, points: ofAll})
  return async (c, next) => {
    const path = routedPath(c.req.raw)
    if (c.get('requester').kind !== 'public' || !DATA.test(path)) return next()
    if (!publicApi) throw httpError(401, 'Unauthorized: reading data requires a token or a session')
    const key = networkOf(addressOf(c) ?? 'unknown')
    await requireWork(one, key)
    await requireWork(all, EVERYBODY)
    open.require(key)
    await next()
    if (isEventStream(c.res)) {
      const closed = open.add(key)
      c.res = endedWith(c.res, () => closed)
    }
    const least = STREAMS.test(path) ? STREAM_WORK : LEAST_WORK
    const work = Math.max(Math.ceil(c.get('budget').milliseconds), least)
    await one.penalty(key, work)
    await all.penalty(EVERYBODY, work)
  }
}
