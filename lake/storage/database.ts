import {backup, DatabaseSync, type StatementSync} from 'node:sqlite'
import {storageFault} from './faults.ts'
import {assertKnownVersion, migrate} from './schema.ts'
import {requireWholeWriteAheadLog} from './write-ahead.ts'

/** Memory SQLite may use for pages, in KiB. */
const CACHE_KIB = 32_768
/** Size of the write-ahead log, in pages, before a checkpoint: 16 MiB, so that a page is rarely written twice. */
const CHECKPOINT_PAGES = 4_000
/** How long to wait for another connection (a backup, the doctor), in milliseconds. */
const BUSY_MS = 5_000

/**
 * A dataset's SQLite file, opened so that every write is on disk when it returns. Errors name the file and the cause.
 */
export class Database {
  readonly file: string
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  /** @throws {LakeError} when the file cannot be opened, is damaged, or comes from a later version */
  constructor(file: string) {
    this.file = file
    let database: DatabaseSync | undefined
    try {
      requireWholeWriteAheadLog(file)
      database = new DatabaseSync(file, {timeout: BUSY_MS})
      assertKnownVersion(database, file)
      database.exec(
        `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY; PRAGMA cache_size = -${CACHE_KIB};
         PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`,
      )
      migrate(database)
    } catch (error) {
      database?.close()
      throw storageFault(error, file)
    }
    this.#database = database
  }

  /** A prepared statement, cached by its SQL. */
  prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#database.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }

  /** Runs `work`; errors from SQLite become errors that name the file. */
  guard<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw storageFault(error, this.file)
    }
  }

  get isInTransaction(): boolean {
    return this.#database.isTransaction
  }

  /** Runs `write` in one transaction of the database: all of it is on disk when this returns, or none. */
  atomically<T>(write: () => T): T {
    return this.guard(() => {
      this.prepare('BEGIN IMMEDIATE').run()
      try {
        const result = write()
        this.prepare('COMMIT').run()
        return result
      } catch (error) {
        // A full disk may have rolled the transaction back already.
        if (this.isInTransaction) this.prepare('ROLLBACK').run()
        throw error
      }
    })
  }

  /** Copies the current database to a new file while this one stays in use. */
  async copyTo(file: string): Promise<void> {
    try {
      await backup(this.#database, file)
    } catch (error) {
      throw storageFault(error, file)
    }
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }
}
