import {createHash} from 'node:crypto'
import {parse, serialize} from 'hono/utils/cookie'
import {DEVICE_MS} from '../sign-in/devices.ts'
import {SESSION_MS} from '../sign-in/sessions.ts'
import type {Visit} from '../visit.ts'

const isSecure = ({origin}: Visit): boolean => origin.startsWith('https:')

/**
 * The cookies of accounts: the session's ticket, what browsers keep that somebody has signed in with before, and what
 * an identity provider's answer is compared with. No script can read them. With TLS, they are `Secure` and have the
 * `__Host-` prefix, so that no other host and no unencrypted page can set them.
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie
 */
export class AccountCookies {
  readonly #name: string

  /** @param installation servers on one machine share a host name and must not share a cookie */
  constructor(installation: string) {
    this.#name = `hemvist-${createHash('sha256').update(installation).digest('hex').slice(0, 8)}`
  }

  /** The session ticket in a request. */
  session(request: Request, visit: Visit): string | undefined {
    return this.#read(request, '', visit)
  }

  /** What the browser keeps since somebody signed in with it. */
  device(request: Request, visit: Visit): string | undefined {
    return this.#read(request, '-device', visit)
  }

  /** What was sealed when the browser left for an identity provider. */
  provider(request: Request, visit: Visit): string | undefined {
    return this.#read(request, '-provider', visit)
  }

  /** `Set-Cookie` for a new session. */
  openSession(ticket: string, visit: Visit): string {
    return this.#serialize('', ticket, visit, SESSION_MS / 1000)
  }

  /** `Set-Cookie` that makes the browser forget its session. */
  closeSession(visit: Visit): string {
    return this.#serialize('', '', visit, 0)
  }

  /** `Set-Cookie` that makes the browser recognisable. */
  rememberDevice(secret: string, visit: Visit): string {
    return this.#serialize('-device', secret, visit, DEVICE_MS / 1000)
  }

  /** `Set-Cookie` for the way to an identity provider and back; empty after that. */
  leaveForProvider(sealed: string, visit: Visit, ms: number): string {
    return this.#serialize('-provider', sealed, visit, sealed === '' ? 0 : ms / 1000)
  }

  #nameFor(what: string, visit: Visit): string {
    return `${isSecure(visit) ? '__Host-' : ''}${this.#name}${what}`
  }

  #read(request: Request, what: string, visit: Visit): string | undefined {
    const name = this.#nameFor(what, visit)
    return parse(request.headers.get('Cookie') ?? '', name)[name]
  }

  #serialize(what: string, value: string, visit: Visit, maxAge: number): string {
    return serialize(this.#nameFor(what, visit), value, {
      path: '/',
      httpOnly: true,
      // Lax: an identity provider's answer is a link from another site.
      sameSite: 'Lax',
      secure: isSecure(visit),
      maxAge,
    })
  }
}
