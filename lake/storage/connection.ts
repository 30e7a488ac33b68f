import {DatabaseSync, type StatementSync} from 'node:sqlite'
import {storageFault} from './faults.ts'
import {migrate} from './schema.ts'
import {requireWholeWriteAheadLog} from './write-ahead.ts'

/** Memory SQLite may use for pages, in KiB. */
const CACHE_KIB = 32_768
/** Pages of the write-ahead log before they are carried into the file: 16 MiB, so that the same page seldom is twice. */
const CHECKPOINT_PAGES = 4_000
/** How long to wait for another connection (a backup, the doctor), in milliseconds. */
const BUSY_MS = 5_000

/** A dataset's file, opened so that every write is on the disk when it returns. Errors name the file and the cause. */
export class Connection {
  readonly file: string
  protected readonly database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  /** @throws {LakeError} when the file cannot be opened, is damaged, or comes from a later version */
  constructor(file: string) {
    this.file = file
    let database: DatabaseSync | undefined
    try {
      requireWholeWriteAheadLog(file)
      database = new DatabaseSync(file, {timeout: BUSY_MS})
      database.exec(
        `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -${CACHE_KIB};
         PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`,
      )
      migrate(database, file)
    } catch (error) {
      database?.close()
      throw storageFault(error, file)
    }
    this.database = database
  }

  protected prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.database.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }

  protected guard<T>(read: () => T): T {
    try {
      return read()
    } catch (error) {
      throw storageFault(error, this.file)
    }
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
        if (this.database.isTransaction) this.prepare('ROLLBACK').run()
        throw error
      }
    })
  }

  close(): void {
    this.#statements.clear()
    this.database.close()
  }
}
