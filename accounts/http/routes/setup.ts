import {type Context, Hono} from 'hono'
import {toString as qrCode} from 'qrcode'
import {AccessDeniedError} from '../../errors.ts'
import type {NewTotp} from '../../own-account.ts'
import {canUsePasskeys} from '../../passkeys/ceremonies.ts'
import type {Person} from '../../people/people.ts'
import type {Session} from '../../sign-in/sessions.ts'
import {texts} from '../../texts/index.ts'
import {readForm} from '../body.ts'
import type {AccountsHttp} from '../context.ts'
import {recoveryCodesPage} from '../pages/second-factor.ts'
import {faultList, type SetupOptions, setupPage} from '../pages/setup.ts'
import {signInPage} from '../pages/sign-in.ts'
import {SETUP_PATH} from '../paths.ts'
import {waysFor} from '../ways.ts'

const MAX_TYPED = 1_000

/** A QR code as SVG, for authenticator apps. */
export const qrCodeOf = (text: string): Promise<string> => qrCode(text, {type: 'svg', margin: 0})

/** `/auth/setup`: choosing a password, a passkey or an app for codes, without JavaScript but for passkeys. */
export function setupRoutes(http: AccountsHttp): Hono {
  const {accounts} = http
  const {ownAccount, passkeys, passwords, signIn} = accounts
  const routes = new Hono()

  interface Visitor {
    person: Person
    session: Session
    to: string
  }

  const needsCurrent = ({person, session}: Visitor): boolean =>
    !ownAccount.isFresh(session) && passwords.changedAt(person.id) !== null

  const show = async (
    c: Context,
    visitor: Visitor,
    options: Partial<SetupOptions> & {status: number},
    totp?: NewTotp,
  ): Promise<Response> => {
    const {person, session, to} = visitor
    const isRequired = session.level === 'setup'
    // Codes come after something else that proves who somebody is.
    const hasFirstFactor = session.method === 'provider' || passwords.changedAt(person.id) !== null
    const hasPasskey = passkeys.list(person.id).length > 0
    const canConnect = isRequired && hasFirstFactor
    const app = canConnect ? (totp ?? ownAccount.beginTotp(person)) : undefined
    return setupPage({
      language: http.languageOf(c),
      name: person.name,
      email: person.email,
      to,
      passkeys: canUsePasskeys(http.visitOf(c)),
      hasPasskey,
      hasWayIn: hasFirstFactor || hasPasskey,
      needsCurrent: needsCurrent(visitor),
      isRequired,
      totp: app && {state: app.state, key: app.key, qr: await qrCodeOf(app.address)},
      ...options,
    })
  }

  /** Whoever is not signed in gets the sign-in page, which leads back. */
  const visitorOf = async (
    c: Context,
    to: string | null | undefined,
  ): Promise<Visitor | Response> => {
    const target = http.returnPath(c, to)
    try {
      return {...http.requirePerson(c, {setup: true}), to: target}
    } catch (error) {
      if (!(error instanceof AccessDeniedError)) throw error
      if (error.status === 403 && !http.isForeign(c)) return c.redirect(target, 303)
      if (error.status === 403) throw error
      const options = {language: http.languageOf(c), status: 401}
      const back = `${SETUP_PATH}?to=${encodeURIComponent(target)}`
      return signInPage(back, waysFor(http, c), options)
    }
  }

  routes.get('/auth/setup', async (c) => {
    const visitor = await visitorOf(c, c.req.query('to'))
    return visitor instanceof Response ? visitor : show(c, visitor, {status: 200})
  })

  routes.post('/auth/setup/password', async (c) => {
    const form = await readForm(c)
    const visitor = await visitorOf(c, form.get('to'))
    if (visitor instanceof Response) return visitor
    const {person, session, to} = visitor
    const language = http.languageOf(c)
    const text = texts[language]
    if (!ownAccount.isFresh(session)) {
      const current = (form.get('current') ?? '').slice(0, MAX_TYPED)
      try {
        const request = http.signInRequest(c)
        if (!(await signIn.confirmsPassword(person, current, request))) {
          const error = needsCurrent(visitor) ? text.setupPasswordCurrentWrong : text.staleSession
          return await show(c, visitor, {status: 403, error, failed: 'current'})
        }
      } catch (error) {
        if (!(error instanceof AccessDeniedError)) throw error
        const {status, retryAfter} = error
        return show(c, visitor, {status, error: text.tooMany, retryAfter, failed: 'current'})
      }
    }
    const password = form.get('password') ?? ''
    const faults = await ownAccount.setPassword(person, password, session)
    if (faults.length > 0) {
      const error = faultList(faults, language)
      return show(c, visitor, {status: 422, error, failed: 'password'})
    }
    const renewed = signIn.renew(session, http.signInRequest(c))
    if (!('ticket' in renewed)) throw new AccessDeniedError(401, 'Not signed in')
    const next = http.enter(c, renewed, to)
    return c.redirect(next, 303)
  })

  routes.post('/auth/setup/code', async (c) => {
    const form = await readForm(c)
    const visitor = await visitorOf(c, form.get('to'))
    if (visitor instanceof Response) return visitor
    const {person, session, to} = visitor
    const language = http.languageOf(c)
    const text = texts[language]
    if (!ownAccount.isFresh(session)) {
      return show(c, visitor, {status: 403, error: text.staleSession})
    }
    const state = form.get('state') ?? ''
    const codes = ownAccount.finishTotp(person, state, form.get('code') ?? '')
    if (!codes) {
      const totp = ownAccount.resumeTotp(person, state) ?? undefined
      return show(c, visitor, {status: 422, error: text.codeWrong, failed: 'code'}, totp)
    }
    const renewed = signIn.renew(session, http.signInRequest(c))
    const page = await recoveryCodesPage(codes, to, {language, status: 200})
    if ('ticket' in renewed) http.enter(c, renewed, to)
    for (const cookie of c.res.headers.getSetCookie()) page.headers.append('Set-Cookie', cookie)
    return page
  })

  return routes
}
