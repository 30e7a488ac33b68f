import {createHash} from 'node:crypto'
import type {DatabaseSync, SQLOutputValue} from 'node:sqlite'
import {transaction} from '../../files/index.ts'
import {AccountError} from '../errors.ts'
import {prepared} from '../store/database.ts'

/** The recorded events. They contain no secrets and no content, only ids, roles and names. */
export type AuditEventType =
  | 'sign-in'
  | 'sign-in-failed'
  | 'sign-out'
  | 'session-ended'
  | 'user-added'
  | 'user-changed'
  | 'user-removed'
  | 'link-created'
  | 'token-added'
  | 'token-revoked'
  | 'campaign-renamed'
  | 'role-set'
  | 'role-removed'
  | 'published'
  | 'unpublished'
  | 'person-read'
  | 'person-erased'
  | 'password-set'
  | 'passkey-added'
  | 'passkey-removed'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'second-factors-reset'
  | 'recovery-code-used'
  | 'recovery-codes-renewed'
  | 'reset-requested'
  | 'identity-added'
  | 'mail-sent'
  | 'mail-failed'
  | 'newsletter-sent'
  | 'exported'
  | 'imported'
  | 'migrated'

export interface AuditEvent {
  event: AuditEventType
  /** Who did it: the id of a person or a token; `command` for commands run on the server. */
  actor: string
  /** Who or what it was done to. */
  subject?: string
  /** Where the request came from. */
  address?: string
  details?: Readonly<Record<string, string | number | readonly string[]>>
}

/** A stored event. `hash` covers all other fields and, through `previous`, all earlier entries. */
export interface AuditEntry extends AuditEvent {
  sequence: number
  /** ISO 8601. */
  time: string
  previous: string
  hash: string
}

/** The `previous` hash of the first entry. */
const BEGINNING = '0'.repeat(64)
/** How much earlier than the last entry the clock may be, in milliseconds. */
const CLOCK_SLACK_MS = 10 * 60_000
/** No clock that is right shows an earlier time. */
const FOUNDED = Date.parse('2026-01-01')
/** Entries read at a time. */
const PAGE = 500

const digest = (previous: string, entry: string): string =>
  createHash('sha256').update(previous).update(entry).digest('hex')

const isRecord = (value: unknown): value is Omit<AuditEntry, 'hash'> =>
  typeof value === 'object' && value !== null && 'sequence' in value && 'previous' in value

/**
 * Who did what, when and from where. Append-only; each entry contains the hash of the previous one, so that gaps are
 * detected.
 */
export class AuditLog {
  readonly #database: DatabaseSync
  readonly #clock: () => number
  readonly #onAppend: () => void

  /**
   * @param clock milliseconds since 1970
   * @param onAppend called when something is noted, maybe within a transaction
   */
  constructor(database: DatabaseSync, clock: () => number, onAppend: () => void = () => {}) {
    this.#database = database
    this.#clock = clock
    this.#onAppend = onAppend
  }

  append(event: AuditEvent): void {
    transaction(this.#database, () => {
      const last = prepared(
        this.#database,
        'SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1',
      ).get()
      const sequence = Number(last?.sequence ?? 0) + 1
      const previous = String(last?.hash ?? BEGINNING)
      const time = new Date(this.#clock()).toISOString()
      const entry = JSON.stringify({sequence, time, ...event, previous})
      prepared(this.#database, 'INSERT INTO audit VALUES (?, ?, ?)').run(
        sequence,
        entry,
        digest(previous, entry),
      )
    })
    this.#onAppend()
  }

  /**
   * Requires a clock that can be right: what it is needed for expires at a certain time.
   * @throws {AccountError} when it shows a time long before the last entry, or before there was any Hemvist
   */
  requireClock(): void {
    const now = this.#clock()
    const row = prepared(
      this.#database,
      "SELECT entry ->> 'time' AS time FROM audit ORDER BY sequence DESC LIMIT 1",
    ).get()
    const last = row ? Date.parse(String(row.time)) : FOUNDED
    if (now >= Math.max(last - CLOCK_SLACK_MS, FOUNDED)) return
    const [shown, noted] = [now, last].map((time) => new Date(time).toISOString())
    throw new AccountError(
      `The clock of this machine says ${shown}, before the last entry of the audit log (${noted}). Set the clock and try again. If it is right and was wrong before, sign in once, and try again.`,
    )
  }

  /** How many entries there are. */
  get length(): number {
    return Number(prepared(this.#database, 'SELECT count(*) AS n FROM audit').get()?.n ?? 0)
  }

  /** Entries after a sequence number, oldest first. */
  *read({after = 0, since = ''}: {after?: number; since?: string} = {}): Generator<AuditEntry> {
    const statement = prepared(
      this.#database,
      `SELECT * FROM audit WHERE sequence > ? AND entry ->> 'time' >= ? ORDER BY sequence LIMIT ${PAGE}`,
    )
    for (let last = after; ; ) {
      const rows = statement.all(last, since)
      for (const row of rows) yield this.#parse(row)
      if (rows.length < PAGE) return
      last = Number(rows.at(-1)?.sequence)
    }
  }

  /**
   * The sequence number of the first entry that was altered, or before which one is missing; `null` when the log is
   * intact.
   */
  firstBroken(): number | null {
    let previous = BEGINNING
    let expected = 1
    for (const row of this.#database.prepare('SELECT * FROM audit ORDER BY sequence').iterate()) {
      const sequence = Number(row.sequence)
      const entry = String(row.entry)
      const isWhole = sequence === expected && row.hash === digest(previous, entry)
      if (!isWhole || this.#parse(row).previous !== previous) return sequence
      previous = String(row.hash)
      expected += 1
    }
    return null
  }

  #parse(row: Record<string, SQLOutputValue>): AuditEntry {
    const entry: unknown = JSON.parse(String(row.entry))
    if (!isRecord(entry)) throw new Error(`Entry ${row.sequence} of the audit log is damaged`)
    return {...entry, hash: String(row.hash)}
  }
}
