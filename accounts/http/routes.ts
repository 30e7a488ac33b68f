import {type Context, Hono} from 'hono'
import type {Accounts} from '../accounts.ts'
import {AccessDeniedError} from '../errors.ts'
import {readForm} from './form.ts'
import {SIGN_IN_PATH, type VisitOf} from './gate.ts'
import {linkPage, signInPage, spentLinkPage} from './page.ts'
import {returnPath} from './return-path.ts'
import {pageOf} from './same-origin.ts'
import {sessionRoutes} from './session-routes.ts'
import {languageOf, texts} from './texts.ts'

/** The page that a one-time link leads to; the secret is in the parameter `key`. */
export const LINK_PATH = '/v1/auth/link'

const VERSION = '/:version{v(?:1|X|\\d{4}-\\d{2}-\\d{2})}'

const refuse = (c: Context, error: AccessDeniedError): Response => {
  const {status, message, retryAfter} = error
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter))
  return c.json({statusCode: status, error: 'Unauthorized', message}, status)
}

/**
 * `/v<date>/auth/*`: how people sign in and out, and how the Studio finds out who is signed in. The session is in a
 * cookie that no script can read.
 */
export function accountRoutes(accounts: Accounts, visitOf: VisitOf): Hono {
  const routes = new Hono()

  const enter = (c: Context, ticket: string, to: string): Response => {
    c.header('Set-Cookie', accounts.cookie.opening(ticket, visitOf(c)))
    c.header('Cache-Control', 'no-store')
    return c.redirect(to, 303)
  }

  /** Whether another site's page submitted a form (login CSRF). */
  const isForeign = (c: Context): boolean =>
    pageOf(c.req.raw, visitOf(c), accounts.trustedOrigins) === 'foreign'

  routes.get('/auth/providers', (c) =>
    c.json({
      thirdPartyLogin: false,
      sso: {saml: false},
      providers: [
        {name: 'hemvist', title: 'Hemvist', url: `${visitOf(c).origin}/v1/auth/login/hemvist`},
      ],
    }),
  )

  routes.get('/auth/login/:provider', async (c) => {
    const visit = visitOf(c)
    const to = returnPath(c.req.query('origin'), visit.origin, accounts.trustedOrigins)
    if (accounts.sessionOf(c.req.raw, visit)) return c.redirect(to, 303)
    return signInPage(SIGN_IN_PATH, to, {language: languageOf(c.req.raw), status: 200})
  })

  routes.post('/auth/sign-in', async (c) => {
    if (isForeign(c)) throw new AccessDeniedError(403, 'Sign in from the sign-in page')
    const visit = visitOf(c)
    const language = languageOf(c.req.raw)
    const form = await readForm(c)
    const to = returnPath(form.get('to'), visit.origin, accounts.trustedOrigins)
    const again = (status: number, error: string, retryAfter?: number) =>
      signInPage(SIGN_IN_PATH, to, {language, status, error, retryAfter})
    try {
      const token = form.get('token')?.trim() ?? ''
      const ticket = await accounts.signInWithToken(token, c.req.raw, visit)
      return ticket ? enter(c, ticket, to) : again(403, texts[language].wrongToken)
    } catch (error) {
      if (!(error instanceof AccessDeniedError)) throw error
      return again(error.status, texts[language].tooMany, error.retryAfter)
    }
  })

  routes.get('/auth/link', (c) => {
    const language = languageOf(c.req.raw)
    const secret = c.req.query('key') ?? ''
    const state = accounts.links.read(secret)
    if (!('link' in state)) return spentLinkPage(state.reason, {language, status: 403})
    const to = returnPath(c.req.query('to'), visitOf(c).origin, accounts.trustedOrigins)
    return linkPage(LINK_PATH, secret, to, {language, status: 200})
  })

  routes.post('/auth/link', async (c) => {
    if (isForeign(c)) throw new AccessDeniedError(403, 'Open the link itself to sign in')
    const visit = visitOf(c)
    const form = await readForm(c)
    const outcome = accounts.signInWithLink(form.get('key') ?? '', c.req.raw, visit)
    if ('ticket' in outcome)
      return enter(
        c,
        outcome.ticket,
        returnPath(form.get('to'), visit.origin, accounts.trustedOrigins),
      )
    return spentLinkPage(outcome.reason, {language: languageOf(c.req.raw), status: 403})
  })

  routes.route('/', sessionRoutes(accounts, visitOf))

  const app = new Hono()
  app.onError((error, c) => {
    if (error instanceof AccessDeniedError) return refuse(c, error)
    throw error
  })
  app.route(VERSION, routes)
  return app
}
