import {chmodSync, closeSync, mkdirSync, openSync} from 'node:fs'
import {dirname} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

/** How long one process waits for another that is writing, in milliseconds. */
export const BUSY_TIMEOUT_MS = 10_000

export interface PrivateDatabaseOptions {
  /** What the file holds, at the beginning of a sentence; default: its path. */
  title?: string
  /** The steps from an empty file to the current tables. Files remember how many they have taken. */
  migrations: readonly string[]
  /** The error for whoever requested it. */
  Failure: new (
    message: string,
    options?: ErrorOptions,
  ) => Error
}

/** Runs `work` in a transaction; no other process can write in the meantime. */
export function transaction<T>(database: DatabaseSync, work: () => T): T {
  if (database.isTransaction) return work()
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    // A full disk has rolled back already.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** Another process may be doing the same. */
function migrate(
  database: DatabaseSync,
  file: string,
  {migrations, Failure}: PrivateDatabaseOptions,
): void {
  transaction(database, () => {
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)
    if (version > migrations.length) {
      throw new Failure(
        `${file} was written by a newer Hemvist. Start that version, or put back a copy from before the update.`,
      )
    }
    if (version === migrations.length) return
    for (const step of migrations.slice(version)) database.exec(step)
    database.exec(`PRAGMA user_version = ${migrations.length}`)
  })
}

/**
 * Opens a SQLite file that only its owner can read; created if missing. Several processes may have it open. A commit is
 * on disk when it returns, and deleted rows are overwritten.
 *
 * @throws {Error} a `Failure` when the file cannot be used or a newer version wrote it
 */
export function openPrivateDatabase(file: string, options: PrivateDatabaseOptions): DatabaseSync {
  const {title = file, Failure} = options
  try {
    mkdirSync(dirname(file), {recursive: true, mode: 0o700})
    // SQLite creates its write-ahead log with the mode of the database.
    closeSync(openSync(file, 'a', 0o600))
    chmodSync(file, 0o600)
    const database = new DatabaseSync(file, {timeout: BUSY_TIMEOUT_MS})
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
    migrate(database, file, options)
    return database
  } catch (error) {
    if (error instanceof Failure) throw error
    const cause = error instanceof Error ? error.message : String(error)
    throw new Failure(`${title} cannot be opened: ${cause}`, {cause: error})
  }
}
