import {randomBytes} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'
import {millisecondsInDay} from 'date-fns/constants'
import {transaction} from '../../files/index.ts'
import {VisitorsError} from '../errors.ts'
import type {Eraser} from '../store/eraser.ts'
import type {Erasure} from '../store/erasures.ts'
import type {Vault} from '../store/vault.ts'
import type {
  EventTotals,
  NewRegistration,
  Registered,
  Registration,
  RegistrationState,
} from './registration.ts'
import {registrationFrom, sealDiet, sealRegistration} from './row.ts'

const ID_BYTES = 12

/**
 * Who comes to which event. A place is given in the order of registration, to the first that it is enough for, inside the
 * transaction that makes room: whatever the order of what happens, nobody has a place beyond the limit.
 */
export class Registrations {
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
   * Stores a registration, with a place if there is one. On disk when it returns.
   *
   * @param places how many places the event has; null: no limit
   */
  register(sent: NewRegistration, places: number | null): Registered {
    const {name, email, fields, diet, ticket, ...own} = sent
    const digest = this.#vault.digest(
      JSON.stringify([own.form, ticket, name, email, fields, own.seats, diet]),
      'registration digest',
    )
    return transaction(this.#database, () => {
      const repeated = this.#database
        .prepare('SELECT * FROM registrations WHERE digest = ?')
        .get(digest)
      if (repeated) return {registration: registrationFrom(this.#vault, repeated), isRepeated: true}
      const id = randomBytes(ID_BYTES).toString('base64url')
      this.#database
        .prepare(
          `INSERT INTO registrations
             (id, campaign, campaign_slug, form, event, language, seats, state, registered_at, ends_at, retention_days, digest, sealed, diet)
           VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          id,
          own.campaign,
          own.campaignSlug,
          own.form,
          own.event,
          own.language,
          own.seats,
          this.#clock(),
          own.endsAt,
          own.retentionDays,
          digest,
          sealRegistration(this.#vault, id, {name, email, fields}),
          diet === null ? null : sealDiet(this.#vault, id, diet),
        )
      this.#givePlaces(own.event, places)
      return {registration: this.#require(id), isRepeated: false}
    })
  }

  /** Gives up a place: what was written is erased at once, and the place goes to the next in line. */
  cancel(id: string, places: number | null): Registration {
    this.#eraser.beforeErasing([id])
    const cancelled = transaction(this.#database, () => {
      const {event} = this.#require(id)
      this.#database
        .prepare(
          `UPDATE registrations SET state = 'cancelled', sealed = NULL, diet = NULL, told = 'cancelled' WHERE id = ?`,
        )
        .run(id)
      this.#givePlaces(event, places)
      return this.#require(id)
    })
    this.#eraser.clearLog()
    return cancelled
  }

  /** Gives free places to those who wait, as after the limit was raised. */
  givePlaces(event: string, places: number | null): void {
    transaction(this.#database, () => this.#givePlaces(event, places))
  }

  /** The event ends at another time than it did. */
  reschedule(event: string, endsAt: number): void {
    this.#database
      .prepare('UPDATE registrations SET ends_at = ? WHERE event = ? AND ends_at <> ?')
      .run(endsAt, event, endsAt)
  }

  /** Registrations for an event in the order in which they came; cancelled ones are left out. */
  of(event: string): Registration[] {
    return this.#read(`WHERE event = ? AND state <> 'cancelled' ORDER BY number`, event)
  }

  /** Every registration that says who it is of. */
  all(): Registration[] {
    return this.#read('WHERE sealed IS NOT NULL ORDER BY number')
  }

  find(id: string): Registration | null {
    const [found] = this.#read('WHERE id = ?', id)
    return found ?? null
  }

  /** How many have signed up, by event; needs no key. */
  totals(): EventTotals[] {
    const rows = this.#database
      .prepare(
        `SELECT event, json_group_array(DISTINCT campaign) AS campaigns,
           sum(iif(state = 'confirmed', seats, 0)) AS confirmed,
           sum(iif(state = 'waiting', seats, 0)) AS waiting
         FROM registrations GROUP BY event ORDER BY event`,
      )
      .all()
    return rows.map(({event, campaigns, confirmed, waiting}) => ({
      event: String(event),
      campaigns: [JSON.parse(String(campaigns))].flat().map(String),
      confirmed: Number(confirmed),
      waiting: Number(waiting),
    }))
  }

  /** Those who have not been told by mail that they have a place, or wait. */
  untold(): Registration[] {
    return this.#read(`WHERE told NOT IN (state, 'off') AND sealed IS NOT NULL ORDER BY number`)
  }

  /** Those with a place at an event who have not been reminded of it. */
  unreminded(event: string): Registration[] {
    return this.#read(
      `WHERE event = ? AND state = 'confirmed' AND reminded = 0 ORDER BY number`,
      event,
    )
  }

  /** Notes what somebody was told by mail: their state, or that the event was called off. */
  setTold(id: string, told: RegistrationState | 'off'): void {
    this.#database.prepare('UPDATE registrations SET told = ? WHERE id = ?').run(told, id)
  }

  setReminded(id: string): void {
    this.#database.prepare('UPDATE registrations SET reminded = 1 WHERE id = ?').run(id)
  }

  /**
   * Erases the registrations whose time is over, and what was written about food the day after the event.
   * @returns how many registrations
   */
  eraseExpired(): number {
    const now = this.#clock()
    const {changes} = this.#database
      .prepare('UPDATE registrations SET diet = NULL WHERE diet IS NOT NULL AND ends_at + ? <= ?')
      .run(millisecondsInDay, now)
    const rows = this.#database
      .prepare(
        `SELECT id FROM registrations WHERE ends_at + retention_days * ${millisecondsInDay} <= ?`,
      )
      .all(now)
    if (changes > 0) this.#eraser.clearLog()
    return this.erase(
      rows.map(({id}) => String(id)),
      'retention',
    )
  }

  /** Erases registrations from the file and its log. @returns how many there were */
  erase(ids: readonly string[], reason: Erasure['reason']): number {
    return this.#eraser.erase('registrations', ids, reason)
  }

  #givePlaces(event: string, places: number | null): void {
    const taken = this.#database
      .prepare(
        `SELECT coalesce(sum(seats), 0) AS seats FROM registrations WHERE event = ? AND state = 'confirmed'`,
      )
      .get(event)
    let free = (places ?? Number.POSITIVE_INFINITY) - Number(taken?.seats)
    const waiting = this.#database
      .prepare(
        `SELECT id, seats FROM registrations WHERE event = ? AND state = 'waiting' ORDER BY number`,
      )
      .all(event)
    const confirm = this.#database.prepare(
      `UPDATE registrations SET state = 'confirmed' WHERE id = ?`,
    )
    for (const {id, seats} of waiting) {
      if (Number(seats) > free) continue
      confirm.run(String(id))
      free -= Number(seats)
    }
  }

  #read(where: string, ...values: string[]): Registration[] {
    return this.#database
      .prepare(`SELECT * FROM registrations ${where}`)
      .all(...values)
      .map((row) => registrationFrom(this.#vault, row))
  }

  #require(id: string): Registration {
    const found = this.find(id)
    if (!found) throw new VisitorsError(`There is no registration ${id}.`)
    return found
  }
}
