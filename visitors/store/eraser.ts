import type {DatabaseSync} from 'node:sqlite'
import {transaction} from '../../files/index.ts'
import {dayOf} from '../figures/day.ts'
import {type Erasure, Erasures} from './erasures.ts'

/** Tables whose rows are about people, with the campaign and the form that they came by. */
type Table = 'messages' | 'registrations' | 'subscriptions'

export interface EraserOptions {
  /** Milliseconds since 1970. */
  clock: () => number
  /** Erases what else there is about rows, by their ids, before they are erased. */
  beforeErasing: (ids: readonly string[]) => void
}

/** Erases what visitors sent, from the file and its log, and counts it. */
export class Eraser {
  readonly erasures: Erasures
  readonly beforeErasing: EraserOptions['beforeErasing']
  readonly #database: DatabaseSync
  readonly #clock: () => number

  constructor(database: DatabaseSync, {clock, beforeErasing}: EraserOptions) {
    this.#database = database
    this.#clock = clock
    this.beforeErasing = beforeErasing
    this.erasures = new Erasures(database)
  }

  /**
   * @param also what goes with each row, in the same transaction
   * @returns how many rows there were
   */
  erase(
    table: Table,
    ids: readonly string[],
    reason: Erasure['reason'],
    also: (id: string) => void = () => {},
  ): number {
    if (ids.length === 0) return 0
    this.beforeErasing(ids)
    const day = dayOf(this.#clock())
    const erased = transaction(this.#database, () =>
      ids.filter((id) => {
        const row = this.#database
          .prepare(`DELETE FROM ${table} WHERE id = ? RETURNING campaign, form`)
          .get(id)
        if (!row) return false
        also(id)
        this.erasures.add({day, campaign: String(row.campaign), form: String(row.form), reason})
        return true
      }),
    )
    this.clearLog()
    return erased.length
  }

  /** Leaves no copy of what was erased in the write-ahead log. */
  clearLog(): void {
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  }
}
