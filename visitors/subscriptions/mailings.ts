import type {DatabaseSync} from 'node:sqlite'
import {transaction} from '../../files/index.ts'

/** How far the sending of a newsletter has come. */
export interface MailingStatus {
  /** Id of the newsletter's document. */
  id: string
  campaign: string
  /** Milliseconds since 1970. */
  startedAt: number
  /** Null while it is being sent. */
  finishedAt: number | null
  /** How many it was sent to so far. */
  count: number
}

/** A newsletter that is being sent. */
export interface Mailing {
  id: string
  campaign: string
  /** What is sent, as it was handed over. */
  letters: string
}

/** Newsletters that are, or have been, sent: each once, to everybody once, whatever happens in between. */
export class Mailings {
  readonly #database: DatabaseSync
  readonly #clock: () => number

  constructor(database: DatabaseSync, clock: () => number) {
    this.#database = database
    this.#clock = clock
  }

  /** Begins to send a newsletter. @returns whether it had not been sent before */
  begin({id, campaign, letters}: Mailing): boolean {
    const {changes} = this.#database
      .prepare(
        'INSERT INTO mailings (id, campaign, started_at, letters) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      )
      .run(id, campaign, this.#clock(), letters)
    return changes > 0
  }

  /** Those that are not finished. */
  unfinished(): Mailing[] {
    const rows = this.#database
      .prepare('SELECT * FROM mailings WHERE finished_at IS NULL ORDER BY started_at, id')
      .all()
    return rows.map(({id, campaign, letters}) => ({
      id: String(id),
      campaign: String(campaign),
      letters: String(letters),
    }))
  }

  /** Ids of the confirmed subscriptions that a newsletter has not been handed over for yet. */
  recipients({id, campaign}: Mailing, max: number): string[] {
    const rows = this.#database
      .prepare(
        `SELECT id FROM subscriptions WHERE campaign = ? AND state = 'active'
           AND id NOT IN (SELECT subscription FROM deliveries WHERE mailing = ?)
         ORDER BY id LIMIT ?`,
      )
      .all(campaign, id, max)
    return rows.map((row) => String(row.id))
  }

  /** Notes that a newsletter was handed over for a subscription. */
  setDelivered({id}: Mailing, subscription: string): void {
    transaction(this.#database, () => {
      const {changes} = this.#database
        .prepare('INSERT INTO deliveries VALUES (?, ?) ON CONFLICT DO NOTHING')
        .run(id, subscription)
      if (changes > 0)
        this.#database.prepare('UPDATE mailings SET count = count + 1 WHERE id = ?').run(id)
    })
  }

  /** Everybody has it: what was needed for sending is forgotten, and how many they were is kept. */
  finish({id}: Mailing): void {
    transaction(this.#database, () => {
      this.#database.prepare('DELETE FROM deliveries WHERE mailing = ?').run(id)
      this.#database
        .prepare(`UPDATE mailings SET finished_at = ?, letters = '' WHERE id = ?`)
        .run(this.#clock(), id)
    })
  }

  /** What has become of the newsletters of these campaigns, or of all; the newest first. */
  list(campaigns?: readonly string[]): MailingStatus[] {
    const rows = this.#database
      .prepare(
        `SELECT id, campaign, started_at, finished_at, count FROM mailings
         WHERE :campaigns IS NULL OR campaign IN (SELECT value FROM json_each(:campaigns))
         ORDER BY started_at DESC, id`,
      )
      .all({campaigns: campaigns ? JSON.stringify(campaigns) : null})
    return rows.map((row) => ({
      id: String(row.id),
      campaign: String(row.campaign),
      startedAt: Number(row.started_at),
      finishedAt: row.finished_at === null ? null : Number(row.finished_at),
      count: Number(row.count),
    }))
  }
}
