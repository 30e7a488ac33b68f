import type {Context, MiddlewareHandler} from 'hono'
import type {Accounts} from '../accounts.ts'
import type {Visit} from '../visit.ts'
import {signInPage} from './page.ts'
import {languageOf} from './texts.ts'

export const SIGN_IN_PATH = '/v1/auth/sign-in'

/** Connection details of a request. */
export type VisitOf = (c: Context) => Visit

const isPageVisit = (request: Request): boolean =>
  request.method === 'GET' && (request.headers.get('Accept') ?? '').includes('text/html')

/**
 * Guards pages for signed-in people (the Studio, previews): everybody else gets the sign-in page. Requests for anything
 * but pages pass through; their own handlers check access.
 */
export function requireSignIn(accounts: Accounts, visitOf: VisitOf): MiddlewareHandler {
  return async (c, next) => {
    if (!isPageVisit(c.req.raw) || accounts.sessionOf(c.req.raw, visitOf(c))) return next()
    if (c.req.header('Authorization') !== undefined) return next()
    const {pathname, search} = new URL(c.req.url)
    return signInPage(SIGN_IN_PATH, pathname + search, {
      language: languageOf(c.req.raw),
      status: 401,
    })
  }
}
