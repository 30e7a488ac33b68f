import type {Database} from './database.ts'
import type {Cause, LoggedChange, Publish} from './publish.ts'

/** The history of publishes: when, why, and what each changed. */
export class Log {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** Number of the latest publish; 0 before the first. */
  get latest(): number {
    return Number(this.#database.get('SELECT max(number) AS number FROM publishes')?.number ?? 0)
  }

  /** The latest publishes, newest first. */
  publishes(limit = 50): Publish[] {
    const rows = this.#database.all(
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
    const sql = 'SELECT campaign, path, change, why FROM changes WHERE number = ?'
    return this.#database.all(sql, number).map((row) => ({
      campaign: String(row.campaign),
      path: String(row.path),
      change: row.change === 'added' || row.change === 'removed' ? row.change : 'changed',
      why: String(row.why),
    }))
  }

  /** When publish `number` was made; null when it is unknown or forgotten. */
  publishedAt(number: number): Date | null {
    const at = this.#database.get('SELECT at FROM publishes WHERE number = ?', number)?.at
    return typeof at === 'string' ? new Date(at) : null
  }

  /** The newest publish up to `number` that was made before `limit`; 0 for none. */
  newestBefore(number: number, limit: Date): number {
    const sql = 'SELECT max(number) AS number FROM publishes WHERE number <= ? AND at <= ?'
    return Number(this.#database.get(sql, number, limit.toISOString())?.number ?? 0)
  }

  /** Adds the next publish; returns its number. */
  add(at: Date, cause: Cause, changes: readonly LoggedChange[]): number {
    const number = this.latest + 1
    this.#database.run(
      'INSERT INTO publishes VALUES (?, ?, ?)',
      number,
      at.toISOString(),
      JSON.stringify(cause),
    )
    for (const {campaign, path, change, why} of changes) {
      const sql = 'INSERT INTO changes VALUES (?, ?, ?, ?, ?)'
      this.#database.run(sql, number, campaign, path, change, why)
    }
    return number
  }

  dropBefore(number: number): void {
    this.#database.run('DELETE FROM changes WHERE number < ?', number)
    this.#database.run('DELETE FROM publishes WHERE number < ?', number)
  }
}
