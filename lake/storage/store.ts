import type {LakeDocument} from '../documents/index.ts'
import {requireIntact} from './checksum.ts'
import {CommitLog} from './commit-log.ts'
import {Database} from './database.ts'
import {HistoryEraser} from './history-eraser.ts'
import {
  type AddressedMutation,
  keptRevisions,
  mutationsOf,
  type StoredChange,
  type StoredTransaction,
} from './revisions.ts'
import {integer, text} from './row.ts'
import {TransactionReader} from './transaction-reader.ts'

/** The mendoza patch that deletes a document. */
const NOTHING = [0, null]

/** A dataset on disk: its documents, its settings, and the transactions that produced the documents. */
export class Store {
  readonly transactions: TransactionReader
  readonly history: HistoryEraser
  readonly #database: Database
  readonly #log: CommitLog

  /** @throws {LakeError} when the file cannot be opened, is damaged, or comes from a later version */
  constructor(file: string) {
    this.#database = new Database(file)
    try {
      this.#log = new CommitLog(this.#database)
    } catch (error) {
      this.#database.close()
      throw error
    }
    this.transactions = new TransactionReader(this.#database, this.#log)
    this.history = new HistoryEraser(this.#database, this.#log, this.transactions)
  }

  /** Every document, as it was last committed. */
  documents(): Generator<LakeDocument> {
    return this.#log.documents()
  }

  /** Runs `write` in one transaction of the database: all of it is on disk when this returns, or none. */
  atomically<T>(write: () => T): T {
    return this.#log.atomically(write)
  }

  /** Adds one transaction; call within `atomically`. Returns its sequence number. */
  append(
    transaction: Omit<StoredTransaction, 'sequence' | 'mutations' | 'revisions'>,
    mutations: readonly AddressedMutation[],
    changes: readonly StoredChange[],
  ): number {
    return this.#log.append(transaction, mutations, changes)
  }

  /** The sequence number of the transaction with this id, if it is still in the log. */
  sequenceOf(id: string): number | null {
    return this.#log.sequenceOf(id)
  }

  /**
   * Erases a deleted document's content and mutations from history. The fact that it was deleted is kept. Call within
   * `atomically`.
   */
  purge(document: string): void {
    this.#log.flush()
    const database = this.#database
    const sequences = database
      .prepare('SELECT sequence FROM revisions WHERE document = ?')
      .all(document)
      .map((row) => integer(row, 'sequence'))
    const last = Math.max(...sequences)
    for (const sequence of sequences) {
      const transaction = this.transactions.at(sequence)
      if (!transaction) continue
      const mutations = mutationsOf(transaction).filter(({id}) => id !== document)
      const revisions = keptRevisions(transaction).flatMap((revision) => {
        if (revision.document !== document) return revision
        return sequence < last ? [] : {document, previous: null, apply: NOTHING, revert: NOTHING}
      })
      database
        .prepare(
          `UPDATE transactions SET mutations = ?1, revisions = ?2,
           checksum = checksum(sequence, id, timestamp, identity, ?1, ?2) WHERE sequence = ?3`,
        )
        .run(JSON.stringify(mutations), JSON.stringify(revisions), sequence)
    }
    database
      .prepare('DELETE FROM revisions WHERE document = ? AND sequence < ?')
      .run(document, last)
  }

  /** Drops history older than a time (ISO 8601), at most `limit` transactions; the last one is always kept. */
  prune(before: string, limit: number): number {
    this.#log.flush()
    const database = this.#database
    return this.atomically(() => {
      const row = database
        .prepare(
          `SELECT max(sequence) AS cut FROM (
             SELECT sequence FROM transactions
             WHERE timestamp < ? AND sequence < (SELECT max(sequence) FROM transactions)
             ORDER BY sequence LIMIT ?
           )`,
        )
        .get(before, limit)
      if (!row || row.cut === null) return 0
      const cut = integer(row, 'cut')
      database
        .prepare(
          `DELETE FROM revisions WHERE (document, sequence) IN (
             SELECT json_extract(revision.value, '$.document'), transactions.sequence
             FROM transactions, json_each(transactions.revisions) AS revision
             WHERE transactions.sequence <= ?
           )`,
        )
        .run(cut)
      database
        .prepare(
          'DELETE FROM transaction_ids WHERE id IN (SELECT id FROM transactions WHERE sequence <= ?)',
        )
        .run(cut)
      return Number(
        database.prepare('DELETE FROM transactions WHERE sequence <= ?').run(cut).changes,
      )
    })
  }

  /** The problems that SQLite finds in the file; empty when there are none. */
  damage(): string[] {
    return this.#database.guard(() =>
      this.#database
        .prepare('PRAGMA integrity_check')
        .all()
        .map((row) => text(row, 'integrity_check'))
        .filter((line) => line !== 'ok'),
    )
  }

  setting(name: string): string | null {
    return this.#database.guard(() => {
      for (const row of this.#database.prepare('SELECT * FROM settings').all()) {
        requireIntact(row, `the setting "${row.name}"`, 'name', 'value')
        if (row.name === name) return text(row, 'value')
      }
      return null
    })
  }

  setSetting(name: string, value: string): void {
    this.#database.guard(() =>
      this.#database
        .prepare(
          `INSERT INTO settings (name, value, checksum) VALUES (?1, ?2, checksum(?1, ?2))
           ON CONFLICT (name) DO UPDATE SET value = excluded.value, checksum = excluded.checksum`,
        )
        .run(name, value),
    )
  }

  /** Copies the current database to a new file while this one stays in use. */
  copyTo(file: string): Promise<void> {
    this.#log.flush()
    return this.#database.copyTo(file)
  }

  close(): void {
    try {
      this.#log.flush()
    } catch {
      // Nothing is lost: the next process recovers it from the log.
    }
    this.#log.close()
    this.#database.close()
  }
}
