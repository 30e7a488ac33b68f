import {z} from 'zod'
import type {AuditLog} from '../audit/audit-log.ts'
import type {PasskeyCeremonies} from '../passkeys/ceremonies.ts'
import type {Passwords} from '../passwords/passwords.ts'
import {emailOrNull, type People, type Person} from '../people/people.ts'
import {ADMINISTRATOR, type Principal} from '../principal.ts'
import {mayChange} from '../roles/staff.ts'
import type {Sealer} from '../sealing.ts'
import type {SecondFactorRequirement} from '../second-factor/requirement.ts'
import type {SecondFactors} from '../second-factor/second-factors.ts'
import type {Devices} from './devices.ts'
import {CountedGuesses} from './guesses.ts'
import {LINK_PURPOSES, type Link, type LinkPurpose, type LinkState, type Links} from './links.ts'
import type {Session, Sessions, SignInMethod} from './sessions.ts'
import {addressIn, type SignInRequest, type SignInResult} from './sign-in-request.ts'

/** The time to type a code after a password, in milliseconds. */
const PENDING_MS = 10 * 60_000
const PURPOSE = 'second factor'

export interface SignInParts {
  sessions: Sessions
  links: Links
  people: People
  passwords: Passwords
  ceremonies: PasskeyCeremonies
  secondFactors: SecondFactors
  devices: Devices
  sealer: Sealer
  audit: AuditLog
  /** The person behind an id; `null` when they have left. */
  principal: (id: string) => Principal | null
  /** Who has the administrator's token; `null` when it is wrong. */
  tokenHolder: (token: string) => Principal | null
  /** Marks sessions of the current token. */
  credential: string
  requirement: SecondFactorRequirement
}

const pendingState = z.object({
  person: z.string(),
  method: z.enum(['link', 'password', 'provider']),
  purpose: z.enum(LINK_PURPOSES).optional(),
})

/** Signs people in: each way proves who somebody is, and a new session is opened in one place. */
export class SignIn {
  readonly #parts: SignInParts
  readonly #guesses: CountedGuesses

  constructor(parts: SignInParts) {
    this.#parts = parts
    this.#guesses = new CountedGuesses(parts.devices)
  }

  /** @throws {AccessDeniedError} 429 after too many wrong ones from that address */
  async withToken(token: string, request: SignInRequest): Promise<SignInResult> {
    const {visit} = request
    const holder = await this.#guesses.from(visit.address, token, () =>
      this.#parts.tokenHolder(token),
    )
    if (!holder) return this.#refuse('token', undefined, request)
    return this.#enter(holder, 'token', request)
  }

  /**
   * Answers alike, after the same work, whether or not somebody has the address. Wrong passwords count against the
   * address that they come from, and against the account, separately for browsers that its owner has used before.
   *
   * @throws {AccessDeniedError} 429 after too many wrong ones
   */
  async withPassword(
    email: string,
    password: string,
    request: SignInRequest,
  ): Promise<SignInResult> {
    const {people, passwords} = this.#parts
    const address = emailOrNull(email)
    const person = (address && people.byEmail(address)) || undefined
    const account = {name: `account ${address ?? email}`, person: person?.id}
    const isCorrect = await this.#guesses.at(account, password, request, async () =>
      (await passwords.isCorrect(person?.id, password)) ? true : null,
    )
    const principal = person ? this.#parts.principal(person.id) : null
    if (!isCorrect || !principal) return this.#refuse('password', person?.id, request)
    return this.#enter(principal, 'password', request)
  }

  /**
   * Whether somebody who is signed in has typed their password again, to change how they sign in.
   * @throws {AccessDeniedError} 429 after too many wrong ones
   */
  async confirmsPassword(
    {id, email}: Person,
    password: string,
    request: SignInRequest,
  ): Promise<boolean> {
    const account = {name: `account ${email}`, person: id}
    const isCorrect = await this.#guesses.at(account, password, request, async () =>
      (await this.#parts.passwords.isCorrect(id, password)) ? true : null,
    )
    return isCorrect === true
  }

  /**
   * Finishes a sign-in with a code from an app, or a recovery code.
   * @param pending what the first step returned
   * @returns `null` when that has expired: the person begins again
   * @throws {AccessDeniedError} 429 after too many wrong codes
   */
  async withCode(
    pending: string,
    code: string,
    request: SignInRequest,
  ): Promise<SignInResult | null> {
    const {sealer, secondFactors, audit} = this.#parts
    const state = pendingState.safeParse(sealer.open(PURPOSE, pending))
    const principal = state.success ? this.#parts.principal(state.data.person) : null
    if (!state.success || !principal) return null
    const {id} = principal
    const used = await this.#guesses.at({name: `code ${id}`, person: id}, code, request, () =>
      secondFactors.use(id, code),
    )
    if (!used) return this.#refuse('password', id, request)
    if (used === 'recovery') {
      const details = {left: secondFactors.recoveryCodesLeft(id)}
      audit.append({event: 'recovery-code-used', actor: id, address: addressIn(request), details})
    }
    const {method, purpose} = state.data
    return {...this.#open(principal, method, request), purpose}
  }

  /** Signs in with a one-time link, which is then used up. @returns why it is not valid, if it is not */
  withLink(
    secret: string,
    request: SignInRequest,
  ): SignInResult | Exclude<LinkState, {link: unknown}> {
    const {links} = this.#parts
    const state = links.read(secret)
    if (!('link' in state)) return state
    const principal = this.#parts.principal(state.link.person)
    if (!principal || !this.#isStillGiven(state.link, principal)) return {reason: 'unknown'}
    if (this.#parts.requirement.demandsPasskey(principal)) return {refused: 'use-passkey'}
    const redeemed = links.redeem(secret)
    if (!('link' in redeemed)) return redeemed
    return this.#enter(principal, 'link', request, redeemed.link.purpose)
  }

  /** Whether the person who created a link may still do so: they know it, and its owner may have got other rights. */
  #isStillGiven({createdBy, person}: Link, owner: Principal): boolean {
    const {people, principal} = this.#parts
    if (!createdBy || createdBy === person || !people.find(createdBy)) return true
    const creator = principal(createdBy)
    return creator !== null && mayChange(creator, owner)
  }

  /** A passkey is two factors: the device, and the finger, face or PIN that it asked for. */
  async withPasskey(
    state: string,
    response: unknown,
    request: SignInRequest,
  ): Promise<SignInResult> {
    const {ceremonies} = this.#parts
    const credential = JSON.stringify(response ?? null)
    const passkey = await this.#guesses.from(request.visit.address, credential, () =>
      ceremonies.finishSignIn(state, response, request.visit),
    )
    const principal = passkey ? this.#parts.principal(passkey.person) : null
    if (!principal) return this.#refuse('passkey', undefined, request)
    return this.#open(principal, 'passkey', request)
  }

  /** Signs in whom an identity provider has named. @param isTwoFactor whether it has checked two factors */
  withProvider(person: string, isTwoFactor: boolean, request: SignInRequest): SignInResult {
    const principal = this.#parts.principal(person)
    if (!principal) return {refused: 'wrong'}
    return isTwoFactor
      ? this.#open(principal, 'provider', request, true)
      : this.#enter(principal, 'provider', request)
  }

  /** Replaces a session: after a password was changed, or the second factor was set up that it lacked. */
  renew(session: Session, request: SignInRequest): SignInResult {
    const principal = this.#parts.principal(session.person)
    if (!principal) return {refused: 'wrong'}
    const {method, isTwoFactorAtProvider} = session
    return this.#open(principal, method, {...request, former: session}, isTwoFactorAtProvider)
  }

  /** Goes on after one factor was proved. */
  #enter(
    principal: Principal,
    method: SignInMethod,
    request: SignInRequest,
    purpose?: LinkPurpose,
  ): SignInResult {
    const {id} = principal
    if (id === ADMINISTRATOR.id) return this.#open(principal, method, request)
    const {secondFactors, sealer} = this.#parts
    if (secondFactors.isOn(id)) {
      return {pending: sealer.seal(PURPOSE, {person: id, method, purpose}, PENDING_MS)}
    }
    if (this.#parts.requirement.demandsPasskey(principal)) return {refused: 'use-passkey'}
    return {...this.#open(principal, method, request), purpose}
  }

  /** Each sign-in opens a new session and ends the browser's previous one, to prevent session fixation. */
  #open(
    principal: Principal,
    method: SignInMethod,
    request: SignInRequest,
    isTwoFactorAtProvider = false,
  ): SignInResult {
    const {sessions, links, people, audit, credential, requirement} = this.#parts
    const {id} = principal
    const level = requirement.levelFor(principal, isTwoFactorAtProvider)
    const {former, userAgent} = request
    if (former) sessions.end(former.id)
    const address = addressIn(request)
    audit.append({event: 'sign-in', actor: id, address, details: {method}})
    people.noteSignIn(id)
    links.revokeInvitation(id)
    const ticket = sessions.open({
      person: id,
      credential,
      address,
      userAgent,
      method,
      level,
      isTwoFactorAtProvider,
    })
    return {ticket, level, person: id}
  }

  #refuse(method: SignInMethod, subject: string | undefined, request: SignInRequest): SignInResult {
    this.#parts.audit.append({
      event: 'sign-in-failed',
      actor: 'anonymous',
      ...(subject ? {subject} : {}),
      address: addressIn(request),
      details: {method},
    })
    return {refused: 'wrong'}
  }
}
