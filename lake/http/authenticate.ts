import type {MiddlewareHandler} from 'hono'
import {anonymous, type Requester} from '../access/index.ts'
import {httpError} from '../errors.ts'
import type {Lake} from '../lake.ts'
import type {LakeEnv} from './context.ts'

/**
 * Another way to know who asks than by token, such as a session's cookie; `null` when it does not apply.
 * It throws a LakeError to refuse the request.
 */
export type Identify = (request: Request) => Requester | null | Promise<Requester | null>

const BEARER = /^Bearer +(\S+)$/i

/** Finds out who asks. A token that is not valid is refused (401) rather than treated as none. */
export function authenticate(lake: Lake, identify?: Identify): MiddlewareHandler<LakeEnv> {
  return async (c, next) => {
    const header = c.req.header('Authorization')
    if (header === undefined) {
      c.set('requester', (await identify?.(c.req.raw)) ?? anonymous)
    } else {
      const token = BEARER.exec(header)?.[1]
      const requester = token === undefined ? null : lake.requesterFor(token)
      if (!requester) throw httpError(401, 'Session not found: the token is not valid')
      c.set('requester', requester)
    }
    await next()
  }
}
