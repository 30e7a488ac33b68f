import {createHash, timingSafeEqual} from 'node:crypto'
import type {MiddlewareHandler} from 'hono'
import {addressOf, checkAfterBody} from '../../http/index.ts'
import {
  administrator,
  anonymous,
  type Requester,
  requireCurrent,
  workLimitsFor,
} from '../access/index.ts'
import {httpError} from '../errors.ts'
import {WorkBudget} from '../query/index.ts'
import type {LakeEnv} from './context.ts'
import {endedWith, isEventStream} from './ended-with.ts'

/**
 * Finds out who makes a request, from its headers: `anonymous` when it carries no credentials. The lake only knows
 * requesters and their rights; accounts and sign-in are handled elsewhere.
 *
 * @param address the client's address; absent for requests that the server makes to itself
 * @throws {LakeError} 401 when credentials are not valid, 403 when they may not be used from that page, 429 when too
 *   many were wrong
 */
export type Authenticate = (
  request: Request,
  address: string | undefined,
) => Requester | Promise<Requester>

const BEARER = /^Bearer +(\S+)$/i

const digest = (value: string) => createHash('sha256').update(value).digest()

/** Accepts a single token: the administrator's. */
export function authenticateByToken(token: string): Authenticate {
  const expected = digest(token)
  return (request) => {
    const header = request.headers.get('Authorization')
    if (header === null) return anonymous
    const given = BEARER.exec(header)?.[1]
    if (given && timingSafeEqual(digest(given), expected)) return administrator
    throw httpError(401, 'Session not found: the token is not valid')
  }
}

/**
 * Stores who makes a request as `requester` in the context. Credentials that are not valid are refused rather than
 * ignored. An event stream ends with the rights that it was opened with, and a body that arrives after they have ended is
 * refused.
 */
export function authenticateRequest(authenticate: Authenticate): MiddlewareHandler<LakeEnv> {
  return async (c, next) => {
    const requester = await authenticate(c.req.raw, addressOf(c))
    c.set('requester', requester)
    if (requester.isCurrent) checkAfterBody(c.req.raw, () => requireCurrent(requester))
    c.set('budget', new WorkBudget(workLimitsFor(requester)))
    await next()
    const {onEnded} = requester
    if (onEnded && isEventStream(c.res)) c.res = endedWith(c.res, onEnded)
  }
}
