import type {DatabaseSync, SQLOutputValue} from 'node:sqlite'
import {millisecondsInDay} from 'date-fns/constants'
import {beginning} from '../text/index.ts'
import {AccountError} from './errors.ts'
import {type Membership, storedMembership} from './people/membership.ts'
import {hashOf, newId, newSecret} from './secrets.ts'
import {prepared} from './store/database.ts'

/** Precision of the time when a token was last used, in milliseconds. */
const USED_STEP_MS = 60_000
const MAX_NAME = 200
const MAX_DAYS = 3_650
/** Identifies a token to people and secret scanners. */
const PREFIX = 'hemvist_'

/** An API token. Its secret is only shown when it is created. Times are in milliseconds since 1970. */
export interface Token extends Membership {
  id: string
  name: string
  createdAt: number
  expiresAt: number | null
  usedAt: number | null
}

export interface NewToken extends Membership {
  name?: string | undefined
  /** How many days it is valid; default: until it is revoked. */
  days?: number | undefined
}

const timeOf = (value: SQLOutputValue | undefined): number | null =>
  value === null || value === undefined ? null : Number(value)

const asToken = (row: Record<string, SQLOutputValue>): Token => ({
  id: String(row.id),
  name: String(row.name),
  ...storedMembership(row),
  createdAt: Number(row.created_at),
  expiresAt: timeOf(row.expires_at),
  usedAt: timeOf(row.used_at),
})

/** Tokens for programs that use the API. Only hashes of their secrets are stored. */
export class Tokens {
  readonly #database: DatabaseSync
  readonly #clock: () => number

  /** @param clock milliseconds since 1970 */
  constructor(database: DatabaseSync, clock: () => number) {
    this.#database = database
    this.#clock = clock
  }

  /** Creates a token. @throws {AccountError} when `days` is invalid */
  add({name = '', role, campaigns, languages, days}: NewToken): {token: Token; secret: string} {
    if (days !== undefined && !(Number.isFinite(days) && days > 0 && days <= MAX_DAYS)) {
      throw new AccountError(`A token is valid for 1 to ${MAX_DAYS} days.`)
    }
    const now = this.#clock()
    const secret = PREFIX + newSecret()
    const token: Token = {
      id: `t${newId()}`,
      name: beginning(name.trim(), MAX_NAME),
      role,
      campaigns,
      languages,
      createdAt: now,
      expiresAt: days === undefined ? null : now + days * millisecondsInDay,
      usedAt: null,
    }
    prepared(
      this.#database,
      'INSERT INTO tokens (id, secret_hash, name, role, campaigns, created_at, expires_at, languages) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(
      token.id,
      hashOf(secret),
      token.name,
      role,
      JSON.stringify(campaigns),
      now,
      token.expiresAt,
      JSON.stringify(languages),
    )
    return {token, secret}
  }

  /** The token with a secret; `null` when there is none, or it has expired or was revoked. */
  read(secret: string): Token | null {
    if (!secret.startsWith(PREFIX)) return null
    const now = this.#clock()
    const row = prepared(
      this.#database,
      'SELECT * FROM tokens WHERE secret_hash = ? AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)',
    ).get(hashOf(secret), now)
    if (!row) return null
    const token = asToken(row)
    if (token.usedAt === null || now - token.usedAt >= USED_STEP_MS) {
      prepared(this.#database, 'UPDATE tokens SET used_at = ? WHERE id = ?').run(now, token.id)
    }
    return token
  }

  /** Finds a valid token. */
  find(id: string): Token | null {
    return this.list().find((token) => token.id === id) ?? null
  }

  /** Valid tokens, newest last. */
  list(): Token[] {
    return prepared(
      this.#database,
      'SELECT * FROM tokens WHERE revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?) ORDER BY created_at, id',
    )
      .all(this.#clock())
      .map(asToken)
  }

  /** @throws {AccountError} when there is no such token */
  revoke(id: string): void {
    const {changes} = prepared(
      this.#database,
      'UPDATE tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL',
    ).run(this.#clock(), id)
    if (changes > 0) return
    throw new AccountError(`There is no token "${id}". List them: npx hemvist token list`)
  }
}
