import {join} from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import {openPrivateDatabase} from '../../files/index.ts'
import {CommandError} from '../command-error.ts'

/** Longer than any reminder is due for again. */
const KEPT_DAYS = 400
const DAY_MS = 24 * 60 * 60 * 1000

const MIGRATIONS = [
  'CREATE TABLE sent (key TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID',
] as const

/** Which reminders have been sent, so that a restart sends none twice. Holds no ids, only hashes. */
export class SentReminders {
  readonly #database: DatabaseSync

  /** @throws {CommandError} when the file cannot be used */
  constructor(dataFolder: string) {
    this.#database = openPrivateDatabase(join(dataFolder, 'reminders.sqlite'), {
      title: 'The list of reminders',
      migrations: MIGRATIONS,
      Failure: CommandError,
    })
  }

  has(key: string): boolean {
    return this.#database.prepare('SELECT 1 FROM sent WHERE key = ?').get(key) !== undefined
  }

  /** Remembers reminders as sent, and forgets old ones. */
  add(keys: readonly string[], now: Date): void {
    const insert = this.#database.prepare('INSERT OR IGNORE INTO sent (key, at) VALUES (?, ?)')
    for (const key of keys) insert.run(key, now.getTime())
    const oldest = now.getTime() - KEPT_DAYS * DAY_MS
    this.#database.prepare('DELETE FROM sent WHERE at < ?').run(oldest)
  }

  close(): void {
    this.#database.close()
  }
}
