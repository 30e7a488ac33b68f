import {mkdirSync} from 'node:fs'
import {dirname} from 'node:path'
import {DatabaseSync, type StatementSync} from 'node:sqlite'

type Value = string | number | Uint8Array | null

/**
 * For every connection to a store. Deleted data is overwritten, so that withdrawn pages cannot be recovered from the
 * file.
 */
export const STORE_PRAGMAS =
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON;'

/** A SQLite file that survives a killed process; statements are prepared once and cached. */
export class Database {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  /**
   * Opens or creates the database at `file`, with the tables that `schema` creates; `:memory:` stores nothing on
   * disk. Tables of an earlier `version` are dropped: everything in them can be built again. `readOnly`: opens what
   * another process writes.
   */
  constructor(file: string, schema: string, version: number, {readOnly = false} = {}) {
    if (readOnly) {
      this.#database = new DatabaseSync(file, {readOnly})
      this.#database.exec('PRAGMA busy_timeout = 5000; PRAGMA query_only = ON;')
      return
    }
    if (file !== ':memory:') mkdirSync(dirname(file), {recursive: true})
    this.#database = new DatabaseSync(file)
    this.#database.exec(STORE_PRAGMAS)
    this.transaction(() => {
      if (Number(this.#database.prepare('PRAGMA user_version').get()?.user_version) !== version) {
        this.#dropTables()
        this.#database.exec(`PRAGMA user_version = ${version}`)
      }
      this.#database.exec(schema)
    })
  }

  /** A number that changes whenever another connection has committed something. */
  get version(): number {
    return Number(this.get('PRAGMA data_version')?.data_version)
  }

  get(sql: string, ...values: Value[]) {
    return this.#statement(sql).get(...values)
  }

  all(sql: string, ...values: Value[]) {
    return this.#statement(sql).all(...values)
  }

  run(sql: string, ...values: Value[]): void {
    this.#statement(sql).run(...values)
  }

  /** Runs `work` atomically. */
  transaction<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.#database.exec('COMMIT')
      return result
    } catch (cause) {
      this.#database.exec('ROLLBACK')
      throw cause
    }
  }

  /** Runs `work` on one consistent snapshot. */
  snapshot<T>(work: () => T): T {
    this.#database.exec('BEGIN')
    try {
      return work()
    } finally {
      this.#database.exec('COMMIT')
    }
  }

  close(): void {
    this.#database.close()
  }

  #dropTables(): void {
    const tables = this.#database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all()
    for (const {name} of tables) this.#database.exec(`DROP TABLE "${name}"`)
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}
