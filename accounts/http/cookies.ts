import {createHash} from 'node:crypto'
import {parse, serialize} from 'hono/utils/cookie'
import {SESSION_MS} from '../sessions.ts'
import type {Visit} from '../visit.ts'

const isSecure = ({origin}: Visit): boolean => origin.startsWith('https:')

/**
 * The cookie that holds a session ticket. With TLS, it is `Secure` and has the `__Host-` prefix, so that no other host
 * and no unencrypted page can set it. https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie
 */
export class SessionCookie {
  readonly #name: string

  /** @param installation servers on one machine share a host name and must not share a cookie */
  constructor(installation: string) {
    this.#name = `hemvist-${createHash('sha256').update(installation).digest('hex').slice(0, 8)}`
  }

  nameFor(visit: Visit): string {
    return isSecure(visit) ? `__Host-${this.#name}` : this.#name
  }

  /** The ticket in a request. */
  read(request: Request, visit: Visit): string | undefined {
    const name = this.nameFor(visit)
    return parse(request.headers.get('Cookie') ?? '', name)[name]
  }

  /** `Set-Cookie` for a new session. */
  opening(ticket: string, visit: Visit): string {
    return this.#serialize(ticket, visit, SESSION_MS / 1000)
  }

  /** `Set-Cookie` that makes the browser forget its session. */
  closing(visit: Visit): string {
    return this.#serialize('', visit, 0)
  }

  #serialize(value: string, visit: Visit, maxAge: number): string {
    return serialize(this.nameFor(visit), value, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: isSecure(visit),
      maxAge,
    })
  }
}
