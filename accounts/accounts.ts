import type {DatabaseSync} from 'node:sqlite'
import {Administration} from './administration.ts'
import {AuditLog} from './audit/audit-log.ts'
import {AccessDeniedError} from './errors.ts'
import {SessionCookie} from './http/cookies.ts'
import {requireOwnPage} from './http/same-origin.ts'
import {type LinkState, Links} from './links.ts'
import {People} from './people.ts'
import {ADMINISTRATOR, type Principal, personPrincipal, tokenPrincipal} from './principal.ts'
import {hashOf, isSameSecret} from './secrets.ts'
import {type Session, Sessions} from './sessions.ts'
import {openDatabase} from './store/database.ts'
import {GuessThrottle} from './throttle.ts'
import {Tokens} from './tokens.ts'
import type {Visit} from './visit.ts'
import {RightsWatch} from './watch.ts'

export interface AccountsOptions {
  /** The database file; created if missing. */
  file: string
  /** The bootstrap administrator's API token; if absent, token sign-in is disabled. */
  administratorToken?: string
  /** Origins of external pages that may use a session, such as a Studio hosted elsewhere. */
  trustedOrigins?: readonly string[]
  /** Default: the machine's clock. Milliseconds since 1970. */
  clock?: () => number
}

const BEARER = /^Bearer +(\S+)$/i

/** The accounts of an installation: signing in, and authenticating requests. */
export class Accounts {
  readonly sessions: Sessions
  readonly links: Links
  readonly people: People
  readonly tokens: Tokens
  readonly audit: AuditLog
  readonly administration: Administration
  readonly cookie: SessionCookie
  readonly trustedOrigins: ReadonlySet<string>
  readonly #database: DatabaseSync
  readonly #administratorToken: string | undefined
  /** Everything that ends or changes rights is noted in the audit log. */
  readonly #watch = new RightsWatch()
  readonly #tokenGuesses = new GuessThrottle()
  readonly #formGuesses = new GuessThrottle()

  constructor({file, administratorToken, trustedOrigins, clock = Date.now}: AccountsOptions) {
    const database = openDatabase(file)
    this.#database = database
    this.#administratorToken = administratorToken
    this.sessions = new Sessions(database, clock)
    this.links = new Links(database, clock)
    this.people = new People(database, clock)
    this.tokens = new Tokens(database, clock)
    this.audit = new AuditLog(database, clock, () => this.#watch.checkSoon())
    this.administration = new Administration({
      database,
      people: this.people,
      sessions: this.sessions,
      links: this.links,
      tokens: this.tokens,
      audit: this.audit,
    })
    this.cookie = new SessionCookie(file)
    this.trustedOrigins = new Set(trustedOrigins)
    // A new token ends sessions that were opened with the previous one.
    if (administratorToken) this.sessions.endOthers(ADMINISTRATOR.id, this.#credential)
  }

  get #credential(): string {
    return hashOf(`credential ${this.#administratorToken}`).slice(0, 12)
  }

  /** The person or token behind an id; `null` when there is none (any more). */
  principal(id: string): Principal | null {
    if (id === ADMINISTRATOR.id) return ADMINISTRATOR
    const person = this.people.find(id)
    if (person) return person.removedAt === null ? personPrincipal(person) : null
    const token = this.tokens.find(id)
    return token && tokenPrincipal(token)
  }

  /** Every current user. */
  members(): Principal[] {
    return [ADMINISTRATOR, ...this.people.list().map(personPrincipal)]
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
        ? await this.#tokenGuesses.attempt(visit.address, hashOf(token), () =>
            this.#principalOf(token),
          )
        : null
      if (principal) return principal
      throw new AccessDeniedError(401, 'Session not found: the token is not valid')
    }
    const session = this.sessionOf(request, visit)
    if (!session) return null
    requireOwnPage(request, visit, this.trustedOrigins)
    return this.principal(session.person)
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
    return this.#watch.add(holder?.key ?? '', isCurrent, ended)
  }

  /** The credential of a request, by an id that is not secret, and a lookup of its current principal. */
  #holderOf(
    request: Request,
    visit: Visit,
  ): {key: string; principal: () => Principal | null} | null {
    const header = request.headers.get('Authorization')
    const secret = header === null ? undefined : BEARER.exec(header)?.[1]
    if (secret !== undefined) {
      const id = this.#principalOf(secret)?.id
      return id === undefined ? null : {key: id, principal: () => this.principal(id)}
    }
    const session = this.sessionOf(request, visit)
    if (!session) return null
    const {id, person} = session
    return {
      key: id,
      principal: () => (this.sessions.isOpen(id) ? this.principal(person) : null),
    }
  }

  /** The session of a request's cookie. */
  sessionOf(request: Request, visit: Visit): Session | null {
    const ticket = this.cookie.read(request, visit)
    const session = ticket ? this.sessions.read(ticket) : null
    return session && this.principal(session.person) ? session : null
  }

  #principalOf(token: string): Principal | null {
    const expected = this.#administratorToken
    if (expected !== undefined && isSameSecret(token, expected)) return ADMINISTRATOR
    const known = this.tokens.read(token)
    return known && tokenPrincipal(known)
  }

  /**
   * Creates a one-time sign-in link for the administrator. An earlier unused link becomes invalid.
   * @param ms how long it is valid
   * @returns its secret
   */
  administratorLink(ms: number): string {
    return this.links.create(ADMINISTRATOR.id, 'sign-in', ms)
  }

  /**
   * Signs in with the administrator's token.
   * @returns a session ticket, or `null` when the token is wrong
   * @throws {AccessDeniedError} 429 after too many wrong ones from that address
   */
  async signInWithToken(token: string, request: Request, visit: Visit): Promise<string | null> {
    const {address = ''} = visit
    const principal = await this.#formGuesses.attempt(visit.address, hashOf(token), () => {
      const found = this.#principalOf(token)
      return found?.kind === 'person' ? found : null
    })
    if (principal) return this.#openSession(principal, request, visit)
    this.audit.append({event: 'sign-in-failed', actor: 'anonymous', address})
    return null
  }

  /** Signs in with a one-time link, which is then used up. @returns a session ticket, or why there is none */
  signInWithLink(
    secret: string,
    request: Request,
    visit: Visit,
  ): {ticket: string} | Exclude<LinkState, {link: unknown}> {
    const state = this.links.redeem(secret)
    if (!('link' in state)) return state
    const principal = this.principal(state.link.person)
    return principal ? {ticket: this.#openSession(principal, request, visit)} : {reason: 'unknown'}
  }

  /** Each sign-in opens a new session and ends the browser's previous one, to prevent session fixation. */
  #openSession({id}: Principal, request: Request, visit: Visit): string {
    const former = this.sessionOf(request, visit)
    if (former) this.sessions.end(former.id)
    const {address = ''} = visit
    this.audit.append({event: 'sign-in', actor: id, address})
    return this.sessions.open({
      person: id,
      credential: this.#credential,
      address,
      userAgent: request.headers.get('User-Agent') ?? '',
    })
  }

  close(): void {
    this.#watch.close()
    this.#database.close()
  }
}

/**
 * Opens the accounts of an installation.
 * @throws {AccountError} when the file cannot be used
 */
export const openAccounts = (options: AccountsOptions): Accounts => new Accounts(options)
