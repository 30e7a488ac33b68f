import {AccessDeniedError} from '../errors.ts'
import type {Principal} from '../principal.ts'
import type {SecondFactorRequirement} from '../second-factor/requirement.ts'
import {hashOf} from '../secrets.ts'
import type {Session, Sessions} from '../sign-in/sessions.ts'
import {GuessThrottle} from '../sign-in/throttle.ts'
import type {Visit} from '../visit.ts'
import type {RightsWatch} from '../watch.ts'
import type {AccountCookies} from './cookies.ts'
import {requireOwnPage} from './same-origin.ts'

const BEARER = /^Bearer +(\S+)$/i

export interface CredentialParts {
  sessions: Sessions
  cookies: AccountCookies
  trustedOrigins: ReadonlySet<string>
  requirement: SecondFactorRequirement
  /** The person or token behind an id; `null` when there is none (any more). */
  principal: (id: string) => Principal | null
  /** Who has a token; `null` when it is not valid. */
  principalOf: (token: string) => Principal | null
  rights: RightsWatch
}

/** Who makes a request, by its token or its session. */
export class RequestCredentials {
  readonly #parts: CredentialParts
  readonly #guesses = new GuessThrottle()

  constructor(parts: CredentialParts) {
    this.#parts = parts
  }

  /**
   * Who makes a request: by the token in `Authorization`, else by the session cookie; `null` when it has neither.
   *
   * @throws {AccessDeniedError} 401 for a token that is not valid, 403 when another site's page uses a session, 429
   *   after too many wrong tokens
   */
  async authenticate(request: Request, visit: Visit): Promise<Principal | null> {
    const header = request.headers.get('Authorization')
    if (header !== null) {
      const token = BEARER.exec(header)?.[1]
      const principal = token
        ? await this.#guesses.attempt(visit.address, hashOf(token), () =>
            this.#parts.principalOf(token),
          )
        : null
      if (principal) return principal
      throw new AccessDeniedError(401, 'Session not found: the token is not valid')
    }
    const session = this.sessionOf(request, visit)
    if (!session) return null
    requireOwnPage(request, visit, this.#parts.trustedOrigins)
    return this.#parts.principal(session.person)
  }

  /**
   * Notifies when the session, token or account behind a request has ended, or the principal has changed in a way that
   * matters to the caller.
   *
   * @param request a request that `authenticate` has accepted
   * @param isUnchanged whether the current principal is equivalent for the caller
   * @param ended called once: immediately, or within about a second if another process made the change
   * @returns a function that stops watching
   */
  watch(
    request: Request,
    visit: Visit,
    isUnchanged: (principal: Principal) => boolean,
    ended: () => void,
  ): () => void {
    const holder = this.#holderOf(request, visit)
    const isCurrent = () => {
      const principal = holder?.principal()
      return principal ? isUnchanged(principal) : false
    }
    return this.#parts.rights.add(holder?.key ?? '', isCurrent, ended)
  }

  /** Whether the session, token or account behind a request is still valid, and its principal as it was for the caller. */
  isCurrent(
    request: Request,
    visit: Visit,
    isUnchanged: (principal: Principal) => boolean,
  ): boolean {
    const principal = this.#holderOf(request, visit)?.principal()
    return principal ? isUnchanged(principal) : false
  }

  /** The credential of a request, by an id that is not secret, and a lookup of its current principal. */
  #holderOf(
    request: Request,
    visit: Visit,
  ): {key: string; principal: () => Principal | null} | null {
    const header = request.headers.get('Authorization')
    const secret = header === null ? undefined : BEARER.exec(header)?.[1]
    if (secret !== undefined) {
      const id = this.#parts.principalOf(secret)?.id
      return id === undefined ? null : {key: id, principal: () => this.#parts.principal(id)}
    }
    const session = this.sessionOf(request, visit)
    if (!session) return null
    const {id, person} = session
    return {
      key: id,
      principal: () => (this.#parts.sessions.isOpen(id) ? this.#parts.principal(person) : null),
    }
  }

  /** The session of a request's cookie, if it may be used for everything. */
  sessionOf(request: Request, visit: Visit): Session | null {
    const session = this.anySessionOf(request, visit)
    return session?.level === 'full' ? session : null
  }

  /** The session of a request's cookie, also one that may only be used to set up how to sign in. */
  anySessionOf(request: Request, visit: Visit): Session | null {
    const ticket = this.#parts.cookies.session(request, visit)
    const session = ticket ? this.#parts.sessions.read(ticket) : null
    const principal = session && this.#parts.principal(session.person)
    return principal ? this.#parts.requirement.applyTo(session, principal) : null
  }
}
