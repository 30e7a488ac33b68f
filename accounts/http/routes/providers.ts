import {type Context, Hono} from 'hono'
import {explain} from '../../providers/errors.ts'
import {FLOW_MS} from '../../providers/providers.ts'
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

  const redirectUri = (c: Context, id: string): string =>
    `${http.visitOf(c).origin}${PROVIDER_PATH}/${id}/callback`

  const failed = (c: Context, title: string, error: unknown, to = HOME): Promise<Response> => {
    const {failure, message} = explain(error)
    const {address = ''} = http.visitOf(c)
    const details = {method: 'provider', reason: failure}
    accounts.audit.append({event: 'sign-in-failed', actor: 'anonymous', address, details})
    // What went wrong at the provider concerns whoever runs the server; it names nobody.
    accounts.report(`Signing in with ${title} failed`, new Error(`${failure}: ${message}`))
    const language = http.languageOf(c)
    const said = texts[language].providerErrors[failure](title)
    const status = failure === 'unavailable' ? 502 : 403
    return signInPage(to, waysFor(http, c), {language, status, error: said})
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
      const answer = new URL(redirectUri(c, id))
      answer.search = new URL(c.req.url).search
      const {person, isTwoFactor, to} = await providers.finish(id, answer, sealed)
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
