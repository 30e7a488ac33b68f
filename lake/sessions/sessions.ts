import {createHmac, hkdfSync, randomBytes, timingSafeEqual} from 'node:crypto'
import {administrator, type Requester} from '../access/index.ts'
import {Revocations} from './revocations.ts'
import {sessionKey} from './secret.ts'

/** How long a session lasts, in milliseconds. */
export const SESSION_MS = 30 * 24 * 60 * 60_000

/** Someone who has signed in. `expiry` in milliseconds since 1970. */
export interface Session {
  id: string
  requester: Requester
  expiry: number
}

const TICKET = /^([A-Za-z0-9_-]{22})\.(\d{13})\.([A-Za-z0-9_-]{43})$/

const PASS = /^(\d{13})\.([A-Za-z0-9_-]{43})$/

/**
 * Sessions of people who work in the Studio. A ticket carries its own proof, signed with a key of this
 * lake and its token: a new token, like a new key, ends all sessions.
 */
export class Sessions {
  /** Name of the cookie; lakes on one machine share a host name and must not share a cookie. */
  readonly cookie: string
  readonly #key: Buffer
  readonly #revocations: Revocations
  readonly #clock: () => number

  constructor(folder: string, token: string, clock: () => number) {
    const secret = sessionKey(folder)
    this.#key = Buffer.from(hkdfSync('sha256', secret, token, 'hemvist session', 32))
    this.cookie = `hemvist-${createHmac('sha256', secret).update('cookie').digest('hex').slice(0, 8)}`
    this.#revocations = new Revocations(folder, clock())
    this.#clock = clock
  }

  #proof(id: string, expiry: number | string): string {
    return createHmac('sha256', this.#key).update(`${id}.${expiry}`).digest('base64url')
  }

  /** A ticket for a new session of the administrator. */
  open(): string {
    const id = randomBytes(16).toString('base64url')
    const expiry = this.#clock() + SESSION_MS
    return `${id}.${expiry}.${this.#proof(id, expiry)}`
  }

  /** The session that a ticket stands for; `null` when it is forged, expired or ended. */
  read(ticket: string): Session | null {
    const [, id, expiry, proof] = TICKET.exec(ticket) ?? []
    if (!id || !expiry || !proof) return null
    const isGenuine = timingSafeEqual(Buffer.from(proof), Buffer.from(this.#proof(id, expiry)))
    if (!isGenuine || Number(expiry) <= this.#clock() || this.#revocations.has(id)) return null
    return {id, requester: administrator, expiry: Number(expiry)}
  }

  /** A pass for one thing, good for a while: whoever shows it may have that thing. `ms` from now. */
  pass(thing: string, ms: number): string {
    const expiry = this.#clock() + ms
    return `${expiry}.${this.#proof(`pass ${thing}`, expiry)}`
  }

  /** Whether a pass is genuine, for this thing, and still good. */
  accepts(pass: string, thing: string): boolean {
    const [, expiry, proof] = PASS.exec(pass) ?? []
    if (!expiry || !proof || Number(expiry) <= this.#clock()) return false
    return timingSafeEqual(Buffer.from(proof), Buffer.from(this.#proof(`pass ${thing}`, expiry)))
  }

  /** Ends a session: its ticket is worth nothing from now on. */
  end({id, expiry}: Session): void {
    this.#revocations.add(id, expiry)
  }
}
