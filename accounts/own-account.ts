import {millisecondsInHour, millisecondsInMinute} from 'date-fns/constants'
import type {AuditEventType, AuditLog} from './audit/audit-log.ts'
import {AccessDeniedError, AccountError} from './errors.ts'
import type {Letters} from './letters.ts'
import type {PasskeyCeremonies} from './passkeys/ceremonies.ts'
import type {Passkey, Passkeys} from './passkeys/passkeys.ts'
import type {Passwords} from './passwords/passwords.ts'
import {faultsOf, type PasswordFault} from './passwords/strength.ts'
import type {People, Person} from './people/people.ts'
import {type Picture, type Pictures, readPicture, type SquarePicture} from './people/pictures.ts'
import type {Sealer} from './sealing.ts'
import type {SecondFactors} from './second-factor/second-factors.ts'
import {newTotpSecret, toBase32, totpAddress} from './second-factor/totp.ts'
import type {Links} from './sign-in/links.ts'
import type {Session, Sessions} from './sign-in/sessions.ts'
import {isLanguage} from './texts/index.ts'
import type {Visit} from './visit.ts'

/** How long after signing in somebody may change how they sign in, in milliseconds. */
const FRESH_MS = 15 * millisecondsInMinute
/** After signing in with a link, which only its owner can have opened: long enough to read about passkeys. */
const FRESH_LINK_MS = millisecondsInHour
const TOTP_PURPOSE = 'new app for codes'
const TOTP_MS = 30 * millisecondsInMinute

export interface OwnAccountParts {
  people: People
  sessions: Sessions
  links: Links
  passwords: Passwords
  passkeys: Passkeys
  ceremonies: PasskeyCeremonies
  secondFactors: SecondFactors
  pictures: Pictures
  squarePicture: SquarePicture
  sealer: Sealer
  letters: Letters
  audit: AuditLog
  /** Milliseconds since 1970. */
  clock: () => number
}

/** A secret for an app that shows codes, not yet in use. */
export interface NewTotp {
  /** Sealed, to be sent back with the first code. */
  state: string
  /** Base32, for typing. */
  key: string
  /** `otpauth:` address, for a QR code. */
  address: string
}

/** What people change of their own account. Changes of how they sign in are audited, and told to them by mail. */
export class OwnAccount {
  readonly #parts: OwnAccountParts
  /** Those whose picture is being read. */
  readonly #pictured = new Set<string>()

  constructor(parts: OwnAccountParts) {
    this.#parts = parts
  }

  /** Whether somebody has signed in recently enough to change how they sign in. */
  isFresh({createdAt, method}: Session): boolean {
    const age = this.#parts.clock() - createdAt
    return age >= 0 && age <= (method === 'link' ? FRESH_LINK_MS : FRESH_MS)
  }

  /** @throws {AccountError} when the name is empty, or the language is not one of the interface */
  setProfile(
    person: Person,
    {name, language}: {name?: string | undefined; language?: string | undefined},
  ): void {
    if (language !== undefined && language !== '' && !isLanguage(language)) {
      throw new AccountError(`The language "${language}" is not supported.`)
    }
    this.#parts.people.setProfile(person, {
      name: name ?? person.name,
      language: language ?? person.language,
    })
  }

  /** What is wrong with a password for somebody. */
  passwordFaults({name, email, campaigns}: Person, password: string): PasswordFault[] {
    return faultsOf(password, [name, email.replace(/@.*/, ''), ...campaigns])
  }

  /**
   * Chooses a password; the person's other sessions end, and so do links for signing in without it.
   * @returns what is wrong with it, and then nothing has changed
   */
  async setPassword(
    person: Person,
    password: string,
    session: Session | null,
  ): Promise<PasswordFault[]> {
    const {passwords, sessions, links} = this.#parts
    const faults = this.passwordFaults(person, password)
    if (faults.length > 0) return faults
    await passwords.set(person.id, password)
    sessions.endAll(person.id, session?.id)
    links.revoke(person.id)
    this.#changed(person, 'password-set')
    return []
  }

  /** @throws {AccountError} when the browser's response is not valid */
  async addPasskey(
    person: Person,
    name: string,
    state: string,
    response: unknown,
    visit: Visit,
  ): Promise<Passkey> {
    const passkey = await this.#parts.ceremonies.finishRegistration(
      person,
      name,
      state,
      response,
      visit,
    )
    this.#changed(person, 'passkey-added')
    return passkey
  }

  /** @returns whether there was one @throws {AccountError} when its owner could not sign in any more */
  removePasskey(person: Person, id: string, mustHaveSecondFactor: boolean): boolean {
    const {passkeys, secondFactors, passwords} = this.#parts
    const others = passkeys.list(person.id).filter((passkey) => passkey.id !== id)
    if (mustHaveSecondFactor && others.length === 0 && !secondFactors.isOn(person.id)) {
      throw new AccountError('This role requires a second factor. Add another one first.', {
        refusal: 'secondFactorNeeded',
      })
    }
    if (others.length === 0 && passwords.changedAt(person.id) === null) {
      throw new AccountError(
        'This is the only way to sign in. Choose a password or add another passkey first.',
        {refusal: 'onlyWayToSignIn'},
      )
    }
    const isRemoved = passkeys.remove(person.id, id)
    if (isRemoved) this.#changed(person, 'passkey-removed')
    return isRemoved
  }

  beginTotp({id, email}: Person): NewTotp {
    const secret = newTotpSecret()
    const data = {person: id, secret: secret.toString('base64url')}
    return {
      state: this.#parts.sealer.seal(TOTP_PURPOSE, data, TOTP_MS),
      key: toBase32(secret),
      address: totpAddress(secret, email),
    }
  }

  /** The secret of {@link beginTotp} again, to show it once more after a wrong code; `null` when it has expired. */
  resumeTotp(person: Person, state: string): NewTotp | null {
    const secret = this.#openTotp(person, state)
    if (!secret) return null
    return {state, key: toBase32(secret), address: totpAddress(secret, person.email)}
  }

  /** Turns codes on. @returns recovery codes, shown once; `null` when the code is wrong or it took too long */
  finishTotp(person: Person, state: string, code: string): string[] | null {
    const secret = this.#openTotp(person, state)
    const codes = secret ? this.#parts.secondFactors.turnOn(person.id, secret, code) : null
    if (codes) this.#changed(person, 'second-factor-on')
    return codes
  }

  renewRecoveryCodes(person: Person): string[] {
    const {secondFactors, audit} = this.#parts
    const codes = secondFactors.renewRecoveryCodes(person.id)
    audit.append({event: 'recovery-codes-renewed', actor: person.id})
    return codes
  }

  /** @throws {AccountError} when the role requires a second factor and there is no other */
  turnOffTotp(person: Person, mustHaveSecondFactor: boolean): void {
    const {passkeys, secondFactors} = this.#parts
    if (!secondFactors.isOn(person.id)) return
    if (mustHaveSecondFactor && passkeys.list(person.id).length === 0) {
      throw new AccountError('This role requires a second factor. Add a passkey first.', {
        refusal: 'secondFactorNeeded',
      })
    }
    secondFactors.turnOff(person.id)
    this.#changed(person, 'second-factor-off')
  }

  /**
   * @throws {AccountError} when the bytes are not an image that can be shown
   * @throws {AccessDeniedError} 429 while another picture of theirs is being read
   */
  async setPicture({id}: Person, bytes: Uint8Array): Promise<Picture> {
    if (this.#pictured.has(id)) {
      throw new AccessDeniedError(429, 'Send one picture at a time', {refusal: 'tooManyAttempts'})
    }
    this.#pictured.add(id)
    try {
      const picture = await readPicture(bytes, this.#parts.squarePicture)
      this.#parts.pictures.set(id, picture)
      return picture
    } finally {
      this.#pictured.delete(id)
    }
  }

  removePicture({id}: Person): void {
    this.#parts.pictures.remove(id)
  }

  #openTotp({id}: Person, state: string): Buffer | null {
    const data = this.#parts.sealer.open(TOTP_PURPOSE, state)
    if (typeof data !== 'object' || data === null) return null
    const secret: unknown = Reflect.get(data, 'secret')
    return Reflect.get(data, 'person') === id && typeof secret === 'string'
      ? Buffer.from(secret, 'base64url')
      : null
  }

  #changed(person: Person, event: AuditEventType & Parameters<Letters['changed']>[1]): void {
    this.#parts.audit.append({event, actor: person.id})
    this.#parts.letters.changed(person, event)
  }
}
