import type {MiddlewareHandler} from 'hono'
import {languageOf} from '../texts/index.ts'
import type {AccountsHttp} from './context.ts'
import {signInPage} from './pages/sign-in.ts'
import {SETUP_PATH} from './paths.ts'
import {waysFor} from './ways.ts'

const isPageVisit = (request: Request): boolean =>
  request.method === 'GET' && (request.headers.get('Accept') ?? '').includes('text/html')

/**
 * Guards pages for signed-in people (the Studio, previews): everybody else gets the sign-in page, and whoever has to set
 * up a second factor the page for that. Requests for anything but pages pass through; their own handlers check access.
 */
export function requireSignIn(http: AccountsHttp): MiddlewareHandler {
  return async (c, next) => {
    if (!isPageVisit(c.req.raw) || c.req.header('Authorization') !== undefined) return next()
    const session = http.accounts.anySessionOf(c.req.raw, http.visitOf(c))
    if (session?.level === 'full') return next()
    const {pathname, search} = new URL(c.req.url)
    const to = pathname + search
    if (session) return c.redirect(`${SETUP_PATH}?to=${encodeURIComponent(to)}`, 303)
    return signInPage(to, waysFor(http, c), {language: languageOf(c.req.raw), status: 401})
  }
}
