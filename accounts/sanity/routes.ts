import {readFileSync} from 'node:fs'
import {type Context, Hono, type MiddlewareHandler} from 'hono'
import {html} from 'hono/html'
import {HTTPException} from 'hono/http-exception'
import {AccessDeniedError} from '../errors.ts'
import {readForm} from '../http/body.ts'
import type {VisitOf} from '../http/context.ts'
import {AccountCookies} from '../http/cookies.ts'
import {page} from '../http/pages/layout.ts'
import {returnPath} from '../http/return-path.ts'
import {pageOf, requireOwnPage} from '../http/same-origin.ts'
import {hashOf} from '../secrets.ts'
import {GuessThrottle} from '../sign-in/throttle.ts'
import {languageOf, texts} from '../texts/index.ts'
import {MemberSessions} from './member-sessions.ts'
import {type Member, ProjectMembers, SanityUnavailableError} from './members.ts'

const SIGN_IN_PATH = '/v1/auth/sanity'
const SCRIPT_PATH = '/v1/auth/sanity.js'
const SCRIPT = new URL('./sanity-page.js', import.meta.url)
const BEARER = /^Bearer +(\S+)$/i
/** How long the answer about a token in a header is relied on, in milliseconds. */
const TRUSTED_MS = 60_000
const MAX_TRUSTED = 1_000
/** Sanity's Studio elsewhere has no business with sessions here. */
const NOBODY_ELSE: ReadonlySet<string> = new Set()

export interface MemberGateOptions {
  projectId: string
  /** Scheme and host of the project's API; default: Sanity's. */
  apiHost?: string | undefined
  visitOf: VisitOf
  /** Servers on one machine share a host name and must not share a cookie. */
  installation: string
  /** Default: the machine's clock. Milliseconds since 1970. */
  clock?: (() => number) | undefined
}

export interface MemberGate {
  /** `/v1/auth/sanity`: signing in with a token of Sanity, and out. */
  routes: Hono
  /** Lets only those through who hold a role in the project. */
  requireMember: MiddlewareHandler
  /**
   * Who makes a request, by the session or by a token of Sanity; null for nobody who holds a role in the project.
   * @throws {HTTPException} when another page writes with their session, when they may not try now, or when Sanity does not
   * answer
   */
  memberOf(c: Context): Promise<Member | null>
}

/**
 * Lets those see previews who hold a role in a Sanity project. The Studio's page has their token: it is Sanity's, and
 * only asked about there.
 */
export function createMemberGate(options: MemberGateOptions): MemberGate {
  const {projectId, apiHost, visitOf, installation, clock = Date.now} = options
  const members = new ProjectMembers(projectId, apiHost)
  const sessions = new MemberSessions(members, clock)
  const cookies = new AccountCookies(installation)
  const guesses = new GuessThrottle()
  const trusted = new Map<string, {member: Member; until: number}>()

  const signInPage = (c: Context, to: string, status: number, error?: string) => {
    const language = languageOf(c.req.raw)
    const {sanity, signIn} = texts[language]
    return page(
      {language, status, error, to, heading: sanity.heading, script: SCRIPT_PATH},
      html`<p data-sanity="${projectId}" data-to="${to}">${sanity.help}</p>
<p><a class="button" href="/studio/">${sanity.openStudio}</a></p>
<section><details${error ? html` open` : ''}><summary>${sanity.tokenSummary}</summary>
<form method="post" action="${SIGN_IN_PATH}">
<input type="hidden" name="to" value="${to}">
<label for="token">${sanity.token}</label>
<input id="token" name="token" type="password" autocomplete="off" required aria-describedby="token-help"${error ? html` aria-invalid="true"` : ''}>
<p class="hint" id="token-help">${sanity.tokenHelp}</p>
<button class="quiet">${signIn}</button>
</form></details></section>`,
    )
  }

  /** The member behind a token in a header. */
  const byToken = async (token: string, address: string | undefined): Promise<Member | null> => {
    const key = hashOf(token)
    const known = trusted.get(key)
    if (known && known.until > clock()) return known.member
    trusted.delete(key)
    const member = await guesses.attempt(address, key, () => members.find(token))
    if (!member) return null
    if (trusted.size >= MAX_TRUSTED) trusted.clear()
    trusted.set(key, {member, until: clock() + TRUSTED_MS})
    return member
  }

  const memberOf = async (c: Context): Promise<Member | null> => {
    const visit = visitOf(c)
    const token = BEARER.exec(c.req.header('Authorization') ?? '')?.[1]
    if (token) return byToken(token, visit.address)
    const ticket = cookies.session(c.req.raw, visit)
    if (ticket) requireOwnPage(c.req.raw, visit, NOBODY_ELSE)
    return ticket ? sessions.read(ticket) : null
  }

  const requireSignInPage = (c: Context): void => {
    if (pageOf(c.req.raw, visitOf(c)) !== 'foreign') return
    throw new AccessDeniedError(403, 'Sign in from the page of this server')
  }

  const routes = new Hono()
  routes.onError((error, c) => {
    if (!(error instanceof AccessDeniedError)) throw error
    return c.text(error.message, error.status)
  })

  routes.get(SCRIPT_PATH, (c) =>
    c.body(readFileSync(SCRIPT, 'utf8'), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    }),
  )

  routes.post(SIGN_IN_PATH, async (c) => {
    requireSignInPage(c)
    const {sanity, tooMany} = texts[languageOf(c.req.raw)]
    const visit = visitOf(c)
    const form = await readForm(c)
    const to = returnPath(form.get('to'), visit.origin)
    const token = (form.get('token') ?? '').trim()
    try {
      const ticket = await guesses.attempt(visit.address, hashOf(token), () => sessions.open(token))
      if (ticket === null) return await signInPage(c, to, 403, sanity.noRole)
      c.header('Set-Cookie', cookies.openSession(ticket, visit))
      c.header('Cache-Control', 'no-store')
      return c.redirect(to, 303)
    } catch (error) {
      if (error instanceof SanityUnavailableError) return signInPage(c, to, 502, sanity.unavailable)
      if (error instanceof AccessDeniedError) return signInPage(c, to, error.status, tooMany)
      throw error
    }
  })

  routes.post('/v1/auth/logout', (c) => {
    requireSignInPage(c)
    const visit = visitOf(c)
    const ticket = cookies.session(c.req.raw, visit)
    if (ticket) sessions.end(ticket)
    c.header('Set-Cookie', cookies.closeSession(visit))
    return c.json({ok: true})
  })

  const requireMember: MiddlewareHandler = async (c, next) => {
    try {
      if (await memberOf(c)) return next()
    } catch (error) {
      if (error instanceof AccessDeniedError) return c.text(error.message, error.status)
      if (!(error instanceof SanityUnavailableError)) throw error
      return c.text(
        'Sanity does not answer, so it is not known who you are. Try again in a while.',
        502,
      )
    }
    if (c.req.header('Authorization')) return c.text('This token has no role in the project', 403)
    const {pathname, search} = new URL(c.req.url)
    return signInPage(c, pathname + search, 401)
  }

  return {
    routes,
    requireMember,
    async memberOf(c) {
      try {
        return await memberOf(c)
      } catch (error) {
        if (error instanceof AccessDeniedError)
          throw new HTTPException(error.status, {message: error.message, cause: error})
        if (!(error instanceof SanityUnavailableError)) throw error
        throw new HTTPException(502, {message: 'Sanity does not answer', cause: error})
      }
    },
  }
}
