import {chmodSync, closeSync, mkdirSync, openSync} from 'node:fs'
import {dirname} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {VisitorsError} from '../errors.ts'
import {MIGRATIONS} from './schema.ts'

/** How long one process waits for another that is writing, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000

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

function migrate(database: DatabaseSync, file: string, migrations: readonly string[]): void {
  transaction(database, () => {
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)
    if (version > migrations.length) {
      throw new VisitorsError(
        `${file} was written by a newer Hemvist. Start that version, or put back a copy from before the update.`,
      )
    }
    for (const step of migrations.slice(version)) database.exec(step)
    database.exec(`PRAGMA user_version = ${migrations.length}`)
  })
}

/**
 * Opens a database of visitors' data; created if missing, readable only by its owner. Several processes may have it
 * open. A commit is on disk when it returns, and deleted rows are overwritten.
 *
 * @throws {VisitorsError} when the file cannot be used or a newer version wrote it
 */
export function openDatabase(file: string, migrations = MIGRATIONS): DatabaseSync {
  try {
    mkdirSync(dirname(file), {recursive: true, mode: 0o700})
    // SQLite creates its write-ahead log with the mode of the database.
    closeSync(openSync(file, 'a', 0o600))
    chmodSync(file, 0o600)
    const database = new DatabaseSync(file, {timeout: BUSY_TIMEOUT_MS})
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
    migrate(database, file, migrations)
    return database
  } catch (error) {
    if (error instanceof VisitorsError) throw error
    const cause = error instanceof Error ? error.message : String(error)
    throw new VisitorsError(`${file} cannot be opened: ${cause}`, {cause: error})
  }
}

/** Writes the log back into the file and empties it, so that no copy of an erased row is left. */
export function truncateLog(database: DatabaseSync): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}
