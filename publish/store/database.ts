import {mkdirSync} from 'node:fs'
import {dirname} from 'node:path'
import {DatabaseSync, type StatementSync} from 'node:sqlite'

type Value = string | number | Uint8Array | null

/** For every connection to a store. What is deleted is overwritten: withdrawn pages must not be found in the file either. */
export const STORE_PRAGMAS =
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON;'

/** A SQLite file that survives a killed process, with its statements prepared once each. */
export class Database {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  /**
   * Opens or creates the database at `file`, with the tables that `schema` makes; `:memory:` keeps it nowhere. What an
   * earlier `version` of the tables held is forgotten: all of it can be made again. `readOnly`: as it is, for reading what
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

  /** Does all of `work`, or nothing of it. */
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

  /** Reads all of `work` as of one moment. */
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
