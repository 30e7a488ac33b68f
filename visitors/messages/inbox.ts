import {randomBytes} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'
import {millisecondsInDay, millisecondsInHour} from 'date-fns/constants'
import {transaction} from '../../files/index.ts'
import {VisitorsError} from '../errors.ts'
import type {Eraser} from '../store/eraser.ts'
import type {Erasure, Erasures} from '../store/erasures.ts'
import type {Vault} from '../store/vault.ts'
import type {Entry, Filter, Message, NewMessage, State} from './message.ts'
import {messageFrom, seal} from './row.ts'
import {matchesSearch} from './search.ts'

const ID_BYTES = 12
/** The same form with the same answers within this time is one message: a double click, or back and again. */
const REPEATED_MS = millisecondsInHour
/** Separates the parts of a digest; no part contains it. */
const SEPARATOR = '\u001f'

export interface Received {
  message: Message
  /** It had been sent before. */
  isRepeated: boolean
}

/** The messages that visitors have sent. What they wrote is encrypted; everything returns when it is on disk. */
export class Inbox {
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

  /** What was erased when, messages and everything else that visitors sent. */
  get erasures(): Erasures {
    return this.#eraser.erasures
  }

  /** Stores a message. On disk when it returns. @throws {Error} when it could not be stored, as on a full disk */
  receive(sent: NewMessage): Received {
    const {campaign, campaignSlug, form, kind, language, retentionDays, ...content} = sent
    const now = this.#clock()
    const digest = this.#vault.digest(
      [form, ...content.fields.map(({name, value}) => JSON.stringify([name, value]))].join(
        SEPARATOR,
      ),
      'message digest',
    )
    return transaction(this.#database, () => {
      const repeated = this.#database
        .prepare(
          'SELECT * FROM messages WHERE digest = ? AND received_at > ? AND closed_at IS NULL',
        )
        .get(digest, now - REPEATED_MS)
      if (repeated) return {message: messageFrom(this.#vault, repeated), isRepeated: true}
      const id = randomBytes(ID_BYTES).toString('base64url')
      this.#database
        .prepare(
          `INSERT INTO messages (id, number, campaign, campaign_slug, form, kind, language, received_at, state, retention_days, digest, sealed)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'new', ?, ?, ?)`,
        )
        .run(
          id,
          this.#nextNumber(),
          campaign,
          campaignSlug,
          form,
          kind,
          language,
          now,
          retentionDays,
          digest,
          seal(this.#vault, id, {...content, entries: []}),
        )
      return {message: this.#require(id), isRepeated: false}
    })
  }

  /** Messages, the newest first. @throws {VisitorsError} when one cannot be decrypted: none is silently left out */
  list(filter: Filter = {}): Message[] {
    const {campaigns, state, assignee, search} = filter
    const rows = this.#database
      .prepare(
        `SELECT * FROM messages
         WHERE (:campaigns IS NULL OR campaign IN (SELECT value FROM json_each(:campaigns)))
           AND (:state IS NULL OR state = :state)
           AND (:assignee IS NULL OR assignee = :assignee)
         ORDER BY received_at DESC, number DESC`,
      )
      .all({
        campaigns: campaigns ? JSON.stringify(campaigns) : null,
        state: state ?? null,
        assignee: assignee ?? null,
      })
    const messages = rows.map((row) => messageFrom(this.#vault, row))
    return search ? messages.filter((message) => matchesSearch(message, search)) : messages
  }

  /** How many messages there are in a state, by campaign id: needs no key. */
  count(state: State): Map<string, number> {
    const rows = this.#database
      .prepare('SELECT campaign, count(*) AS count FROM messages WHERE state = ? GROUP BY campaign')
      .all(state)
    return new Map(rows.map(({campaign, count}) => [String(campaign), Number(count)]))
  }

  /** A message by its id, or null. */
  find(id: string): Message | null {
    const row = this.#database.prepare('SELECT * FROM messages WHERE id = ?').get(id)
    return row ? messageFrom(this.#vault, row) : null
  }

  /** A message by its number, or null. */
  findByNumber(number: number): Message | null {
    const row = this.#database.prepare('SELECT * FROM messages WHERE number = ?').get(number)
    return row ? messageFrom(this.#vault, row) : null
  }

  /** Gives a message to a person, or to nobody (null). A new message becomes taken, and a taken one new again. */
  assign(id: string, assignee: string | null): Message {
    return this.#change(id, ({state}) => {
      const next = assignee
        ? state === 'new'
          ? 'taken'
          : state
        : state === 'taken'
          ? 'new'
          : state
      this.#database
        .prepare('UPDATE messages SET assignee = ?, state = ? WHERE id = ?')
        .run(assignee, next, id)
    })
  }

  /** Closes a message, which starts its retention period; closing it again changes nothing. */
  close(id: string): Message {
    return this.#change(id, ({state}) => {
      if (state === 'closed') return
      this.#database
        .prepare(`UPDATE messages SET state = 'closed', closed_at = ? WHERE id = ?`)
        .run(this.#clock(), id)
    })
  }

  /** Opens a closed message again. */
  reopen(id: string): Message {
    return this.#change(id, ({state, assignee, entries}) => {
      if (state !== 'closed') return
      const isAnswered = entries.some(({kind}) => kind === 'answer')
      const next: State = isAnswered ? 'answered' : assignee ? 'taken' : 'new'
      this.#database
        .prepare('UPDATE messages SET state = ?, closed_at = NULL WHERE id = ?')
        .run(next, id)
    })
  }

  /** Adds a note, or an answer that has been handed to the mail. */
  add(id: string, entry: Omit<Entry, 'at'>): Message {
    return this.#change(id, (message) => {
      const {title, fields, email, to, about, entries, state} = message
      const added = [...entries, {...entry, at: this.#clock()}]
      const isAnswer = entry.kind === 'answer' && state !== 'closed'
      this.#database
        .prepare('UPDATE messages SET sealed = ?, state = ? WHERE id = ?')
        .run(
          seal(this.#vault, id, {title, fields, email, to, about, entries: added}),
          isAnswer ? 'answered' : state,
          id,
        )
    })
  }

  /** Erases the messages whose retention period is over. @returns how many */
  eraseExpired(): number {
    const rows = this.#database
      .prepare(
        `SELECT id FROM messages WHERE closed_at IS NOT NULL AND closed_at + retention_days * ${millisecondsInDay} <= ?`,
      )
      .all(this.#clock())
    return this.erase(
      rows.map(({id}) => String(id)),
      'retention',
    )
  }

  /** Erases messages from the file and its log. @returns how many there were */
  erase(ids: readonly string[], reason: Erasure['reason']): number {
    return this.#eraser.erase('messages', ids, reason)
  }

  #change(id: string, work: (message: Message) => void): Message {
    return transaction(this.#database, () => {
      work(this.#require(id))
      return this.#require(id)
    })
  }

  #require(id: string): Message {
    const message = this.find(id)
    if (!message) throw new VisitorsError(`There is no message ${id}.`)
    return message
  }

  #nextNumber(): number {
    const row = this.#database.prepare('UPDATE numbers SET last = last + 1 RETURNING last').get()
    return Number(row?.last)
  }
}
