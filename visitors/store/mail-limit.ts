import type {DatabaseSync} from 'node:sqlite'
import {millisecondsInDay} from 'date-fns/constants'
import {transaction} from '../../files/index.ts'
import {normalize} from '../../text/index.ts'
import type {Vault} from './vault.ts'

/** How many mails an address gets within a day because somebody, who may be anybody, has filled it in. */
const MOST_A_DAY = 5

/**
 * Keeps anybody from flooding somebody else with mail: an address that is filled in gets a few mails a day, over all
 * campaigns and forms. Addresses are kept as keyed hashes, for a day.
 */
export class MailLimit {
  readonly #database: DatabaseSync
  readonly #vault: Vault
  readonly #clock: () => number

  constructor(database: DatabaseSync, vault: Vault, clock: () => number) {
    this.#database = database
    this.#vault = vault
    this.#clock = clock
  }

  /** Counts a mail to an address. @returns false when it has got its share and must not be written to */
  take(email: string): boolean {
    const now = this.#clock()
    const address = this.#digest(email)
    return transaction(this.#database, () => {
      this.#database.prepare('DELETE FROM addressed WHERE at <= ?').run(now - millisecondsInDay)
      const {count} =
        this.#database
          .prepare('SELECT count(*) AS count FROM addressed WHERE address = ?')
          .get(address) ?? {}
      if (Number(count) >= MOST_A_DAY) return false
      this.#database.prepare('INSERT INTO addressed VALUES (?, ?)').run(address, now)
      return true
    })
  }

  /** Forgets an address whose owner is erased. */
  forget(email: string): void {
    this.#database.prepare('DELETE FROM addressed WHERE address = ?').run(this.#digest(email))
  }

  #digest(email: string): Buffer {
    return this.#vault.digest(normalize(email, 'NFC').toLowerCase(), 'address written to')
  }
}
