import {existsSync} from 'node:fs'
import type {DatabaseSync} from 'node:sqlite'
import {openPrivateDatabase} from '../files/index.ts'
import {VisitorsError} from './errors.ts'
import {Inbox} from './messages/inbox.ts'
import {SpamFilter} from './spam/spam-filter.ts'
import {keyFromFile} from './store/key.ts'
import {MIGRATIONS} from './store/schema.ts'
import {Vault} from './store/vault.ts'

export interface VisitorsOptions {
  /** The database file. */
  file: string
  /** The key, or the file that holds it, which should not be where the database is. */
  key: Buffer | {file: string}
  /** Milliseconds since 1970. */
  clock?: () => number
  /** Erases what else there is about messages, by their ids, before they are erased. */
  beforeErasing?: (ids: readonly string[]) => void
}

/** What visitors send: the inbox and the spam filter, with a database of their own. */
export class Visitors {
  readonly inbox: Inbox
  readonly spam: SpamFilter
  readonly #database: DatabaseSync

  /** @throws {VisitorsError} when the store or its key cannot be used */
  constructor({file, key, clock = Date.now, beforeErasing = () => {}}: VisitorsOptions) {
    const bytes = 'file' in key ? keyFromFile(key.file, existsSync(file)) : key
    const vault = new Vault(bytes)
    this.#database = openPrivateDatabase(file, {migrations: MIGRATIONS, Failure: VisitorsError})
    this.inbox = new Inbox(this.#database, vault, clock, beforeErasing)
    this.spam = new SpamFilter(vault, clock)
  }

  close(): void {
    this.#database.close()
  }
}
