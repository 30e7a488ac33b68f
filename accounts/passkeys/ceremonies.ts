import {randomBytes} from 'node:crypto'
import {isIP} from 'node:net'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import {z} from 'zod'
import {AccountError} from '../errors.ts'
import type {Person} from '../people/people.ts'
import type {Sealer} from '../sealing.ts'
import type {Visit} from '../visit.ts'
import type {Passkey, Passkeys} from './passkeys.ts'
import {authenticationResponse, registrationResponse} from './responses.ts'

const CEREMONY_MS = 5 * 60_000
const CHALLENGE_BYTES = 32
/** COSE algorithms that authenticators know, best first: EdDSA, ES256, RS256. */
const ALGORITHMS = [-8, -7, -257]

/** Options for the browser, and a sealed state that it sends back with its response. */
export interface Ceremony<Options> {
  options: Options
  state: string
}

const ceremonyState = z.object({challenge: z.string(), person: z.string().optional()})

/** The domain that passkeys are bound to: the host of the address that browsers use. */
const rpIdOf = ({origin}: Visit): string => new URL(origin).hostname

/** Whether passkeys can be used at an address: browsers bind them to names, and only trust TLS or this machine. */
export function canUsePasskeys({origin}: Visit): boolean {
  const {protocol, hostname} = new URL(origin)
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return false
  return protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost')
}

/**
 * Registering passkeys and signing in with them (WebAuthn). Nothing is stored before a ceremony succeeds: its challenge
 * travels sealed, for five minutes, and signs in once.
 */
export class PasskeyCeremonies {
  readonly #passkeys: Passkeys
  readonly #sealer: Sealer
  readonly #clock: () => number

  /** @param clock milliseconds since 1970 */
  constructor(passkeys: Passkeys, sealer: Sealer, clock: () => number) {
    this.#passkeys = passkeys
    this.#sealer = sealer
    this.#clock = clock
  }

  /** Begins to register a passkey for a signed-in person. */
  async beginRegistration({id, email, name}: Person, visit: Visit) {
    const challenge = randomBytes(CHALLENGE_BYTES)
    const options = await generateRegistrationOptions({
      rpName: 'Hemvist',
      rpID: rpIdOf(visit),
      userName: email,
      userDisplayName: name,
      userID: new TextEncoder().encode(id),
      challenge: new Uint8Array(challenge),
      timeout: CEREMONY_MS,
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      excludeCredentials: this.#passkeys
        .list(id)
        .map(({id: passkey, transports}) => ({id: passkey, transports})),
      authenticatorSelection: {residentKey: 'required', userVerification: 'required'},
    })
    return this.#begin(options, challenge, id)
  }

  /**
   * Stores the passkey that a browser has made.
   * @throws {AccountError} when the response is invalid, too late or for somebody else
   */
  async finishRegistration(
    {id: person}: Person,
    name: string,
    state: string,
    response: unknown,
    visit: Visit,
  ): Promise<Passkey> {
    const expected = this.#resume('register', state)
    const parsed = registrationResponse.safeParse(response)
    if (!expected || expected.person !== person || !parsed.success) throw notRegistered()
    const {transports, ...rest} = parsed.data.response
    const verification = await verifyRegistrationResponse({
      response: {
        ...withoutUndefined(parsed.data),
        response: {...rest, ...(transports ? {transports} : {})},
      },
      expectedChallenge: expected.challenge,
      expectedOrigin: visit.origin,
      expectedRPID: rpIdOf(visit),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }).catch((cause: unknown) => {
      throw notRegistered(cause)
    })
    if (!verification.verified) throw notRegistered()
    const {credential, credentialDeviceType, credentialBackedUp} = verification.registrationInfo
    return this.#passkeys.add({
      id: credential.id,
      person,
      name,
      publicKey: new Uint8Array(credential.publicKey),
      counter: credential.counter,
      transports: transports ?? [],
      backupEligible: credentialDeviceType === 'multiDevice',
      backedUp: credentialBackedUp,
    })
  }

  /** Begins to sign somebody in; the browser lets them choose among their passkeys for this address. */
  async beginSignIn(visit: Visit) {
    const challenge = randomBytes(CHALLENGE_BYTES)
    const options = await generateAuthenticationOptions({
      rpID: rpIdOf(visit),
      challenge: new Uint8Array(challenge),
      timeout: CEREMONY_MS,
      userVerification: 'required',
    })
    return this.#begin(options, challenge)
  }

  /** @returns the passkey that was used; `null` when the response proves nothing */
  async finishSignIn(state: string, response: unknown, visit: Visit): Promise<Passkey | null> {
    const expected = this.#resume('sign-in', state)
    const parsed = authenticationResponse.safeParse(response)
    const passkey = parsed.success ? this.#passkeys.find(parsed.data.id) : null
    if (!expected || !parsed.success || !passkey) return null
    const {userHandle, ...rest} = parsed.data.response
    // The browser names the owner too; it must be the same (WebAuthn, 7.2, step 6).
    if (userHandle && Buffer.from(userHandle, 'base64url').toString() !== passkey.person)
      return null
    const verification = await verifyAuthenticationResponse({
      response: {
        ...withoutUndefined(parsed.data),
        response: {...rest, ...(userHandle ? {userHandle} : {})},
      },
      expectedChallenge: expected.challenge,
      expectedOrigin: visit.origin,
      expectedRPID: rpIdOf(visit),
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: passkey.publicKey,
        // A counter that does not grow is an error here: the passkey may have been copied.
        counter: passkey.counter,
      },
    }).catch(() => null)
    if (!verification?.verified) return null
    if (!this.#passkeys.spend(expected.challenge, this.#clock() + CEREMONY_MS)) return null
    const {newCounter, credentialBackedUp} = verification.authenticationInfo
    this.#passkeys.use(passkey.id, newCounter, credentialBackedUp)
    return passkey
  }

  #begin<Options>(options: Options, challenge: Buffer, person?: string): Ceremony<Options> {
    const purpose = person === undefined ? 'passkey sign-in' : 'passkey register'
    const state = {challenge: challenge.toString('base64url'), ...(person ? {person} : {})}
    return {options, state: this.#sealer.seal(purpose, state, CEREMONY_MS)}
  }

  #resume(what: 'register' | 'sign-in', state: string): z.infer<typeof ceremonyState> | null {
    const parsed = ceremonyState.safeParse(this.#sealer.open(`passkey ${what}`, state))
    return parsed.success ? parsed.data : null
  }
}

const notRegistered = (cause?: unknown) =>
  new AccountError('The passkey could not be registered. Try again.', {
    refusal: 'passkeyNotRegistered',
    cause,
  })

/** An optional field of a parsed response is either there or absent, never undefined. */
function withoutUndefined<
  T extends {authenticatorAttachment?: 'cross-platform' | 'platform' | undefined},
>({authenticatorAttachment, ...rest}: T) {
  return authenticatorAttachment ? {...rest, authenticatorAttachment} : rest
}
