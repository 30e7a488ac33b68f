import type {DatabaseSync} from 'node:sqlite'
import {millisecondsInDay} from 'date-fns/constants'
import {hashOf, newSecret} from '../secrets.ts'
import {prepared} from '../store/database.ts'

/** How long a browser that nobody signs in with is remembered, in milliseconds. */
export const DEVICE_MS = 180 * millisecondsInDay

/**
 * Browsers that somebody has signed in with before. Wrong passwords from a known browser are counted separately, so
 * that strangers who guess at an account cannot lock out its owner.
 * https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
export class Devices {
  readonly #database: DatabaseSync
  readonly #clock: () => number

  /** @param clock milliseconds since 1970 */
  constructor(database: DatabaseSync, clock: () => number) {
    this.#database = database
    this.#clock = clock
  }

  /** Remembers a browser. @returns what it keeps */
  add(person: string): string {
    const secret = newSecret()
    const now = this.#clock()
    prepared(this.#database, 'DELETE FROM devices WHERE seen_at <= ?').run(now - DEVICE_MS)
    prepared(this.#database, 'INSERT INTO devices VALUES (?, ?, ?)').run(
      hashOf(secret),
      person,
      now,
    )
    return secret
  }

  /** Whether a person has signed in with a browser before. */
  isKnown(secret: string | undefined, person: string): boolean {
    if (!secret) return false
    const row = prepared(
      this.#database,
      'SELECT 1 FROM devices WHERE secret_hash = ? AND person = ? AND seen_at > ?',
    ).get(hashOf(secret), person, this.#clock() - DEVICE_MS)
    return row !== undefined
  }

  /** Notes that a person has signed in with a known browser again. */
  touch(secret: string): void {
    prepared(this.#database, 'UPDATE devices SET seen_at = ? WHERE secret_hash = ?').run(
      this.#clock(),
      hashOf(secret),
    )
  }

  forget(person: string): void {
    prepared(this.#database, 'DELETE FROM devices WHERE person = ?').run(person)
  }
}
