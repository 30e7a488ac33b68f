import type {Context} from 'hono'
import type {Accounts} from '../accounts.ts'
import {AccessDeniedError} from '../errors.ts'
import type {Person} from '../people/people.ts'
import {ADMINISTRATOR} from '../principal.ts'
import {Providers} from '../providers/providers.ts'
import type {ProviderSettings} from '../providers/settings.ts'
import type {Session} from '../sign-in/sessions.ts'
import type {SignInRequest, SignInResult} from '../sign-in/sign-in-request.ts'
import {type Language, languageOf} from '../texts/index.ts'
import type {Visit} from '../visit.ts'
import {SETUP_PATH} from './paths.ts'
import {returnPath} from './return-path.ts'
import {pageOf, requireOwnPage} from './same-origin.ts'

/** Connection details of a request. */
export type VisitOf = (c: Context) => Visit

export interface AccountsHttpOptions {
  accounts: Accounts
  visitOf: VisitOf
  /** Identity providers that people sign in with. */
  providers?: readonly ProviderSettings[] | undefined
  /** Whether a role can be bound to a campaign. */
  campaignExists?: ((slug: string) => boolean) | undefined
}

/** What the routes of accounts have in common. */
export class AccountsHttp {
  readonly accounts: Accounts
  readonly visitOf: VisitOf
  readonly providers: Providers
  readonly campaignExists: (slug: string) => boolean

  constructor({
    accounts,
    visitOf,
    providers = [],
    campaignExists = () => true,
  }: AccountsHttpOptions) {
    this.accounts = accounts
    this.visitOf = visitOf
    this.providers = new Providers(providers, accounts)
    this.campaignExists = campaignExists
  }

  languageOf(c: Context): Language {
    return languageOf(c.req.raw)
  }

  /** Where to go afterwards, if that is allowed. */
  returnPath(c: Context, wanted: string | null | undefined): string {
    return returnPath(wanted, this.visitOf(c).origin, this.accounts.trustedOrigins)
  }

  /** Whether another site's page sent a request (login CSRF). */
  isForeign(c: Context): boolean {
    return pageOf(c.req.raw, this.visitOf(c), this.accounts.trustedOrigins) === 'foreign'
  }

  /** @throws {AccessDeniedError} 403 when another site's page sent the request */
  requireOwnForm(c: Context): void {
    if (this.isForeign(c))
      throw new AccessDeniedError(403, 'Use the form on the page of this server')
  }

  signInRequest(c: Context): SignInRequest {
    const visit = this.visitOf(c)
    return {
      former: this.accounts.anySessionOf(c.req.raw, visit),
      device: this.accounts.cookies.device(c.req.raw, visit),
      userAgent: c.req.header('User-Agent') ?? '',
      visit,
    }
  }

  /**
   * Sets the cookies of a new session.
   * @returns where to go: to the set-up page first, when the session needs it, or a link for choosing a password opened it
   */
  enter(
    c: Context,
    {ticket, level, person, purpose = 'sign-in'}: Extract<SignInResult, {ticket: string}>,
    to: string,
  ): string {
    const {cookies, devices} = this.accounts
    const visit = this.visitOf(c)
    c.header('Cache-Control', 'no-store')
    c.header('Set-Cookie', cookies.openSession(ticket, visit), {append: true})
    const isToSetUp = level === 'setup' || purpose !== 'sign-in'
    const next = isToSetUp ? `${SETUP_PATH}?to=${encodeURIComponent(to)}` : to
    // The server's own administrator has no password that could be guessed.
    if (person === ADMINISTRATOR.id) return next
    const device = cookies.device(c.req.raw, visit)
    if (device && devices.isKnown(device, person)) devices.touch(device)
    else c.header('Set-Cookie', cookies.rememberDevice(devices.add(person), visit), {append: true})
    return next
  }

  /**
   * The person and the session behind a request from a page of this server.
   * @param options whether a session will do that may only set up how to sign in
   * @throws {AccessDeniedError} 401 when nobody is signed in, 403 for the administrator of the server's own token
   */
  requirePerson(c: Context, {setup = false} = {}): {person: Person; session: Session} {
    const visit = this.visitOf(c)
    const {accounts} = this
    const session = setup
      ? accounts.anySessionOf(c.req.raw, visit)
      : accounts.sessionOf(c.req.raw, visit)
    if (!session) throw new AccessDeniedError(401, 'Not signed in', {refusal: 'signedOut'})
    requireOwnPage(c.req.raw, visit, accounts.trustedOrigins)
    const person = accounts.people.find(session.person)
    if (session.person === ADMINISTRATOR.id || !person) {
      throw new AccessDeniedError(
        403,
        'The server’s own administrator has no account. Invite yourself: npx hemvist user add',
      )
    }
    return {person, session}
  }
}
