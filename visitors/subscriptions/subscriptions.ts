import {randomBytes} from 'node:crypto'
import type {DatabaseSync, SQLOutputValue} from 'node:sqlite'
import {millisecondsInDay, millisecondsInHour} from 'date-fns/constants'
import {transaction} from '../../files/index.ts'
import {normalize} from '../../text/index.ts'
import {VisitorsError} from '../errors.ts'
import type {Eraser} from '../store/eraser.ts'
import type {Erasure} from '../store/erasures.ts'
import type {Vault} from '../store/vault.ts'
import {type NewSubscription, type Subscription, subscriptionContent} from './subscription.ts'

const ID_BYTES = 12
/** How long a subscription can be confirmed, in milliseconds. */
const CONFIRMABLE_MS = 2 * millisecondsInDay
/** How long one that nobody confirms is kept, in milliseconds. */
const UNCONFIRMED_MS = 7 * millisecondsInDay
/** An address gets one mail an hour about subscribing, however often somebody asks, so that nobody can be flooded. */
const QUIET_MS = millisecondsInHour

const contextOf = (id: string): string => `subscription ${id}`

export interface AskedSubscription {
  subscription: Subscription
  /** Its owner is to be written to; false within an hour after the last time. */
  isToBeTold: boolean
}

/** Who gets the newsletter of which campaign: only those who have confirmed that they want it. */
export class Subscriptions {
  readonly #database: DatabaseSync
  readonly #vault: Vault
  readonly #clock: () => number
  readonly #eraser: Eraser

  constructor(database: DatabaseSync, vault: Vault, clock: () => number, eraser: Eraser) {
    this.#database = database
    this.#vault = vault
    this.#clock = clock
    this.#eraser = eraser
  }

  /**
   * Stores that somebody wants the newsletter, until they confirm it. Changes nothing of a confirmed one: whoever asks may
   * be another person than the owner of the address.
   */
  ask(asked: NewSubscription): AskedSubscription {
    const {campaign, campaignSlug, form, language, email, topics} = asked
    const address = this.#addressOf(campaign, email)
    const now = this.#clock()
    return transaction(this.#database, () => {
      const known = this.#database
        .prepare('SELECT * FROM subscriptions WHERE address = ?')
        .get(address)
      const id = known ? String(known.id) : randomBytes(ID_BYTES).toString('base64url')
      const isToBeTold = !known || Number(known.asked_at) + QUIET_MS <= now
      const sealed = this.#seal(id, {email, topics})
      if (!known) {
        this.#database
          .prepare(
            `INSERT INTO subscriptions (id, campaign, campaign_slug, form, language, address, state, asked_at, sealed)
             VALUES (?, ?, ?, ?, ?, ?, 'pending', ?, ?)`,
          )
          .run(id, campaign, campaignSlug, form, language, address, now, sealed)
      } else if (isToBeTold) {
        this.#database
          .prepare(
            `UPDATE subscriptions SET asked_at = :now,
               language = iif(state = 'pending', :language, language),
               sealed = iif(state = 'pending', :sealed, sealed)
             WHERE id = :id`,
          )
          .run({now, language, sealed, id})
      }
      return {subscription: this.#require(id), isToBeTold}
    })
  }

  /** Notes that its owner could not be written to after all: whoever asks again gets another mail. */
  setUntold(id: string): void {
    this.#database
      .prepare('UPDATE subscriptions SET asked_at = asked_at - ? WHERE id = ?')
      .run(QUIET_MS, id)
  }

  /** Confirms a subscription. @returns null when it is too late, or when there is none any more */
  confirm(id: string): Subscription | null {
    const {changes} = this.#database
      .prepare(
        `UPDATE subscriptions SET state = 'active', confirmed_at = :now
         WHERE id = :id AND state = 'pending' AND asked_at > :oldest`,
      )
      .run({now: this.#clock(), id, oldest: this.#clock() - CONFIRMABLE_MS})
    const found = this.find(id)
    return changes > 0 || found?.state === 'active' ? found : null
  }

  /** What somebody wants to read about, and in which language. */
  change(id: string, wanted: Pick<Subscription, 'topics' | 'language'>): Subscription {
    return transaction(this.#database, () => {
      const {email} = this.#require(id)
      const sealed = this.#seal(id, {email, topics: wanted.topics})
      this.#database
        .prepare('UPDATE subscriptions SET language = ?, sealed = ? WHERE id = ?')
        .run(wanted.language, sealed, id)
      return this.#require(id)
    })
  }

  find(id: string): Subscription | null {
    const row = this.#database.prepare('SELECT * FROM subscriptions WHERE id = ?').get(id)
    return row ? this.#from(row) : null
  }

  /** Whether somebody can still confirm a subscription. */
  isConfirmable({state, askedAt}: Subscription): boolean {
    return state === 'pending' && askedAt > this.#clock() - CONFIRMABLE_MS
  }

  /** Subscriptions by when they were asked for: of these campaigns, or of all. */
  list(campaigns?: readonly string[]): Subscription[] {
    return this.#database
      .prepare(
        `SELECT * FROM subscriptions
         WHERE :campaigns IS NULL OR campaign IN (SELECT value FROM json_each(:campaigns))
         ORDER BY asked_at, id`,
      )
      .all({campaigns: campaigns ? JSON.stringify(campaigns) : null})
      .map((row) => this.#from(row))
  }

  /** How many get the newsletter of each campaign; needs no key. */
  counts(): Map<string, number> {
    const rows = this.#database
      .prepare(
        `SELECT campaign, count(*) AS count FROM subscriptions WHERE state = 'active' GROUP BY campaign`,
      )
      .all()
    return new Map(rows.map(({campaign, count}) => [String(campaign), Number(count)]))
  }

  /** Erases what nobody has confirmed within a week. @returns how many */
  eraseExpired(): number {
    const rows = this.#database
      .prepare(`SELECT id FROM subscriptions WHERE state = 'pending' AND asked_at <= ?`)
      .all(this.#clock() - UNCONFIRMED_MS)
    return this.erase(
      rows.map(({id}) => String(id)),
      'retention',
    )
  }

  /** Erases subscriptions from the file and its log. @returns how many there were */
  erase(ids: readonly string[], reason: Erasure['reason']): number {
    const removeDeliveries = this.#database.prepare('DELETE FROM deliveries WHERE subscription = ?')
    return this.#eraser.erase('subscriptions', ids, reason, (id) => removeDeliveries.run(id))
  }

  #addressOf(campaign: string, email: string): Buffer {
    const address = normalize(email, 'NFC').toLowerCase()
    return this.#vault.digest(JSON.stringify([campaign, address]), 'subscription address')
  }

  #seal(id: string, content: Pick<Subscription, 'email' | 'topics'>): Buffer {
    return this.#vault.seal(JSON.stringify(content), contextOf(id))
  }

  #from(row: Record<string, SQLOutputValue>): Subscription {
    const id = String(row.id)
    if (!(row.sealed instanceof Uint8Array)) {
      throw new VisitorsError(`Subscription ${id} is damaged.`)
    }
    return {
      id,
      campaign: String(row.campaign),
      campaignSlug: String(row.campaign_slug),
      form: String(row.form),
      language: String(row.language),
      state: row.state === 'active' ? 'active' : 'pending',
      askedAt: Number(row.asked_at),
      confirmedAt: row.confirmed_at === null ? null : Number(row.confirmed_at),
      ...subscriptionContent.parse(JSON.parse(this.#vault.open(row.sealed, contextOf(id)))),
    }
  }

  #require(id: string): Subscription {
    const found = this.find(id)
    if (!found) throw new VisitorsError(`There is no subscription ${id}.`)
    return found
  }
}
