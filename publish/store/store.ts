import {mkdirSync} from 'node:fs'
import {dirname} from 'node:path'
import {DatabaseSync, type StatementSync} from 'node:sqlite'
import {schema} from './schema.ts'

/** Name of the "campaign" whose files every campaign has: compiled scripts, styles and fonts. */
export const SHARED = '*'

/** One file of a site, as it stands in a publish. */
export interface StoredFile {
  campaign: string
  /** File path relative to the site's folder: `ambassadorer/anna/index.html`. */
  path: string
  /** SHA-256 of its bytes. */
  hash: string
  contentType: string
  /** Number of the publish that brought it. */
  since: number
}

/** A file that a publish brings. */
export interface NewFile {
  campaign: string
  path: string
  hash: string
  contentType: string
  bytes: Uint8Array
}

export type Change = 'added' | 'changed' | 'removed'

/** One line of the log: what happened to a file, and why. */
export interface LoggedChange {
  campaign: string
  path: string
  change: Change
  why: string
}

/** Why a publish was made. */
export interface Cause {
  kind: 'start' | 'content' | 'templates' | 'time' | 'rollback' | 'resume'
  documentIds?: readonly string[]
  transactionId?: string
  /** For a rollback: the publish it went back to. */
  to?: number
}

export interface Publish {
  number: number
  at: string
  cause: Cause
  changes: number
}

/** What one publish writes; all of it appears, or nothing. */
export interface Commit {
  cause: Cause
  at: Date
  write: readonly NewFile[]
  remove: readonly {campaign: string; path: string}[]
  log: readonly LoggedChange[]
  /** What pages are made from, to know after a restart what is up to date; null forgets the page. */
  madeFrom: readonly {campaign: string; path: string; text: string | null}[]
  renditions: readonly {name: string; recipe: string}[]
  unusedRenditions: readonly string[]
}

type Notes = Pick<Commit, 'madeFrom' | 'renditions' | 'unusedRenditions' | 'at'>

/**
 * The published sites on disk: numbered publishes, each with its files, its cause and its changes. SQLite makes
 * each publish all or nothing, whatever kills the process.
 */
export class SiteStore {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  /** Opens or creates the store at `file`; `:memory:` keeps it nowhere. */
  constructor(file: string) {
    if (file !== ':memory:') mkdirSync(dirname(file), {recursive: true})
    this.#database = new DatabaseSync(file)
    this.#database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;',
    )
    this.#database.exec(schema)
  }

  close(): void {
    this.#database.close()
  }

  /** Number of the latest publish; 0 before the first. */
  get latest(): number {
    return Number(this.#get('SELECT max(number) AS number FROM publishes')?.number ?? 0)
  }

  /** The files of publish `number`, those that all campaigns share included. */
  files(number = this.latest): StoredFile[] {
    const rows = this.#all(
      'SELECT campaign, path, hash, content_type, since FROM files WHERE since <= ? AND (until IS NULL OR until > ?)',
      number,
      number,
    )
    return rows.map((row) => ({
      campaign: String(row.campaign),
      path: String(row.path),
      hash: String(row.hash),
      contentType: String(row.content_type),
      since: Number(row.since),
    }))
  }

  /** A file that a recent publish had and the live one has not: for open tabs and caches that still ask for it. */
  formerFile(campaign: string, path: string): StoredFile | null {
    const row = this.#get(
      'SELECT hash, content_type, since FROM files WHERE campaign = ? AND path = ? ORDER BY since DESC LIMIT 1',
      campaign,
      path,
    )
    if (!row) return null
    const {hash, content_type, since} = row
    return {
      campaign,
      path,
      hash: String(hash),
      contentType: String(content_type),
      since: Number(since),
    }
  }

  bytes(hash: string): Buffer | null {
    const bytes = this.#get('SELECT bytes FROM blobs WHERE hash = ?', hash)?.bytes
    return bytes instanceof Uint8Array ? Buffer.from(bytes) : null
  }

  compressed(hash: string, encoding: 'gzip' | 'brotli'): Buffer | null {
    const bytes = this.#get(`SELECT ${encoding} AS bytes FROM blobs WHERE hash = ?`, hash)?.bytes
    return bytes instanceof Uint8Array ? Buffer.from(bytes) : null
  }

  keepCompressed(hash: string, encoding: 'gzip' | 'brotli', bytes: Uint8Array): void {
    this.#run(`UPDATE blobs SET ${encoding} = ? WHERE hash = ?`, bytes, hash)
  }

  /** What each page is made from, as it was committed. */
  madeFrom(): {campaign: string; path: string; text: string}[] {
    return this.#all('SELECT campaign, path, made_from FROM pages').map((row) => ({
      campaign: String(row.campaign),
      path: String(row.path),
      text: String(row.made_from),
    }))
  }

  rendition(name: string): string | null {
    const recipe = this.#get('SELECT recipe FROM renditions WHERE name = ?', name)?.recipe
    return typeof recipe === 'string' ? recipe : null
  }

  forgetRendition(name: string): void {
    this.#run('DELETE FROM renditions WHERE name = ?', name)
  }

  setting(name: string): string | null {
    const value = this.#get('SELECT value FROM settings WHERE name = ?', name)?.value
    return typeof value === 'string' ? value : null
  }

  setSetting(name: string, value: string | null): void {
    if (value === null) this.#run('DELETE FROM settings WHERE name = ?', name)
    else this.#run('INSERT OR REPLACE INTO settings VALUES (?, ?)', name, value)
  }

  /** The latest publishes, newest first. */
  publishes(limit = 50): Publish[] {
    const rows = this.#all(
      'SELECT number, at, cause, (SELECT count(*) FROM changes WHERE changes.number = publishes.number) AS changes FROM publishes ORDER BY number DESC LIMIT ?',
      limit,
    )
    return rows.map((row) => ({
      number: Number(row.number),
      at: String(row.at),
      cause: JSON.parse(String(row.cause)),
      changes: Number(row.changes),
    }))
  }

  /** What publish `number` changed. */
  changes(number: number): LoggedChange[] {
    return this.#all(
      'SELECT campaign, path, change, why FROM changes WHERE number = ?',
      number,
    ).map((row) => ({
      campaign: String(row.campaign),
      path: String(row.path),
      change: row.change === 'added' || row.change === 'removed' ? row.change : 'changed',
      why: String(row.why),
    }))
  }

  /** When publish `number` was made. */
  publishedAt(number: number): Date | null {
    const at = this.#get('SELECT at FROM publishes WHERE number = ?', number)?.at
    return typeof at === 'string' ? new Date(at) : null
  }

  /** Makes one publish, or none: returns its number. */
  commit(commit: Commit): number {
    return this.transaction(() => {
      const number = this.latest + 1
      const at = commit.at.toISOString()
      this.#run('INSERT INTO publishes VALUES (?, ?, ?)', number, at, JSON.stringify(commit.cause))
      for (const {campaign, path} of [...commit.write, ...commit.remove]) {
        this.#run(
          'UPDATE files SET until = ? WHERE campaign = ? AND path = ? AND until IS NULL',
          number,
          campaign,
          path,
        )
      }
      for (const {campaign, path, hash, contentType, bytes} of commit.write) {
        this.#run('INSERT OR IGNORE INTO blobs (hash, bytes) VALUES (?, ?)', hash, bytes)
        this.#run(
          'INSERT INTO files VALUES (?, ?, ?, ?, ?, NULL)',
          campaign,
          path,
          hash,
          contentType,
          number,
        )
      }
      for (const {campaign, path, change, why} of commit.log) {
        this.#run('INSERT INTO changes VALUES (?, ?, ?, ?, ?)', number, campaign, path, change, why)
      }
      this.#keepNotes(commit)
      return number
    })
  }

  /** Remembers what pages are made from without publishing anything: all came out as they were. */
  remember(notes: Notes): number {
    return this.transaction(() => {
      this.#keepNotes(notes)
      return this.latest
    })
  }

  #keepNotes(notes: Notes): void {
    for (const {campaign, path, text} of notes.madeFrom) {
      if (text === null)
        this.#run('DELETE FROM pages WHERE campaign = ? AND path = ?', campaign, path)
      else this.#run('INSERT OR REPLACE INTO pages VALUES (?, ?, ?)', campaign, path, text)
    }
    for (const {name, recipe} of notes.renditions) {
      this.#run('INSERT OR REPLACE INTO renditions VALUES (?, ?, NULL)', name, recipe)
    }
    for (const name of notes.unusedRenditions) {
      const at = notes.at.toISOString()
      this.#run('UPDATE renditions SET unused_since = ? WHERE name = ?', at, name)
    }
  }

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

  /** Forgets renditions that have been unused since before `limit`; returns their names. */
  dropRenditions(limit: Date): string[] {
    const old = this.#all(
      'DELETE FROM renditions WHERE unused_since < ? RETURNING name',
      limit.toISOString(),
    )
    return old.map((row) => String(row.name))
  }

  /** Forgets publishes before `number` that are older than `limit`, and the bytes that no later one has. */
  dropPublishesBefore(number: number, limit = new Date()): void {
    const old = this.#get(
      'SELECT max(number) AS number FROM publishes WHERE number <= ? AND at <= ?',
      number,
      limit.toISOString(),
    )
    const last = Number(old?.number ?? 0)
    if (last === 0) return
    this.transaction(() => {
      this.#run('DELETE FROM files WHERE until IS NOT NULL AND until <= ?', last)
      this.#run('DELETE FROM changes WHERE number < ?', last)
      this.#run('DELETE FROM publishes WHERE number < ?', last)
      this.#run('DELETE FROM blobs WHERE hash NOT IN (SELECT hash FROM files)')
    })
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  #get(sql: string, ...values: (string | number | Uint8Array)[]) {
    return this.#statement(sql).get(...values)
  }

  #all(sql: string, ...values: (string | number | Uint8Array)[]) {
    return this.#statement(sql).all(...values)
  }

  #run(sql: string, ...values: (string | number | Uint8Array)[]): void {
    this.#statement(sql).run(...values)
  }
}
