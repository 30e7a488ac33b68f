import {randomUUID} from 'node:crypto'
import {Blobs} from './blobs.ts'
import {Database} from './database.ts'
import {Failures} from './failures.ts'
import {Files} from './files.ts'
import {Log} from './log.ts'
import {People, type Withdrawn} from './people.ts'
import type {Commit} from './publish.ts'
import {Renditions} from './renditions.ts'
import {SCHEMA_VERSION, schema} from './schema.ts'
import {Traces} from './traces.ts'

/** Name of the setting that identifies deletions since the file was last rewritten. */
const UNSCRUBBED = 'unscrubbed'

type Notes = Pick<
  Commit,
  'pageInputs' | 'artifacts' | 'renditions' | 'unusedRenditions' | 'discarded' | 'at'
>

/**
 * The published sites on disk: numbered publishes, each with its files, cause and changes. SQLite makes each publish
 * atomic, even when the process is killed.
 */
export class SiteStore {
  readonly blobs: Blobs
  readonly failures: Failures
  readonly files: Files
  readonly log: Log
  readonly people: People
  readonly renditions: Renditions
  readonly traces: Traces
  readonly #database: Database

  readonly file: string

  /**
   * Opens or creates the store at `file`; `:memory:` stores nothing on disk. `readOnly`: opens one that another
   * process writes.
   */
  constructor(file: string, {readOnly = false} = {}) {
    this.file = file
    this.#database = new Database(file, schema, SCHEMA_VERSION, {readOnly})
    this.blobs = new Blobs(this.#database)
    this.failures = new Failures(this.#database)
    this.files = new Files(this.#database)
    this.log = new Log(this.#database)
    this.people = new People(this.#database)
    this.renditions = new Renditions(this.#database)
    this.traces = new Traces(this.#database)
  }

  /** A number that changes whenever another connection has committed something. */
  get version(): number {
    return this.#database.version
  }

  /** Runs `work` on one consistent snapshot. */
  snapshot<T>(work: () => T): T {
    return this.#database.snapshot(work)
  }

  close(): void {
    this.#database.close()
  }

  /** The committed inputs of each page; read one by one, since those of a large site together are large. */
  *pageInputs(): Generator<{campaign: string; path: string; text: string}> {
    const rows = this.#database.all('SELECT campaign, path FROM pages')
    for (const row of rows) {
      const page = {campaign: String(row.campaign), path: String(row.path)}
      const text = this.pageInputsOf(page)
      if (text !== null) yield {...page, text}
    }
  }

  /** The committed inputs of one page; null when it has none. */
  pageInputsOf({campaign, path}: {campaign: string; path: string}): string | null {
    const sql = 'SELECT made_from FROM pages WHERE campaign = ? AND path = ?'
    const text = this.#database.get(sql, campaign, path)?.made_from
    return typeof text === 'string' ? text : null
  }

  /** The committed inputs of artifacts. */
  artifacts(): {campaign: string; name: string; text: string}[] {
    return this.#database.all('SELECT campaign, name, made FROM derived').map((row) => ({
      campaign: String(row.campaign),
      name: String(row.name),
      text: String(row.made),
    }))
  }

  setting(name: string): string | null {
    const value = this.#database.get('SELECT value FROM settings WHERE name = ?', name)?.value
    return typeof value === 'string' ? value : null
  }

  setSetting(name: string, value: string | null): void {
    if (value === null) this.#database.run('DELETE FROM settings WHERE name = ?', name)
    else this.#database.run('INSERT OR REPLACE INTO settings VALUES (?, ?)', name, value)
  }

  /** Stores bytes, by hash, for a publish in progress: they stay invisible until it names them. */
  stageBlobs(blobs: ReadonlyMap<string, Uint8Array>): void {
    this.#database.transaction(() => {
      for (const [hash, bytes] of blobs) this.blobs.add(hash, bytes)
    })
  }

  /** Deletes staged bytes of a publish that was given up. */
  discardBlobs(hashes: Iterable<string>): void {
    this.#database.transaction(() => {
      if (this.blobs.dropIfUnused(hashes) > 0) this.#markUnscrubbed()
    })
  }

  /** Commits one publish atomically; returns its number. */
  commit(commit: Commit): number {
    return this.#database.transaction(() => {
      const number = this.log.add(commit.at, commit.cause, commit.log)
      for (const file of [...commit.write, ...commit.remove]) this.files.end(number, file)
      for (const [hash, bytes] of commit.blobs) this.blobs.add(hash, bytes)
      for (const file of commit.write) {
        this.files.begin(number, file)
        this.people.add(number, file, file.people ?? [])
      }
      this.people.dropReplaced()
      this.#keepNotes(commit)
      return number
    })
  }

  /** Records inputs of pages without publishing, because no page changed. */
  remember(notes: Notes): number {
    return this.#database.transaction(() => {
      this.#keepNotes(notes)
      return this.log.latest
    })
  }

  /** Forgets publishes before `number` that are older than `limit`, and bytes that no later one uses. */
  dropPublishesBefore(number: number, limit = new Date()): void {
    const last = this.log.newestBefore(number, limit)
    if (last === 0) return
    this.#database.transaction(() => {
      this.files.dropEndedBy(last)
      this.log.dropBefore(last)
      this.people.dropUnused()
      this.blobs.dropUnused()
    })
  }

  /**
   * Deletes the bytes of all earlier versions of pages that show people who may not be shown any more, and the
   * addresses of the pages about them.
   */
  withdraw(all: readonly Withdrawn[]): void {
    this.#database.transaction(() => {
      for (const withdrawn of all) this.people.withdraw(withdrawn)
      this.traces.add(this.log.latest, all)
      this.#markUnscrubbed()
    })
  }

  /** Forgets all pages of campaigns, so that they are built again: for a store that no visitor is served from. */
  eraseCampaigns(slugs: Iterable<string>): void {
    this.#database.transaction(() => {
      for (const slug of slugs) {
        for (const table of ['files', 'pages', 'derived', 'people', 'changes'] as const) {
          this.#database.run(`DELETE FROM ${table} WHERE campaign = ?`, slug)
        }
      }
      this.#database.run('DELETE FROM renditions WHERE unused_since IS NOT NULL')
      this.blobs.dropUnused()
    })
  }

  /** Runs `work` atomically. */
  transaction<T>(work: () => T): T {
    return this.#database.transaction(work)
  }

  /** Deletes bytes that were staged for a publish whose process was killed. */
  dropStaged(): void {
    this.#database.transaction(() => {
      if (this.blobs.dropUnused() > 0) this.#markUnscrubbed()
    })
  }

  /**
   * Removes withdrawn people's pages from the log, once every destination knows that they are gone. Returns whether
   * there was anything to remove.
   */
  eraseTraces(): boolean {
    return this.#database.transaction(() => this.traces.erase(this.log.latest))
  }

  /**
   * Identifies the deletions that may still be readable in the file's free space; null when there are none. See
   * scrub.ts.
   */
  get unscrubbed(): string | null {
    return this.setting(UNSCRUBBED)
  }

  /** Records that the file was rewritten after the deletions that {@link unscrubbed} identified. */
  noteScrubbed(deletions: string | null): void {
    if (this.unscrubbed === deletions) this.setSetting(UNSCRUBBED, null)
  }

  #markUnscrubbed(): void {
    this.setSetting(UNSCRUBBED, randomUUID())
  }

  #keepNotes(notes: Notes): void {
    for (const {campaign, path, text} of notes.pageInputs) {
      if (text === null) {
        this.#database.run('DELETE FROM pages WHERE campaign = ? AND path = ?', campaign, path)
      } else {
        this.#database.run('INSERT OR REPLACE INTO pages VALUES (?, ?, ?)', campaign, path, text)
      }
    }
    for (const {campaign, name, text} of notes.artifacts) {
      if (text === null) {
        this.#database.run('DELETE FROM derived WHERE campaign = ? AND name = ?', campaign, name)
      } else {
        this.#database.run('INSERT OR REPLACE INTO derived VALUES (?, ?, ?)', campaign, name, text)
      }
    }
    if (this.blobs.dropIfUnused(notes.discarded) > 0) this.#markUnscrubbed()
    for (const {name, recipe} of notes.renditions) this.renditions.use(name, recipe)
    for (const name of notes.unusedRenditions) this.renditions.leave(name, notes.at)
  }
}
