import type {DatabaseSync} from 'node:sqlite'

/** Messages that were erased on one day. */
export interface Erasure {
  /** ISO 8601, UTC. */
  day: string
  campaign: string
  form: string
  /** Their retention period was over, a person asked for it, or they were not worth keeping. */
  reason: 'retention' | 'person' | 'spam'
  count: number
}

const isReason = (value: unknown): value is Erasure['reason'] =>
  value === 'retention' || value === 'person' || value === 'spam'

/** The record of what was erased when: counts, and nothing about people. */
export class Erasures {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  add({day, campaign, form, reason}: Omit<Erasure, 'count'>): void {
    this.#database
      .prepare(
        `INSERT INTO erasures VALUES (?, ?, ?, ?, 1)
         ON CONFLICT (day, campaign, form, reason) DO UPDATE SET count = count + 1`,
      )
      .run(day, campaign, form, reason)
  }

  /** Newest first; of these campaigns, or of all. */
  list(campaigns?: readonly string[]): Erasure[] {
    const rows = this.#database
      .prepare(
        `SELECT * FROM erasures
         WHERE (:campaigns IS NULL OR campaign IN (SELECT value FROM json_each(:campaigns)))
         ORDER BY day DESC, campaign, form, reason`,
      )
      .all({campaigns: campaigns ? JSON.stringify(campaigns) : null})
    return rows.flatMap(({day, campaign, form, reason, count}) =>
      isReason(reason)
        ? [
            {
              day: String(day),
              campaign: String(campaign),
              form: String(form),
              reason,
              count: Number(count),
            },
          ]
        : [],
    )
  }
}
