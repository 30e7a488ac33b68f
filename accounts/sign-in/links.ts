import type {DatabaseSync} from 'node:sqlite'
import {millisecondsInDay} from 'date-fns/constants'
import {transaction} from '../../files/index.ts'
import {hashOf, newSecret} from '../secrets.ts'
import {prepared} from '../store/database.ts'

/** How long used and expired links are remembered, so that their owners can be told which it is. */
const REMEMBERED_MS = 7 * millisecondsInDay

/** What a link is for: signing in, or choosing a first or a new password. */
export const LINK_PURPOSES = ['sign-in', 'invitation', 'reset'] as const
export type LinkPurpose = (typeof LINK_PURPOSES)[number]

export interface Link {
  person: string
  purpose: LinkPurpose
  /** Who created it for somebody else: the id of a person, or what else did. */
  createdBy?: string
  /** Milliseconds since 1970. */
  expiresAt: number
}

/** A link, or why it is not valid. */
export type LinkState = {link: Link} | {reason: 'unknown' | 'used' | 'expired'}

const isPurpose = (value: unknown): value is LinkPurpose =>
  LINK_PURPOSES.some((purpose) => purpose === value)

/** One-time sign-in links that expire. Only hashes of their secrets are stored. */
export class Links {
  readonly #database: DatabaseSync
  readonly #clock: () => number

  /** @param clock milliseconds since 1970 */
  constructor(database: DatabaseSync, clock: () => number) {
    this.#database = database
    this.#clock = clock
  }

  /**
   * Creates a link that replaces the person's earlier ones; one for a new password, which anybody can ask for, replaces
   * none.
   * @param ms how long it is valid
   * @param createdBy who creates it
   * @returns its secret
   */
  create(person: string, purpose: LinkPurpose, ms: number, createdBy = ''): string {
    const now = this.#clock()
    const secret = newSecret()
    transaction(this.#database, () => {
      prepared(this.#database, 'DELETE FROM links WHERE expires_at <= ?').run(now - REMEMBERED_MS)
      if (purpose !== 'reset') this.revoke(person)
      prepared(this.#database, 'INSERT INTO links VALUES (?, ?, ?, ?, ?, NULL, ?)').run(
        hashOf(secret),
        person,
        purpose,
        now,
        now + ms,
        createdBy,
      )
    })
    return secret
  }

  /** Looks a link up without using it. */
  read(secret: string): LinkState {
    const row = prepared(this.#database, 'SELECT * FROM links WHERE secret_hash = ?').get(
      hashOf(secret),
    )
    if (!row || !isPurpose(row.purpose)) return {reason: 'unknown'}
    if (row.used_at !== null) return {reason: 'used'}
    const expiresAt = Number(row.expires_at)
    if (expiresAt <= this.#clock()) return {reason: 'expired'}
    const person = String(row.person)
    const createdBy = String(row.created_by)
    return {link: {person, purpose: row.purpose, expiresAt, ...(createdBy && {createdBy})}}
  }

  /** Uses a link up, and with it the person's others. If several requests try at once, only one succeeds. */
  redeem(secret: string): LinkState {
    return transaction(this.#database, () => {
      const state = this.read(secret)
      if ('link' in state) {
        prepared(this.#database, 'UPDATE links SET used_at = ? WHERE secret_hash = ?').run(
          this.#clock(),
          hashOf(secret),
        )
        this.revoke(state.link.person)
      }
      return state
    })
  }

  /** Revokes a person's unused invitation: others may have it, and it has done its work. */
  revokeInvitation(person: string): void {
    prepared(
      this.#database,
      "DELETE FROM links WHERE person = ? AND purpose = 'invitation' AND used_at IS NULL",
    ).run(person)
  }

  /** Revokes a person's unused links. */
  revoke(person: string): void {
    prepared(this.#database, 'DELETE FROM links WHERE person = ? AND used_at IS NULL').run(person)
  }
}
