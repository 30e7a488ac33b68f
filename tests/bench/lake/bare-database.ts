import {DatabaseSync} from 'node:sqlite'
import {throughput} from '../statistics.ts'

export interface BareRow {
  id: string
  body: string
}

/** A table in a file configured like the lake's: inserts are on disk when the commit returns. */
export class BareDatabase {
  readonly #database: DatabaseSync

  constructor(file: string) {
    this.#database = new DatabaseSync(file)
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    this.#database.exec('CREATE TABLE documents (id TEXT PRIMARY KEY, body TEXT NOT NULL)')
  }

  /** Rows inserted per second, `group` of them per commit. */
  perSecond(group: number, milliseconds: number, next: () => BareRow): Promise<number> {
    const rows = () => Array.from({length: group}, next)
    return throughput(1, milliseconds, () => this.insert(rows())).then((rate) => rate * group)
  }

  insert(rows: readonly BareRow[]): void {
    const insert = this.#database.prepare('INSERT INTO documents (id, body) VALUES (?, ?)')
    this.#database.exec('BEGIN IMMEDIATE')
    for (const {id, body} of rows) insert.run(id, body)
    this.#database.exec('COMMIT')
  }

  close(): void {
    this.#database.close()
  }
}
