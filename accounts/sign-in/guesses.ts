import {createHmac, randomBytes} from 'node:crypto'
import type {Devices} from './devices.ts'
import type {SignInRequest} from './sign-in-request.ts'
import {GuessThrottle} from './throttle.ts'

/** What a credential belongs to. */
interface GuessedAccount {
  /** Unique, and of one kind of credential. */
  name: string
  /** Whose it is; absent when it is nobody's. */
  person: string | undefined
}

type Check<T> = () => T | null | Promise<T | null>

/**
 * Checks credentials, and counts the wrong ones against the address that they come from and against the account,
 * separately for browsers that its owner has used before.
 *
 * @throws {AccessDeniedError} 429 after too many wrong ones
 */
export class CountedGuesses {
  readonly #devices: Devices
  readonly #byAddress = new GuessThrottle()
  readonly #byAccount = new GuessThrottle()
  /** Fingerprints of credentials must not help anybody who reads this process's memory. */
  readonly #fingerprintKey = randomBytes(32)

  constructor(devices: Devices) {
    this.#devices = devices
  }

  /** Checks a credential that says by itself whose it is. */
  from<T>(address: string | undefined, credential: string, check: Check<T>): Promise<T | null> {
    return this.#byAddress.attempt(address, this.#fingerprint(credential), check)
  }

  /** Checks a credential of an account. */
  at<T>(
    {name, person}: GuessedAccount,
    credential: string,
    {visit, device}: SignInRequest,
    check: Check<T>,
  ): Promise<T | null> {
    const account = this.#fingerprint(name)
    const fingerprint = this.#fingerprint(`${account} ${credential}`)
    const isKnown = person !== undefined && this.#devices.isKnown(device, person)
    if (isKnown) {
      // Others at the same address, such as an office, neither lock out its owner nor are locked out.
      return this.#byAccount.attempt(this.#fingerprint(`${account} ${device}`), fingerprint, check)
    }
    return this.#byAddress.attempt(visit.address, fingerprint, () =>
      this.#byAccount.attempt(account, fingerprint, check),
    )
  }

  #fingerprint(text: string): string {
    return createHmac('sha256', this.#fingerprintKey).update(text).digest('base64url')
  }
}
