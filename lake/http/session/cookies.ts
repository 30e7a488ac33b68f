import {parse, serialize} from 'hono/utils/cookie'
import {SESSION_MS, type Session, type Sessions} from '../../sessions/index.ts'
import {originOf} from '../origin.ts'

const options = (request: Request) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Lax' as const,
  secure: originOf(request).startsWith('https:'),
})

/** The session that a request's cookie stands for. */
export const sessionOf = (sessions: Sessions, request: Request): Session | null => {
  const ticket = parse(request.headers.get('Cookie') ?? '', sessions.cookie)[sessions.cookie]
  return ticket ? sessions.read(ticket) : null
}

/** `Set-Cookie` for a new session. */
export const openingCookie = (sessions: Sessions, request: Request): string =>
  serialize(sessions.cookie, sessions.open(), {...options(request), maxAge: SESSION_MS / 1000})

/** `Set-Cookie` that makes the browser forget its session. */
export const closingCookie = (sessions: Sessions, request: Request): string =>
  serialize(sessions.cookie, '', {...options(request), maxAge: 0})
