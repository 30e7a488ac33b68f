import {createHash, randomBytes} from 'node:crypto'
import type {Database} from './database.ts'
import type {Withdrawn} from './people.ts'

/** Replaces the id of a withdrawn document in the log. */
const WITHDRAWN = 'withdrawn'
const SALT = 'withdrawn-salt'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** Matches a whole document id, as published or as a draft or version. */
const idPattern = (id: string) =>
  new RegExp(`(?<![\\w.-])(?:drafts\\.|versions\\.[\\w-]+\\.)?${escaped(id)}(?![\\w.-])`, 'g')

/** Records of withdrawn people's pages in the log and the list of files, whose paths contain their names. */
export class Traces {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /**
   * The name under which a withdrawn page is listed: it can be matched by somebody who asks for that page, but not
   * read back. Null when no page was ever withdrawn.
   */
  withdrawnPath(campaign: string, path: string): string | null {
    const salt = this.#database.get('SELECT value FROM settings WHERE name = ?', SALT)?.value
    if (typeof salt !== 'string') return null
    const text = `${salt}\u0000${campaign}\u0000${path}`
    return `(${WITHDRAWN})/${createHash('sha256').update(text).digest('hex').slice(0, 24)}.html`
  }

  /** Records what must be erased once publish `number`, which names it, is no longer the latest. */
  add(number: number, all: readonly Withdrawn[]): void {
    this.#makeSalt()
    for (const {campaign, documentId, ownPaths = []} of all) {
      for (const path of ['', ...ownPaths]) {
        this.#database.run(
          'INSERT OR REPLACE INTO withdrawn VALUES (?, ?, ?, ?)',
          campaign,
          documentId,
          path,
          number,
        )
      }
    }
    this.#erase(this.#rows(), 'number < ?', number)
  }

  /** Erases what was recorded for publishes up to `latest`. Returns whether there was anything to erase. */
  erase(latest: number): boolean {
    const rows = this.#rows().filter(({number}) => number <= latest)
    if (rows.length === 0) return false
    this.#erase(rows, 'number <= ?', latest)
    this.#database.run('DELETE FROM withdrawn WHERE number <= ?', latest)
    return true
  }

  #rows(): {campaign: string; documentId: string; path: string; number: number}[] {
    return this.#database
      .all('SELECT campaign, document, path, number FROM withdrawn')
      .map((row) => ({
        campaign: String(row.campaign),
        documentId: String(row.document),
        path: String(row.path),
        number: Number(row.number),
      }))
  }

  #erase(
    rows: readonly {campaign: string; documentId: string; path: string}[],
    where: string,
    number: number,
  ): void {
    for (const {campaign, path} of rows) {
      const hidden = path === '' ? null : this.withdrawnPath(campaign, path)
      if (hidden === null) continue
      this.#database.run(
        `UPDATE changes SET path = ? WHERE campaign = ? AND path = ? AND ${where}`,
        hidden,
        campaign,
        path,
        number,
      )
      this.#database.run(
        "UPDATE files SET path = ? WHERE campaign = ? AND path = ? AND hash = ''",
        hidden,
        campaign,
        path,
      )
    }
    for (const documentId of new Set(rows.map((row) => row.documentId))) {
      const pattern = idPattern(documentId)
      for (const {rowid, why} of this.#database.all(
        `SELECT rowid, why FROM changes WHERE instr(why, ?) AND ${where}`,
        documentId,
        number,
      )) {
        const text = String(why).replace(pattern, WITHDRAWN)
        this.#database.run('UPDATE changes SET why = ? WHERE rowid = ?', text, Number(rowid))
      }
      for (const {number: publish, cause} of this.#database.all(
        `SELECT number, cause FROM publishes WHERE instr(cause, ?) AND ${where}`,
        documentId,
        number,
      )) {
        const text = String(cause).replace(pattern, WITHDRAWN)
        this.#database.run('UPDATE publishes SET cause = ? WHERE number = ?', text, Number(publish))
      }
    }
  }

  #makeSalt(): void {
    const salt = randomBytes(16).toString('hex')
    this.#database.run('INSERT OR IGNORE INTO settings VALUES (?, ?)', SALT, salt)
  }
}
