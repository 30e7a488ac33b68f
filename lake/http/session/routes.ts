import {type Context, Hono} from 'hono'
import {httpError, LakeError} from '../../errors.ts'
import type {Lake} from '../../lake.ts'
import {Guesses} from '../../sessions/index.ts'
import type {LakeApp, LakeEnv} from '../context.ts'
import {originOf} from '../origin.ts'
import {closingCookie, openingCookie, sessionOf} from './cookies.ts'
import {mayEnterUnasked, SIGN_IN_PATH, type SignInOptions} from './gate.ts'
import {signInPage} from './page.ts'
import {visitorOf} from './peer.ts'
import {isFromOwnPage} from './same-origin.ts'

const HOME = '/studio/'
const MAX_FORM_BYTES = 8 * 1024

/** A path on this server to go to after signing in; anything else leads to the Studio. */
const destination = (c: Context, wish: string | undefined): string => {
  const origin = originOf(c.req.raw)
  if (!wish || !URL.canParse(wish, origin)) return HOME
  const url = new URL(wish, origin)
  return url.origin === origin ? url.pathname + url.search : HOME
}

const enter = (c: Context, lake: Lake, to: string): Response => {
  c.header('Set-Cookie', openingCookie(lake.sessions, c.req.raw))
  return c.redirect(to, 303)
}

const readForm = async (c: Context): Promise<URLSearchParams> => {
  if (Number(c.req.header('Content-Length') ?? Number.POSITIVE_INFINITY) > MAX_FORM_BYTES) {
    throw httpError(413, 'The form is too large')
  }
  return new URLSearchParams(await c.req.text())
}

/**
 * `/auth/*`: how the Studio finds out who is signed in, and how people sign in and out. The token is the one
 * account there is; the session that it opens lives in a cookie that no script can read.
 */
export function sessionRoutes(lake: Lake, options: SignInOptions): LakeApp {
  const routes: LakeApp = new Hono<LakeEnv>()
  const guesses = new Guesses()

  routes.get('/auth/id', (c) => {
    const requester = c.get('requester')
    if (requester.kind === 'public') throw httpError(401, 'Nobody is signed in')
    const session = sessionOf(lake.sessions, c.req.raw)
    return c.json({id: requester.identity, ...(session ? {expiry: session.expiry} : {})})
  })

  routes.get('/auth/providers', (c) =>
    c.json({
      thirdPartyLogin: false,
      sso: {saml: false},
      providers: [
        {name: 'hemvist', title: 'Hemvist', url: `${originOf(c.req.raw)}/v1/auth/login/hemvist`},
      ],
    }),
  )

  // The Studio never gets a token of its own: its session is the cookie.
  routes.get('/auth/fetch', () => {
    throw httpError(401, 'No such sign-in: sessions live in a cookie here')
  })

  routes.get('/auth/login/:provider', (c) => {
    const to = destination(c, c.req.query('origin'))
    if (sessionOf(lake.sessions, c.req.raw)) return c.redirect(to, 303)
    return mayEnterUnasked(c, options) ? enter(c, lake, to) : signInPage(SIGN_IN_PATH, to, 200)
  })

  routes.post('/auth/sign-in', async (c) => {
    if (!isFromOwnPage(c.req.raw)) throw httpError(403, 'Sign in from the sign-in page')
    const form = await readForm(c)
    const to = destination(c, form.get('to') ?? undefined)
    const address = visitorOf(c)
    try {
      guesses.check(address)
    } catch (error) {
      if (!(error instanceof LakeError)) throw error
      return signInPage(SIGN_IN_PATH, to, 429, 'För många försök. Vänta en stund och försök igen.')
    }
    if (lake.requesterFor(form.get('token')?.trim() ?? '')) return enter(c, lake, to)
    guesses.miss(address)
    return signInPage(SIGN_IN_PATH, to, 403, 'Nyckeln stämmer inte.')
  })

  routes.on(['POST', 'GET'], '/auth/logout', (c) => {
    const session = sessionOf(lake.sessions, c.req.raw)
    if (session && c.req.method === 'POST') lake.sessions.end(session)
    if (session) c.header('Set-Cookie', closingCookie(lake.sessions, c.req.raw))
    return c.json({ok: true})
  })

  return routes
}
