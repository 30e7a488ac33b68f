import {existsSync} from 'node:fs'
import type {DatabaseSync} from 'node:sqlite'
import {openPrivateDatabase} from '../files/index.ts'
import {VisitorsError} from './errors.ts'
import {Inbox} from './messages/inbox.ts'
import {Letters} from './messages/letters.ts'
import {Registrations} from './registrations/registrations.ts'
import {SpamFilter} from './spam/spam-filter.ts'
import {Eraser} from './store/eraser.ts'
import {keyFromFile} from './store/key.ts'
import {MailLimit} from './store/mail-limit.ts'
import {OwnLinks} from './store/own-links.ts'
import {MIGRATIONS} from './store/schema.ts'
import {Vault} from './store/vault.ts'
import {Mailings} from './subscriptions/mailings.ts'
import {Subscriptions} from './subscriptions/subscriptions.ts'

/** SQLite's usual page, in bytes. https://sqlite.org/pragma.html#pragma_page_size */
const PAGE_BYTES = 4096
const MAX_BYTES = 4 * 1024 ** 3

export interface VisitorsOptions {
  /** The database file. */
  file: string
  /** The key, or the file that holds it, which should not be where the database is. */
  key: Buffer | {file: string}
  /** Milliseconds since 1970. */
  clock?: () => number
  /**
   * The most bytes that the file may have. Beyond it nothing more is received, as on a full disk, so that nobody fills the
   * disk of everything else. Default: 4 GB.
   */
  maxBytes?: number
  /** Erases what else there is about messages, by their ids, before they are erased. */
  beforeErasing?: (ids: readonly string[]) => void
}

/** What visitors send, with a database of its own. */
export class Visitors {
  readonly inbox: Inbox
  readonly letters: Letters
  readonly registrations: Registrations
  readonly subscriptions: Subscriptions
  readonly mailings: Mailings
  readonly ownLinks: OwnLinks
  readonly mailLimit: MailLimit
  readonly spam: SpamFilter
  readonly #database: DatabaseSync

  /** @throws {VisitorsError} when the store or its key cannot be used */
  constructor({
    file,
    key,
    clock = Date.now,
    maxBytes = MAX_BYTES,
    beforeErasing = () => {},
  }: VisitorsOptions) {
    const bytes = 'file' in key ? keyFromFile(key.file, existsSync(file)) : key
    const vault = new Vault(bytes)
    this.#database = openPrivateDatabase(file, {migrations: MIGRATIONS, Failure: VisitorsError})
    this.#database.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(maxBytes / PAGE_BYTES))}`)
    const eraser = new Eraser(this.#database, {clock, beforeErasing})
    this.inbox = new Inbox(this.#database, vault, clock, eraser)
    this.letters = new Letters(vault)
    this.registrations = new Registrations(this.#database, vault, clock, eraser)
    this.subscriptions = new Subscriptions(this.#database, vault, clock, eraser)
    this.mailings = new Mailings(this.#database, clock)
    this.ownLinks = new OwnLinks(vault)
    this.mailLimit = new MailLimit(this.#database, vault, clock)
    this.spam = new SpamFilter(vault, clock)
  }

  /** Erases what has been kept for as long as was promised. @returns how many messages, registrations and subscriptions */
  eraseExpired(): number {
    return [this.inbox, this.registrations, this.subscriptions].reduce(
      (sum, store) => sum + store.eraseExpired(),
      0,
    )
  }

  close(): void {
    this.#database.close()
  }
}
