import type {MiddlewareHandler} from 'hono'
import {RateLimiterMemory} from 'rate-limiter-flexible'
import {addressOf, networkOf} from '../../http/index.ts'
import {httpError} from '../errors.ts'
import type {LakeEnv} from './context.ts'
import {routedPath} from './resource-address.ts'

/** How much computing guests may use. */
export interface GuestAllowance {
  /** Computing time per address, in milliseconds per period. */
  ofOne: number
  /** Computing time for all guests together, in milliseconds per period. */
  ofAll: number
  periodSeconds: number
}

const ALLOWANCE: GuestAllowance = {ofOne: 1_000, ofAll: 4_000, periodSeconds: 10}
/** Minimum cost of any request, and of one that is answered with a stream. */
const LEAST_WORK = 2
const STREAM_WORK = 100
const DATA = /^\/v[^/]+\/data\/(?!ping(?:\/|$))/
const STREAMS = /\/(?:listen|export|live\/events)(?:\/|$)/
const EVERYBODY = 'all'

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
  const {ofOne, ofAll, periodSeconds} = typeof publicApi === 'object' ? publicApi : ALLOWANCE
  const one = new RateLimiterMemory({duration: periodSeconds, points: ofOne})
  const all = new RateLimiterMemory({duration: periodSeconds, points: ofAll})
  return async (c, next) => {
    const path = routedPath(c.req.raw)
    if (c.get('requester').kind !== 'public' || !DATA.test(path)) return next()
    if (!publicApi) throw httpError(401, 'Unauthorized: reading data requires a token or a session')
    const key = networkOf(addressOf(c) ?? 'unknown')
    await requireWork(one, key)
    await requireWork(all, EVERYBODY)
    await next()
    const least = STREAMS.test(path) ? STREAM_WORK : LEAST_WORK
    const work = Math.max(Math.ceil(c.get('budget').milliseconds), least)
    await one.penalty(key, work)
    await all.penalty(EVERYBODY, work)
  }
}
