import type {Database} from './database.ts'
import type {BroughtFile, StoredFile} from './publish.ts'

const storedFile = (row: Record<string, unknown>): StoredFile => ({
  campaign: String(row.campaign),
  path: String(row.path),
  hash: String(row.hash),
  contentType: String(row.content_type),
  since: Number(row.since),
})

/** The files of each publish, including those that all campaigns share. */
export class Files {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** The files of publish `number`. */
  of(number: number): StoredFile[] {
    const rows = this.#database.all(
      'SELECT campaign, path, hash, content_type, since FROM files WHERE since <= ? AND (until IS NULL OR until > ?)',
      number,
      number,
    )
    return rows.map(storedFile)
  }

  /** Number of files of the latest publish. */
  get latestCount(): number {
    const sql = 'SELECT count(*) AS count FROM files WHERE until IS NULL'
    return Number(this.#database.get(sql)?.count)
  }

  /** Number of files of publish `number`. */
  countOf(number: number): number {
    const sql =
      'SELECT count(*) AS count FROM files WHERE since <= ? AND (until IS NULL OR until > ?)'
    return Number(this.#database.get(sql, number, number)?.count)
  }

  /** Number of file versions whose bytes were withdrawn. */
  get withdrawnCount(): number {
    return Number(this.#database.get("SELECT count(*) AS count FROM files WHERE hash = ''")?.count)
  }

  /** The files that publishes after `number` added, and those that they ended; a file may be in both. */
  changedSince(number: number): {begun: StoredFile[]; ended: {campaign: string; path: string}[]} {
    const begun = this.#database.all(
      'SELECT campaign, path, hash, content_type, since FROM files WHERE since > ? AND until IS NULL',
      number,
    )
    const ended = this.#database.all(
      'SELECT campaign, path FROM files WHERE until > ? AND since <= ?',
      number,
      number,
    )
    return {
      begun: begun.map(storedFile),
      ended: ended.map(({campaign, path}) => ({campaign: String(campaign), path: String(path)})),
    }
  }

  /** A file from the last publish that had it, for open tabs and caches that still request it. */
  former(campaign: string, path: string): StoredFile | null {
    const row = this.#database.get(
      'SELECT campaign, path, hash, content_type, since FROM files WHERE campaign = ? AND path = ? ORDER BY since DESC LIMIT 1',
      campaign,
      path,
    )
    return row ? storedFile(row) : null
  }

  /** Ends a file's lifetime with publish `number`, the first in which it is absent or replaced. */
  end(number: number, {campaign, path}: {campaign: string; path: string}): void {
    this.#database.run(
      'UPDATE files SET until = ? WHERE campaign = ? AND path = ? AND until IS NULL',
      number,
      campaign,
      path,
    )
  }

  /** Starts a file's lifetime with publish `number`. */
  begin(number: number, {campaign, path, hash, contentType}: BroughtFile): void {
    this.#database.run(
      'INSERT INTO files VALUES (?, ?, ?, ?, ?, NULL)',
      campaign,
      path,
      hash,
      contentType,
      number,
    )
  }

  /** Forgets the files whose lifetime had ended with publish `number`. */
  dropEndedBy(number: number): void {
    this.#database.run('DELETE FROM files WHERE until IS NOT NULL AND until <= ?', number)
  }
}
