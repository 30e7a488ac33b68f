import type {Context, MiddlewareHandler} from 'hono'
import type {Lake} from '../../lake.ts'
import {openingCookie, sessionOf} from './cookies.ts'
import {isOnThisMachine} from './loopback.ts'
import {signInPage} from './page.ts'
import {peerOf} from './peer.ts'

export const SIGN_IN_PATH = '/v1/auth/sign-in'

export interface SignInOptions {
  /**
   * Signs in whoever opens the Studio on this very machine, without asking. Only for a server that
   * listens on a loopback address and has no proxy in front of it.
   */
  trustLoopback?: boolean
}

/** Whether a request may be signed in for no more than where it comes from. */
export const mayEnterUnasked = (c: Context, {trustLoopback}: SignInOptions): boolean =>
  trustLoopback === true && isOnThisMachine(c.req.raw, peerOf(c))

const isPageVisit = (request: Request): boolean =>
  request.method === 'GET' && (request.headers.get('Accept') ?? '').includes('text/html')

/**
 * Stands before pages for signed-in people (the Studio, previews): lets them pass, signs in the one who
 * works on this very machine, and asks everybody else for the token.
 */
export function requireSignIn(lake: Lake, options: SignInOptions = {}): MiddlewareHandler {
  return async (c, next) => {
    if (!isPageVisit(c.req.raw) || sessionOf(lake.sessions, c.req.raw)) return next()
    if (mayEnterUnasked(c, options)) {
      await next()
      c.res.headers.append('Set-Cookie', openingCookie(lake.sessions, c.req.raw))
      return
    }
    const {pathname, search} = new URL(c.req.url)
    return signInPage(SIGN_IN_PATH, pathname + search, 401)
  }
}
