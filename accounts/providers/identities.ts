import type {DatabaseSync} from 'node:sqlite'
import {prepared} from '../store/database.ts'

/** Who people are at identity providers: the provider's own id for them, which does not change with their address. */
export class Identities {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** The person behind an identity. */
  find(issuer: string, subject: string): string | null {
    const row = prepared(
      this.#database,
      'SELECT person FROM identities WHERE issuer = ? AND subject = ?',
    ).get(issuer, subject)
    return row ? String(row.person) : null
  }

  /** The provider's id for somebody; `null` when they have not signed in there. */
  subjectOf(issuer: string, person: string): string | null {
    const row = prepared(
      this.#database,
      'SELECT subject FROM identities WHERE issuer = ? AND person = ?',
    ).get(issuer, person)
    return row ? String(row.subject) : null
  }

  add(issuer: string, subject: string, person: string): void {
    prepared(this.#database, 'INSERT INTO identities VALUES (?, ?, ?)').run(issuer, subject, person)
  }

  forget(person: string): void {
    prepared(this.#database, 'DELETE FROM identities WHERE person = ?').run(person)
  }
}
