import type {DatabaseSync} from 'node:sqlite'
import type {Mailer} from '../mail/index.ts'
import {Administration} from './administration.ts'
import {AuditLog} from './audit/audit-log.ts'
import {SyslogExport} from './audit/syslog.ts'
import {AccountCookies} from './http/cookies.ts'
import {RequestCredentials} from './http/credentials.ts'
import {Letters} from './letters.ts'
import {OwnAccount} from './own-account.ts'
import {PasskeyCeremonies} from './passkeys/ceremonies.ts'
import {Passkeys} from './passkeys/passkeys.ts'
import {Passwords} from './passwords/passwords.ts'
import {CampaignSlugs} from './people/campaign-slugs.ts'
import {People} from './people/people.ts'
import {Pictures, type SquarePicture} from './people/pictures.ts'
import {ADMINISTRATOR, type Principal, personPrincipal, tokenPrincipal} from './principal.ts'
import {Identities} from './providers/identities.ts'
import {Roles} from './roles/custom-roles.ts'
import {Sealer} from './sealing.ts'
import {type SecondFactorPolicy, SecondFactorRequirement} from './second-factor/requirement.ts'
import {SecondFactors} from './second-factor/second-factors.ts'
import {hashOf, isSameSecret} from './secrets.ts'
import {Devices} from './sign-in/devices.ts'
import {Links} from './sign-in/links.ts'
import {type Session, Sessions} from './sign-in/sessions.ts'
import {SignIn} from './sign-in/sign-in.ts'
import {openDatabase} from './store/database.ts'
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
  /** Who must have a second factor. Default: `optional`. */
  secondFactor?: SecondFactorPolicy
  /** Scheme, host and port that browsers use, when configured; links are only mailed with it. */
  origin?: string | undefined
  /** Sends invitations and links for a new password; absent when no mail is configured. */
  mail?: Mailer | undefined
  /** Reads pictures that people choose of themselves; without it, none can be used. */
  squarePicture?: SquarePicture | undefined
  /** The languages of content, which roles can be bound to (BCP 47). Default: any. */
  languages?: readonly string[] | undefined
  /** Receives failures of work that no request waits for. */
  onFailure?: ((what: string, cause: unknown) => void) | undefined
  /** Default: the machine's clock. Milliseconds since 1970. */
  clock?: () => number
}

/** The accounts of an installation: its stores, and who makes a request. */
export class Accounts {
  readonly sessions: Sessions
  readonly links: Links
  readonly people: People
  readonly campaignSlugs: CampaignSlugs
  readonly tokens: Tokens
  readonly passwords: Passwords
  readonly passkeys: Passkeys
  readonly ceremonies: PasskeyCeremonies
  readonly secondFactors: SecondFactors
  readonly secondFactorRequirement: SecondFactorRequirement
  readonly pictures: Pictures
  readonly identities: Identities
  readonly devices: Devices
  readonly sealer: Sealer
  readonly roles: Roles
  readonly audit: AuditLog
  readonly letters: Letters
  readonly administration: Administration
  readonly ownAccount: OwnAccount
  readonly signIn: SignIn
  readonly cookies: AccountCookies
  readonly trustedOrigins: ReadonlySet<string>
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly #database: DatabaseSync
  readonly #administratorToken: string | undefined
  readonly #onFailure: (what: string, cause: unknown) => void
  /** Everything that ends or changes rights is noted in the audit log. */
  readonly #watch = new RightsWatch()
  readonly #credentials: RequestCredentials

  constructor({
    file,
    administratorToken,
    trustedOrigins,
    secondFactor = 'optional',
    origin,
    mail,
    squarePicture = async () => null,
    languages,
    onFailure = () => {},
    clock = Date.now,
  }: AccountsOptions) {
    const database = openDatabase(file)
    this.#database = database
    this.#administratorToken = administratorToken
    this.#onFailure = onFailure
    this.clock = clock
    this.sessions = new Sessions(database, clock)
    this.links = new Links(database, clock)
    this.people = new People(database, clock)
    this.campaignSlugs = new CampaignSlugs(database)
    this.tokens = new Tokens(database, clock)
    this.roles = new Roles(database, languages)
    this.passwords = new Passwords(database, clock)
    this.passkeys = new Passkeys(database, clock)
    this.secondFactors = new SecondFactors(database, clock)
    this.secondFactorRequirement = new SecondFactorRequirement(
      secondFactor,
      this.passkeys,
      this.secondFactors,
    )
    this.pictures = new Pictures(database)
    this.identities = new Identities(database)
    this.devices = new Devices(database, clock)
    this.sealer = new Sealer(database, clock)
    this.ceremonies = new PasskeyCeremonies(this.passkeys, this.sealer, clock)
    this.audit = new AuditLog(database, clock, () => this.#watch.checkSoon())
    this.letters = new Letters(mail, origin, this.roles, clock, onFailure)
    this.administration = new Administration({...this, database})
    this.ownAccount = new OwnAccount({...this, squarePicture})
    const credential = hashOf(`credential ${administratorToken}`).slice(0, 12)
    this.signIn = new SignIn({
      ...this,
      credential,
      requirement: this.secondFactorRequirement,
      principal: (id) => this.principal(id),
      tokenHolder: (token) => {
        const found = this.#principalOf(token)
        return found?.kind === 'person' ? found : null
      },
    })
    this.cookies = new AccountCookies(file)
    this.trustedOrigins = new Set(trustedOrigins)
    this.#credentials = new RequestCredentials({
      ...this,
      requirement: this.secondFactorRequirement,
      principal: (id) => this.principal(id),
      principalOf: (token) => this.#principalOf(token),
      rights: this.#watch,
    })
    // A new token ends sessions that were opened with the previous one.
    if (administratorToken) this.sessions.endOthers(ADMINISTRATOR.id, credential)
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

  /** See {@link RequestCredentials.authenticate}. */
  authenticate(request: Request, visit: Visit): Promise<Principal | null> {
    return this.#credentials.authenticate(request, visit)
  }

  /** See {@link RequestCredentials.watch}. */
  watch(...args: Parameters<RequestCredentials['watch']>): () => void {
    return this.#credentials.watch(...args)
  }

  /** See {@link RequestCredentials.isCurrent}. */
  isCurrent(...args: Parameters<RequestCredentials['isCurrent']>): boolean {
    return this.#credentials.isCurrent(...args)
  }

  /** See {@link RequestCredentials.sessionOf}. */
  sessionOf(request: Request, visit: Visit): Session | null {
    return this.#credentials.sessionOf(request, visit)
  }

  /** See {@link RequestCredentials.anySessionOf}. */
  anySessionOf(request: Request, visit: Visit): Session | null {
    return this.#credentials.anySessionOf(request, visit)
  }

  /** Whether the administrator's token signs in here. */
  get hasAdministratorToken(): boolean {
    return this.#administratorToken !== undefined
  }

  /** Reports a failure to whoever runs the server. */
  report(what: string, cause: unknown): void {
    this.#onFailure(what, cause)
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

  /** Sends the audit log to a syslog server from now on. @param target `udp://…`, `tcp://…` or `tls://…` */
  exportAuditLog(target: string): SyslogExport {
    return new SyslogExport({
      database: this.#database,
      audit: this.audit,
      target,
      onChange: (failure) => {
        if (failure !== null)
          this.report('The syslog server cannot be reached; entries wait', failure)
      },
    })
  }

  /** Whether it was closed. */
  get isClosed(): boolean {
    return !this.#database.isOpen
  }

  close(): void {
    if (this.isClosed) return
    this.#watch.close()
    this.#database.close()
  }
}

/**
 * Opens the accounts of an installation.
 * @throws {AccountError} when the file cannot be used
 */
export const openAccounts = (options: AccountsOptions): Accounts => new Accounts(options)
