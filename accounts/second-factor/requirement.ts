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

  /**
   * What a session of somebody may be used for.
   * @param isTwoFactorAtProvider whether an identity provider has checked two factors, so that none is needed here
   */
  levelFor({id, role}: Principal, isTwoFactorAtProvider: boolean): SessionLevel {
    const isLacking =
      id !== ADMINISTRATOR.id && this.isFor(role) && !isTwoFactorAtProvider && !this.isMetBy(id)
    return isLacking ? 'setup' : 'full'
  }

  /**
   * A session with the level that it has now: the role may have changed since, or what it requires. `null` when it was
   * opened to set up a second factor, and that was done elsewhere: whoever has it has not proved that factor.
   */
  applyTo(session: Session, principal: Principal): Session | null {
    if (session.level === 'setup') return this.isMetBy(principal.id) ? null : session
    return {...session, level: this.levelFor(principal, session.isTwoFactorAtProvider)}
  }

  /** Whether one factor does not do for somebody, whose other one is a passkey: that is both, so it is what they use. */
  demandsPasskey({id, role}: Principal): boolean {
    return id !== ADMINISTRATOR.id && this.isFor(role) && !this.#codes.isOn(id) && this.isMetBy(id)
  }
}
