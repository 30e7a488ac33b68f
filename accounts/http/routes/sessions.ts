import {type Context, Hono} from 'hono'
import {AccessDeniedError} from '../../errors.ts'
import type {Principal} from '../../principal.ts'
import type {Session} from '../../sign-in/sessions.ts'
import type {AccountsHttp} from '../context.ts'
import {pageOf} from '../same-origin.ts'

/** A session as the API shows it. @param current the id of the one that asks */
export const describeSession = (session: Session, current: string | undefined) => ({
  ...session,
  createdAt: new Date(session.createdAt).toISOString(),
  seenAt: new Date(session.seenAt).toISOString(),
  expiresAt: new Date(session.expiresAt).toISOString(),
  isCurrent: session.id === current,
})

/** `/auth/…`: who is signed in, where, and how to sign out. */
export function sessionRoutes({accounts, visitOf}: AccountsHttp): Hono {
  const routes = new Hono()

  const requirePerson = async (c: Context): Promise<Principal> => {
    const principal = await accounts.authenticate(c.req.raw, visitOf(c))
    if (!principal) throw new AccessDeniedError(401, 'Not signed in', {refusal: 'signedOut'})
    return principal
  }

  routes.get('/auth/id', async (c) => {
    const {id} = await requirePerson(c)
    const session = accounts.sessionOf(c.req.raw, visitOf(c))
    return c.json({id, ...(session ? {expiry: session.expiresAt} : {})})
  })

  // The Studio never gets a token: its session is the cookie.
  routes.get('/auth/fetch', () => {
    throw new AccessDeniedError(401, 'No such session id: sessions are kept in a cookie here')
  })

  routes.get('/auth/sessions', async (c) => {
    const person = await requirePerson(c)
    const current = accounts.sessionOf(c.req.raw, visitOf(c))?.id
    const everybody = c.req.query('all') === 'true' && person.role === 'administrator'
    const sessions = accounts.sessions.list(everybody ? undefined : person.id)
    return c.json(sessions.map((session) => describeSession(session, current)))
  })

  routes.delete('/auth/sessions', async (c) => {
    const person = await requirePerson(c)
    const current = accounts.sessionOf(c.req.raw, visitOf(c))?.id
    const except = c.req.query('others') === 'true' ? current : undefined
    const ended = accounts.administration.endSessions(person.id, person.id, except)
    if (except === undefined) c.header('Set-Cookie', accounts.cookies.closeSession(visitOf(c)))
    return c.json({ended})
  })

  routes.delete('/auth/sessions/:id', async (c) => {
    const person = await requirePerson(c)
    const id = c.req.param('id')
    const mine = accounts.sessions.list(person.id).some((session) => session.id === id)
    // Other people's sessions look like missing ones.
    const ended =
      (mine || person.role === 'administrator') && accounts.administration.endSession(person.id, id)
    return ended
      ? c.json({ended: true})
      : c.json({statusCode: 404, message: 'No such session'}, 404)
  })

  routes.post('/auth/logout', (c) => {
    const visit = visitOf(c)
    const session = accounts.anySessionOf(c.req.raw, visit)
    if (session && pageOf(c.req.raw, visit, accounts.trustedOrigins) !== 'own') {
      throw new AccessDeniedError(403, 'Signing out is only possible from pages of this origin')
    }
    if (session) {
      accounts.sessions.end(session.id)
      accounts.audit.append({
        event: 'sign-out',
        actor: session.person,
        address: visit.address ?? '',
      })
    }
    c.header('Set-Cookie', accounts.cookies.closeSession(visit))
    return c.json({ok: true})
  })

  return routes
}
