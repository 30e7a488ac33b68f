import {mkdirSync} from 'node:fs'
import {dirname} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {z} from 'zod'
import type {Redirect} from '../plan/redirects.ts'

/** File of a campaign's publish that lists its redirects; no visitor sees it. */
export const REDIRECTS_FILE = '_redirects.json'

const redirects = z.array(z.object({from: z.string(), to: z.string(), permanent: z.boolean()}))

/** Reads a {@link REDIRECTS_FILE}. */
export function readRedirects(bytes: Buffer | null): Redirect[] {
  return bytes ? redirects.parse(JSON.parse(bytes.toString('utf8'))) : []
}

/**
 * Remembers which page has lived at which address, for every campaign, for good: a page that moves leaves a
 * permanent redirect behind by itself. The server and `build` share one book.
 */
export class AddressBook {
  readonly #database: DatabaseSync

  constructor(file: string) {
    if (file !== ':memory:') mkdirSync(dirname(file), {recursive: true})
    this.#database = new DatabaseSync(file)
    this.#database.exec(`
      PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;
      CREATE TABLE IF NOT EXISTS addresses (
        campaign TEXT NOT NULL,
        path TEXT NOT NULL,
        identity TEXT NOT NULL,
        PRIMARY KEY (campaign, path)
      ) STRICT, WITHOUT ROWID;
    `)
  }

  close(): void {
    this.#database.close()
  }

  /** Notes that the pages of `identity` live at `path`, from now on. `campaign` is its `_id`. */
  note(pages: Iterable<{campaign: string; path: string; identity: string}>): void {
    const insert = this.#database.prepare('INSERT OR REPLACE INTO addresses VALUES (?, ?, ?)')
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      for (const {campaign, path, identity} of pages) insert.run(campaign, path, identity)
      this.#database.exec('COMMIT')
    } catch (cause) {
      this.#database.exec('ROLLBACK')
      throw cause
    }
  }

  /** Redirects of a campaign, given where its pages live now (path by identity), ordered by `from`. */
  redirects(campaign: string, pathOf: ReadonlyMap<string, string>): Redirect[] {
    const lived = new Set(pathOf.values())
    const rows = this.#database
      .prepare('SELECT path, identity FROM addresses WHERE campaign = ? ORDER BY path')
      .all(campaign)
    return rows.flatMap(({path, identity}) => {
      const from = String(path)
      const to = pathOf.get(String(identity))
      return to === undefined || lived.has(from) ? [] : [{from, to, permanent: true}]
    })
  }
}
