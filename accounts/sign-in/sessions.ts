import type {DatabaseSync, SQLOutputValue} from 'node:sqlite'
import {millisecondsInDay} from 'date-fns/constants'
import {hashOf, newId, newSecret} from '../secrets.ts'
import {prepared} from '../store/database.ts'

/** Maximum lifetime of a session, in milliseconds. */
export const SESSION_MS = 30 * millisecondsInDay
/** How long an unused session lasts, in milliseconds. */
export const IDLE_MS = 14 * millisecondsInDay
/** Precision of the time when a session was last used, in milliseconds. */
const SEEN_STEP_MS = 60_000
/** Longest stored user agent, in characters. */
const MAX_USER_AGENT = 300

/** How somebody proved who they are. */
export type SignInMethod = 'token' | 'link' | 'password' | 'passkey' | 'provider'

/** `full`: everything that the role allows. `setup`: only choosing a password, a passkey or a second factor. */
export type SessionLevel = 'full' | 'setup'

const METHODS: readonly SignInMethod[] = ['token', 'link', 'password', 'passkey', 'provider']

/** A signed-in browser. Times are in milliseconds since 1970. */
export interface Session {
  id: string
  person: string
  createdAt: number
  seenAt: number
  expiresAt: number
  /** Where it was opened from. */
  address: string
  userAgent: string
  method: SignInMethod
  level: SessionLevel
  /** Whether an identity provider has checked two factors. */
  isTwoFactorAtProvider: boolean
}

/** Where a session is opened from, and with which credential. */
export interface SessionOrigin {
  person: string
  /** The credential that opened it; `endOthers` ends sessions of other credentials. */
  credential: string
  address: string
  userAgent: string
  method: SignInMethod
  /** Default: `full`. */
  level?: SessionLevel
  /** Default: no. */
  isTwoFactorAtProvider?: boolean
}

const asSession = (row: Record<string, SQLOutputValue>): Session => ({
  id: String(row.id),
  person: String(row.person),
  createdAt: Number(row.created_at),
  seenAt: Number(row.seen_at),
  expiresAt: Number(row.expires_at),
  address: String(row.address),
  userAgent: String(row.user_agent),
  method: METHODS.find((method) => method === row.method) ?? 'link',
  level: row.level === 'full' ? 'full' : 'setup',
  isTwoFactorAtProvider: row.two_factor_at_provider === 1,
})

/** Browser sessions. A ticket is a random secret, of which only a hash is stored. */
export class Sessions {
  readonly #database: DatabaseSync
  readonly #clock: () => number

  /** @param clock milliseconds since 1970 */
  constructor(database: DatabaseSync, clock: () => number) {
    this.#database = database
    this.#clock = clock
  }

  /** Opens a session. @returns the ticket that the browser keeps */
  open({
    person,
    credential,
    address,
    userAgent,
    method,
    level = 'full',
    isTwoFactorAtProvider = false,
  }: SessionOrigin): string {
    const now = this.#clock()
    const ticket = newSecret()
    prepared(this.#database, 'DELETE FROM sessions WHERE expires_at <= ?').run(now)
    prepared(
      this.#database,
      'INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(
      `s${newId()}`,
      hashOf(ticket),
      person,
      credential,
      now,
      now,
      now + SESSION_MS,
      address,
      userAgent.slice(0, MAX_USER_AGENT),
      method,
      level,
      isTwoFactorAtProvider ? 1 : 0,
    )
    return ticket
  }

  /** The session of a ticket; `null` when there is none, or it has expired or ended. */
  read(ticket: string): Session | null {
    const now = this.#clock()
    const row = prepared(
      this.#database,
      'SELECT * FROM sessions WHERE secret_hash = ? AND expires_at > ? AND seen_at > ?',
    ).get(hashOf(ticket), now, now - IDLE_MS)
    if (!row) return null
    const session = asSession(row)
    if (now - session.seenAt < SEEN_STEP_MS) return session
    prepared(this.#database, 'UPDATE sessions SET seen_at = ? WHERE id = ?').run(now, session.id)
    return {...session, seenAt: now}
  }

  /** Whether a session goes on; asking does not count as using it. */
  isOpen(id: string): boolean {
    const now = this.#clock()
    const row = prepared(
      this.#database,
      'SELECT 1 FROM sessions WHERE id = ? AND expires_at > ? AND seen_at > ?',
    ).get(id, now, now - IDLE_MS)
    return row !== undefined
  }

  /** Open sessions, most recently used first: one person's, or everybody's. */
  list(person?: string): Session[] {
    const now = this.#clock()
    const rows = prepared(
      this.#database,
      'SELECT * FROM sessions WHERE expires_at > ? AND seen_at > ? AND (? IS NULL OR person = ?) ORDER BY seen_at DESC, id',
    ).all(now, now - IDLE_MS, person ?? null, person ?? null)
    return rows.map(asSession)
  }

  /** Ends a session and invalidates its ticket. @returns whether there was one */
  end(id: string): boolean {
    return prepared(this.#database, 'DELETE FROM sessions WHERE id = ?').run(id).changes > 0
  }

  /** Ends every session of a person, perhaps except one. @returns how many there were */
  endAll(person: string, except = ''): number {
    const {changes} = prepared(
      this.#database,
      'DELETE FROM sessions WHERE person = ? AND id <> ?',
    ).run(person, except)
    return Number(changes)
  }

  /** Ends a person's sessions that were opened with a different credential. */
  endOthers(person: string, credential: string): void {
    prepared(this.#database, 'DELETE FROM sessions WHERE person = ? AND credential <> ?').run(
      person,
      credential,
    )
  }
}
