import {type Context, Hono} from 'hono'
import {RESET_HOURS} from '../../administration.ts'
import {AccessDeniedError} from '../../errors.ts'
import {emailOrNull} from '../../people/people.ts'
import type {SignInResult} from '../../sign-in/sign-in-request.ts'
import {GuessThrottle} from '../../sign-in/throttle.ts'
import {texts} from '../../texts/index.ts'
import {readForm} from '../body.ts'
import type {AccountsHttp} from '../context.ts'
import {forgotPage} from '../pages/links.ts'
import {codePage} from '../pages/second-factor.ts'
import {signInPage} from '../pages/sign-in.ts'
import {waysFor} from '../ways.ts'

/** The work of a reset begins within this time of the answer, in milliseconds, so that its duration tells nothing. */
const RESET_DELAY_MS = 500
const MAX_TYPED = 1_000

/** Signing in with a password or the administrator's token, with a code after that, and asking for a new password. */
export function signInRoutes(http: AccountsHttp): Hono {
  const {accounts} = http
  const routes = new Hono()
  const resets = new GuessThrottle()

  routes.get('/auth/providers', (c) =>
    c.json({
      thirdPartyLogin: false,
      sso: {saml: false},
      providers: [
        {
          name: 'hemvist',
          title: 'Hemvist',
          url: `${http.visitOf(c).origin}/v1/auth/login/hemvist`,
        },
      ],
    }),
  )

  routes.get('/auth/login/:provider', async (c) => {
    const to = http.returnPath(c, c.req.query('origin'))
    const isAgain = c.req.query('again') === 'true'
    if (!isAgain && accounts.sessionOf(c.req.raw, http.visitOf(c))) return c.redirect(to, 303)
    return signInPage(to, waysFor(http, c), {language: http.languageOf(c), status: 200})
  })

  /** Answers a first step: with a session, the page for the second step, or the page again. */
  const answer = (
    c: Context,
    result: SignInResult,
    to: string,
    failed: 'password' | 'token',
    email: string,
  ): Response | Promise<Response> => {
    const language = http.languageOf(c)
    const text = texts[language]
    if ('ticket' in result) return c.redirect(http.enter(c, result, to), 303)
    if ('pending' in result) return codePage(result.pending, to, {language, status: 200})
    const wrong = failed === 'token' ? text.wrongToken : text.wrongPassword
    const error = result.refused === 'use-passkey' ? text.usePasskey : wrong
    return signInPage(to, waysFor(http, c), {language, status: 403, error, failed, email})
  }

  routes.post('/auth/sign-in', async (c) => {
    http.requireOwnForm(c)
    const language = http.languageOf(c)
    const form = await readForm(c)
    const to = http.returnPath(c, form.get('to'))
    const token = form.get('token')?.trim()
    const email = (form.get('email') ?? '').slice(0, MAX_TYPED)
    const password = (form.get('password') ?? '').slice(0, MAX_TYPED)
    const failed = token === undefined ? 'password' : 'token'
    try {
      const request = http.signInRequest(c)
      const result =
        token === undefined
          ? await accounts.signIn.withPassword(email, password, request)
          : await accounts.signIn.withToken(token, request)
      return await answer(c, result, to, failed, email)
    } catch (error) {
      if (!(error instanceof AccessDeniedError)) throw error
      const {status, retryAfter} = error
      const said = texts[language].tooMany
      return signInPage(to, waysFor(http, c), {language, status, error: said, retryAfter, email})
    }
  })

  routes.post('/auth/code', async (c) => {
    http.requireOwnForm(c)
    const language = http.languageOf(c)
    const text = texts[language]
    const form = await readForm(c)
    const to = http.returnPath(c, form.get('to'))
    const pending = form.get('pending') ?? ''
    const again = (status: number, error: string, retryAfter?: number) =>
      codePage(pending, to, {language, status, error, retryAfter})
    try {
      const code = (form.get('code') ?? '').slice(0, MAX_TYPED)
      const result = await accounts.signIn.withCode(pending, code, http.signInRequest(c))
      if (!result) {
        const options = {language, status: 403, error: text.codeExpired}
        return signInPage(to, waysFor(http, c), options)
      }
      return 'ticket' in result
        ? c.redirect(http.enter(c, result, to), 303)
        : again(403, text.codeWrong)
    } catch (error) {
      if (!(error instanceof AccessDeniedError)) throw error
      return again(error.status, text.tooMany, error.retryAfter)
    }
  })

  routes.get('/auth/forgot', (c) => {
    const to = http.returnPath(c, c.req.query('to'))
    const canSend = accounts.letters.canSendLinks
    return forgotPage(to, {language: http.languageOf(c), status: 200, canSend})
  })

  /** Sends a link, if somebody has the address. */
  const sendReset = (email: string, address: string) => {
    const person = accounts.people.byEmail(email)
    if (!person) return
    const secret = accounts.administration.createResetLink(person, address)
    accounts.letters.reset(person, secret, RESET_HOURS)
  }

  routes.post('/auth/forgot', async (c) => {
    http.requireOwnForm(c)
    const language = http.languageOf(c)
    const form = await readForm(c)
    const to = http.returnPath(c, form.get('to'))
    const typed = (form.get('email') ?? '').slice(0, MAX_TYPED)
    const email = emailOrNull(typed)
    const canSend = accounts.letters.canSendLinks
    const {address = ''} = http.visitOf(c)
    try {
      // Everybody's requests count as misses: first against where they come from, then against the account.
      await resets.attempt(address || undefined, typed, () => null)
      await resets.attempt(`account ${email ?? typed}`, typed, () => null)
    } catch (error) {
      if (!(error instanceof AccessDeniedError)) throw error
      const {status, retryAfter} = error
      const said = texts[language].tooMany
      return forgotPage(to, {language, status, error: said, retryAfter, canSend})
    }
    if (canSend && email) {
      const later = () => {
        try {
          sendReset(email, address)
        } catch (cause) {
          // Its answer has been sent already.
          accounts.report('A link for a new password could not be sent', cause)
        }
      }
      setTimeout(later, Math.random() * RESET_DELAY_MS).unref()
    }
    return forgotPage(to, {language, status: 200, canSend, isSent: true})
  })

  return routes
}
