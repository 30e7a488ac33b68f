import {Hono} from 'hono'
import {AccessDeniedError} from '../../errors.ts'
import {type Language, texts} from '../../texts/index.ts'
import {readForm} from '../body.ts'
import type {AccountsHttp} from '../context.ts'
import {linkPage, spentLinkPage} from '../pages/links.ts'
import {codePage} from '../pages/second-factor.ts'
import {signInPage} from '../pages/sign-in.ts'
import {LINK_PATH} from '../paths.ts'
import {waysFor} from '../ways.ts'

/** One-time links: opening one shows a button, and pressing that signs in. */
export function linkRoutes(http: AccountsHttp): Hono {
  const {accounts} = http
  const routes = new Hono()

  const spent = (reason: 'unknown' | 'used' | 'expired', language: Language) =>
    spentLinkPage(reason, {language, status: 403, people: !accounts.people.isEmpty()})

  routes.get('/auth/link', (c) => {
    const language = http.languageOf(c)
    const secret = c.req.query('key') ?? ''
    const state = accounts.links.read(secret)
    if (!('link' in state)) return spent(state.reason, language)
    return linkPage(LINK_PATH, secret, http.returnPath(c, c.req.query('to')), {
      language,
      status: 200,
    })
  })

  routes.post('/auth/link', async (c) => {
    if (http.isForeign(c)) throw new AccessDeniedError(403, 'Open the link itself to sign in')
    const language = http.languageOf(c)
    const form = await readForm(c)
    const to = http.returnPath(c, form.get('to'))
    const outcome = accounts.signIn.withLink(form.get('key') ?? '', http.signInRequest(c))
    if ('reason' in outcome) return spent(outcome.reason, language)
    if ('pending' in outcome) return codePage(outcome.pending, to, {language, status: 200})
    if ('refused' in outcome) {
      const error = texts[language].usePasskey
      return signInPage(to, waysFor(http, c), {language, status: 403, error})
    }
    return c.redirect(http.enter(c, outcome, to), 303)
  })

  return routes
}
