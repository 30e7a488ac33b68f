import type {DatabaseSync} from 'node:sqlite'
import {prepared} from '../store/database.ts'
import {hashPassword, isOutdated, isPassword, NO_PASSWORD} from './hash.ts'

/** The passwords of people, as hashes. */
export class Passwords {
  readonly #database: DatabaseSync
  readonly #clock: () => number

  /** @param clock milliseconds since 1970 */
  constructor(database: DatabaseSync, clock: () => number) {
    this.#database = database
    this.#clock = clock
  }

  /** When somebody's password was chosen, in milliseconds since 1970; `null` when they have none. */
  changedAt(person: string): number | null {
    const row = prepared(this.#database, 'SELECT changed_at FROM passwords WHERE person = ?').get(
      person,
    )
    return row ? Number(row.changed_at) : null
  }

  /**
   * Checks somebody's password. Takes as long for people without one, and for nobody, as for everybody else.
   * @param person absent when nobody has the address that was typed
   */
  async isCorrect(person: string | undefined, password: string): Promise<boolean> {
    const row = prepared(this.#database, 'SELECT hash FROM passwords WHERE person = ?').get(
      person ?? '',
    )
    const hash = row ? String(row.hash) : NO_PASSWORD
    const isCorrect = await isPassword(password, hash)
    if (!isCorrect || person === undefined || !row) return false
    if (isOutdated(hash)) await this.set(person, password)
    return true
  }

  async set(person: string, password: string): Promise<void> {
    const hash = await hashPassword(password)
    prepared(this.#database, 'INSERT OR REPLACE INTO passwords VALUES (?, ?, ?)').run(
      person,
      hash,
      this.#clock(),
    )
  }

  remove(person: string): void {
    prepared(this.#database, 'DELETE FROM passwords WHERE person = ?').run(person)
  }
}
