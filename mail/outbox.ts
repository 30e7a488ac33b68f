import {randomBytes} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'
import {millisecondsInDay} from 'date-fns/constants'
import {openPrivateDatabase} from '../files/index.ts'
import {MailError, type MailMessage, normalizeAddress} from './message.ts'

const ID_BYTES = 18
/** Waiting messages; more would mean that something writes mail without end. */
const MAX_WAITING = 20_000
/** How long a failed mail is remembered, without its text and address, in milliseconds. */
const REMEMBERED_MS = 30 * millisecondsInDay

const MIGRATIONS: readonly string[] = [
  `
CREATE TABLE IF NOT EXISTS outbox (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  -- Id of what it is about, for the audit log.
  about TEXT NOT NULL,
  -- Normalized; the message has the address as it was given.
  recipient TEXT NOT NULL,
  -- JSON. Empty, as the recipient is, once the mail has failed for good.
  message TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  failed_at INTEGER,
  cause TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS outbox_next ON outbox (next_at) WHERE failed_at IS NULL;
`,
  `
UPDATE outbox SET recipient = lower(recipient);
CREATE INDEX outbox_about ON outbox (about);
`,
]

/** A message that waits to be sent. Times are in milliseconds since 1970. */
export interface WaitingMail {
  id: string
  message: MailMessage
  attempts: number
  expiresAt: number
}

/** A message that could not be sent, without its address and text. */
export interface FailedMail {
  id: string
  kind: string
  attempts: number
  createdAt: number
  /** When it was given up; `null` when it will be tried again. */
  failedAt: number | null
  nextAt: number
  cause: string
}

/** Messages waiting to be sent, in a SQLite file that only its owner can read. Several processes may have it open. */
export class Outbox {
  readonly #database: DatabaseSync
  readonly #clock: () => number

  /**
   * @param clock milliseconds since 1970
   * @throws {MailError} when the file cannot be used
   */
  constructor(file: string, clock: () => number = Date.now) {
    this.#clock = clock
    // Messages contain links that sign people in: a sent one leaves nothing behind.
    this.#database = openPrivateDatabase(file, {
      title: `The outbox in ${file}`,
      migrations: MIGRATIONS,
      Failure: MailError,
    })
  }

  /** Stores a mail. @returns its id @throws {MailError} when too many are waiting */
  add(message: MailMessage, expiresAt: number): string {
    if (this.counts().waiting >= MAX_WAITING) {
      throw new MailError('Too many messages are waiting to be sent. See: npx hemvist doctor')
    }
    const id = randomBytes(ID_BYTES).toString('base64url')
    const now = this.#clock()
    this.#database
      .prepare('INSERT INTO outbox VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, NULL, NULL)')
      .run(
        id,
        message.kind,
        message.about ?? '',
        normalizeAddress(message.to),
        JSON.stringify(message),
        now,
        expiresAt,
        now,
      )
    return id
  }

  /**
   * Takes the next mail that is due, for as long as an attempt may take; another process then leaves it alone.
   * @param ms after this time it is due again, in case this process ends in the meantime
   * @param ids only one of these; default: any
   */
  take(ms: number, ids?: readonly string[]): WaitingMail | null {
    const now = this.#clock()
    const row = this.#database
      .prepare(
        `UPDATE outbox SET next_at = :next WHERE id = (
          SELECT id FROM outbox WHERE failed_at IS NULL AND next_at <= :now
            AND (:ids IS NULL OR id IN (SELECT value FROM json_each(:ids))) ORDER BY next_at, created_at LIMIT 1
        ) RETURNING id, message, attempts, expires_at`,
      )
      .get({next: now + ms, now, ids: ids ? JSON.stringify(ids) : null})
    if (!row) return null
    const message: MailMessage = JSON.parse(String(row.message))
    return {
      id: String(row.id),
      message,
      attempts: Number(row.attempts),
      expiresAt: Number(row.expires_at),
    }
  }

  /** Forgets a message that was sent. */
  remove(id: string): void {
    this.#database.prepare('DELETE FROM outbox WHERE id = ?').run(id)
  }

  /** Tries a message again after some milliseconds. */
  postpone(id: string, ms: number, cause: string): void {
    this.#database
      .prepare('UPDATE outbox SET attempts = attempts + 1, next_at = ?, cause = ? WHERE id = ?')
      .run(this.#clock() + ms, cause, id)
  }

  /** Gives a message up. Its address and text are deleted; when and why it failed is remembered for a month. */
  fail(id: string, cause: string): void {
    const now = this.#clock()
    this.#database
      .prepare(
        "UPDATE outbox SET attempts = attempts + 1, recipient = '', message = '', failed_at = ?, cause = ? WHERE id = ?",
      )
      .run(now, cause, id)
    this.#database.prepare('DELETE FROM outbox WHERE failed_at < ?').run(now - REMEMBERED_MS)
  }

  /** Deletes the messages that wait for an address, from the file and its log. @returns how many there were */
  forget(address: string): number {
    const {changes} = this.#database
      .prepare('DELETE FROM outbox WHERE recipient = ? AND failed_at IS NULL')
      .run(normalizeAddress(address))
    this.clearLog()
    return Number(changes)
  }

  /** Deletes the messages about these ids, from the file and its log. @returns how many there were */
  forgetAbout(ids: readonly string[]): number {
    const {changes} = this.#database
      .prepare('DELETE FROM outbox WHERE about IN (SELECT value FROM json_each(?))')
      .run(JSON.stringify(ids.filter((id) => id !== '')))
    this.clearLog()
    return Number(changes)
  }

  /** Leaves no copy of deleted rows in the write-ahead log. */
  clearLog(): void {
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  /** When the next mail is due, in milliseconds since 1970; `null` when none waits. */
  nextAt(): number | null {
    const row = this.#database
      .prepare('SELECT min(next_at) AS next FROM outbox WHERE failed_at IS NULL')
      .get()
    return row?.next === null || row?.next === undefined ? null : Number(row.next)
  }

  /** How many messages wait, how many of these have failed before, and how many were given up. */
  counts(): {waiting: number; failing: number; failed: number} {
    const row = this.#database
      .prepare(
        `SELECT count(*) FILTER (WHERE failed_at IS NULL) AS waiting,
          count(*) FILTER (WHERE failed_at IS NULL AND cause IS NOT NULL) AS failing,
          count(*) FILTER (WHERE failed_at IS NOT NULL) AS failed FROM outbox`,
      )
      .get()
    return {
      waiting: Number(row?.waiting ?? 0),
      failing: Number(row?.failing ?? 0),
      failed: Number(row?.failed ?? 0),
    }
  }

  /** Messages that failed at least once, oldest first. */
  failures(): FailedMail[] {
    return this.#database
      .prepare('SELECT * FROM outbox WHERE cause IS NOT NULL ORDER BY created_at')
      .all()
      .map((row) => ({
        id: String(row.id),
        kind: String(row.kind),
        attempts: Number(row.attempts),
        createdAt: Number(row.created_at),
        failedAt: row.failed_at === null ? null : Number(row.failed_at),
        nextAt: Number(row.next_at),
        cause: String(row.cause),
      }))
  }

  close(): void {
    this.#database.close()
  }
}
