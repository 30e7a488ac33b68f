import {chmodSync, closeSync, mkdirSync, openSync} from 'node:fs'
import {dirname} from 'node:path'
import {DatabaseSync, type StatementSync} from 'node:sqlite'
import {AccountError} from '../errors.ts'
import {MIGRATIONS} from './schema.ts'

/** How long one process waits for another that is writing, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)
}

/** Runs the migrations; another process may be doing the same. */
function prepare(database: DatabaseSync, file: string): void {
  transaction(database, () => {
    const version = versionOf(database)
    if (version > MIGRATIONS.length) {
      throw new AccountError(
        `${file} was written by a newer Hemvist. Start that version, or put back a copy from before the update.`,
      )
    }
    if (version === MIGRATIONS.length) return
    for (const step of MIGRATIONS.slice(version)) database.exec(step)
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`)
  })
}

/**
 * Opens the accounts database; created if missing, readable only by its owner. Several processes may have it open: the
 * server, and commands.
 *
 * @throws {AccountError} when the file cannot be used or a newer version wrote it
 */
export function openDatabase(file: string): DatabaseSync {
  try {
    mkdirSync(dirname(file), {recursive: true, mode: 0o700})
    // SQLite creates its write-ahead log with the mode of the database.
    closeSync(openSync(file, 'a', 0o600))
    chmodSync(file, 0o600)
    const database = new DatabaseSync(file, {timeout: BUSY_TIMEOUT_MS})
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
    database.exec('PRAGMA foreign_keys = ON')
    prepare(database, file)
    return database
  } catch (error) {
    if (error instanceof AccountError) throw error
    const cause = error instanceof Error ? error.message : String(error)
    throw new AccountError(`The accounts in ${file} cannot be opened: ${cause}`)
  }
}

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>()

/** A prepared statement, cached per database. */
export function prepared(database: DatabaseSync, sql: string): StatementSync {
  const known = statements.get(database) ?? new Map<string, StatementSync>()
  statements.set(database, known)
  const statement = known.get(sql) ?? database.prepare(sql)
  known.set(sql, statement)
  return statement
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
    database.exec('ROLLBACK')
    throw error
  }
}
