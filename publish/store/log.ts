import type {Database} from './database.ts'
import type {Cause, LoggedChange, Publish} from './publish.ts'

const PUBLISHES =
  'SELECT number, at, cause, (SELECT count(*) FROM changes WHERE changes.number = publishes.number) AS changes FROM publishes'

const asPublish = ({number, at, cause, changes}: Record<string, unknown>): Publish => ({
  number: Number(number),
  at: String(at),
  cause: JSON.parse(String(cause)),
  changes: Number(changes),
})

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
    return this.#database.all(`${PUBLISHES} ORDER BY number DESC LIMIT ?`, limit).map(asPublish)
  }

  /** The latest publish that a document (by its published id) or a draft or version of it caused; null for none. */
  latestCausedBy(id: string): Publish | null {
    const [row] = this.#database.all(
      `${PUBLISHES} WHERE EXISTS (
        SELECT 1 FROM json_each(cause, '$.documentIds')
        WHERE value IN (?1, 'drafts.' || ?1) OR (
          value LIKE 'versions.%' AND
          substr(value, instr(substr(value, length('versions.') + 1), '.') + length('versions.') + 1) = ?1
        )
      ) ORDER BY number DESC LIMIT 1`,
      id,
    )
    return row ? asPublish(row) : null
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
