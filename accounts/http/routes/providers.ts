import {type Context, Hono} from 'hono'
import {AccessDeniedError} from '../../errors.ts'
import {explain, type ProviderError} from '../../providers/errors.ts'
import {FLOW_MS, type ProviderSignIn} from '../../providers/providers.ts'
import {hashOf} from '../../secrets.ts'
import {GuessThrottle} from '../../sign-in/throttle.ts'
import {texts} from '../../texts/index.ts'
import type {AccountsHttp} from '../context.ts'
import {codePage} from '../pages/second-factor.ts'
import {signInPage} from '../pages/sign-in.ts'
import {PROVIDER_PATH} from '../paths.ts'
import {HOME} from '../return-path.ts'
import {waysFor} from '../ways.ts'

/** `/auth/provider/<id>`: signing in with an identity provider, and the way back from it. */
export function providerRoutes(http: AccountsHttp): Hono {
  const {accounts, providers} = http
  const routes = new Hono()
  /** Answers that no provider gave: each is noted in the audit log, and most of them make us ask the provider. */
  const answers = new GuessThrottle()

  const redirectUri = (c: Context, id: string): string =>
    `${http.visitOf(c).origin}${PROVIDER_PATH}/${id}/callback`

  const failed = (c: Context, title: string, error: unknown, to = HOME): Promise<Response> => {
    const language = http.languageOf(c)
    if (error instanceof AccessDeniedError) {
      const {status, retryAfter} = error
      const said = texts[language].tooMany
      return signInPage(to, waysFor(http, c), {language, status, error: said, retryAfter})
    }
    const {failure, message} = explain(error)
    // What went wrong at the provider concerns whoever runs the server; it names nobody.
    accounts.report(`Signing in with ${title} failed`, new Error(`${failure}: ${message}`))
    const said = texts[language].providerErrors[failure](title)
    const status = failure === 'unavailable' ? 502 : 403
    return signInPage(to, waysFor(http, c), {language, status, error: said})
  }

  /**
   * Finds out who somebody is. Answers that are refused count against the address that they come from, and are noted in
   * the audit log; a provider that does not answer has refused nobody.
   *
   * @throws {ProviderError} that says what was wrong
   * @throws {AccessDeniedError} 429 after too many that were refused
   */
  const finish = async (c: Context, id: string, sealed: string | undefined) => {
    const {address} = http.visitOf(c)
    const answer = new URL(redirectUri(c, id))
    answer.search = new URL(c.req.url).search
    let refusal: ProviderError | undefined
    const found = await answers.attempt<ProviderSignIn>(
      address,
      hashOf(answer.search),
      async () => {
        try {
          return await providers.finish(id, answer, sealed)
        } catch (error) {
          const explained = explain(error)
          if (explained.failure === 'unavailable') throw explained
          refusal = explained
          return null
        }
      },
    )
    if (found) return found
    accounts.audit.append({
      event: 'sign-in-failed',
      actor: 'anonymous',
      address: address ?? '',
      details: {method: 'provider', reason: refusal?.failure ?? 'refused'},
    })
    throw refusal
  }

  routes.get('/auth/provider/:id', async (c) => {
    const id = c.req.param('id')
    const title = providers.titleOf(id)
    if (title === null) return c.notFound()
    const to = http.returnPath(c, c.req.query('to'))
    try {
      const {url, sealed} = await providers.begin(id, redirectUri(c, id), to)
      c.header('Set-Cookie', accounts.cookies.leaveForProvider(sealed, http.visitOf(c), FLOW_MS))
      c.header('Cache-Control', 'no-store')
      return c.redirect(url, 303)
    } catch (error) {
      return failed(c, title, error, to)
    }
  })

  routes.get('/auth/provider/:id/callback', async (c) => {
    const id = c.req.param('id')
    const title = providers.titleOf(id)
    if (title === null) return c.notFound()
    const visit = http.visitOf(c)
    const language = http.languageOf(c)
    const sealed = accounts.cookies.provider(c.req.raw, visit)
    // Used up, whether or not it leads to a session.
    const spent = accounts.cookies.leaveForProvider('', visit, 0)
    const withSpent = async (page: Promise<Response>): Promise<Response> => {
      const response = await page
      response.headers.append('Set-Cookie', spent)
      return response
    }
    try {
      const {person, isTwoFactor, to} = await finish(c, id, sealed)
      const result = accounts.signIn.withProvider(person.id, isTwoFactor, http.signInRequest(c))
      if ('pending' in result)
        return withSpent(codePage(result.pending, to, {language, status: 200}))
      if ('refused' in result) {
        const error = texts[language].usePasskey
        return withSpent(signInPage(to, waysFor(http, c), {language, status: 403, error}))
      }
      c.header('Set-Cookie', spent, {append: true})
      return c.redirect(http.enter(c, result, to), 303)
    } catch (error) {
      return withSpent(failed(c, title, error))
    }
  })

  return routes
}
