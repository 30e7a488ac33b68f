import type {Passkeys} from '../passkeys/passkeys.ts'
import {ADMINISTRATOR, type Principal} from '../principal.ts'
import type {Session, SessionLevel} from '../sign-in/sessions.ts'
import type {SecondFactors} from './second-factors.ts'

/** Who must have a second factor: a code from an app, or a passkey, which is two factors in one. */
export type SecondFactorPolicy = 'optional' | 'administrators' | 'everybody'

/** Who must have a second factor, and who has one. */
export class SecondFactorRequirement {
  readonly #policy: SecondFactorPolicy
  readonly #passkeys: Passkeys
  readonly #codes: SecondFactors

  constructor(policy: SecondFactorPolicy, passkeys: Passkeys, codes: SecondFactors) {
    this.#policy = policy
    this.#passkeys = passkeys
    this.#codes = codes
  }

  /** Whether people of a role must have a second factor. */
  isFor(role: string): boolean {
    return (
      this.#policy === 'everybody' ||
      (this.#policy === 'administrators' && role === 'administrator')
    )
  }

  /** Whether somebody has set up a second factor. */
  isMetBy(person: string): boolean {
    return this.#codes.isOn(person) || this.#passkeys.list(person).length > 0
  }

  /** What a session of somebody may be used for. */
  levelFor({id, role}: Principal): SessionLevel {
    return this.#isLacking(id, role) ? 'setup' : 'full'
  }

  /** A session with the level that it has now: the role may have changed since, or what it requires. */
  applyTo(session: Session, {id, role}: Principal): Session {
    return session.method !== 'provider' && this.#isLacking(id, role)
      ? {...session, level: 'setup'}
      : session
  }

  /** Whether one factor does not do for somebody, whose other one is a passkey: that is both, so it is what they use. */
  demandsPasskey({id, role}: Principal): boolean {
    return id !== ADMINISTRATOR.id && this.isFor(role) && !this.#codes.isOn(id) && this.isMetBy(id)
  }

  #isLacking(id: string, role: string): boolean {
    return id !== ADMINISTRATOR.id && this.isFor(role) && !this.isMetBy(id)
  }
}
