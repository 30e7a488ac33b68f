import {backup} from 'node:sqlite'
import {requireIntact} from './checksum.ts'
import {storageFault} from './faults.ts'
import {keptRevisions, mutationsOf} from './revisions.ts'
import {integer, text} from './row.ts'
import {TransactionLog} from './transaction-log.ts'

/** The mendoza patch that leaves nothing. */
const NOTHING = [0, null]

/** A dataset on disk: its documents, and how they came to be. */
export class Store extends TransactionLog {
  /**
   * Takes a deleted document out of history: what it was, and what was sent to make it so. That it was deleted stays
   * known. Call within `atomically`.
   */
  purge(document: string): void {
    this.catchUp()
    const sequences = this.prepare('SELECT sequence FROM revisions WHERE document = ?')
      .all(document)
      .map((row) => integer(row, 'sequence'))
    const last = Math.max(...sequences)
    for (const sequence of sequences) {
      const transaction = this.transactionAt(sequence)
      if (!transaction) continue
      const mutations = mutationsOf(transaction).filter(({id}) => id !== document)
      const revisions = keptRevisions(transaction).flatMap((revision) => {
        if (revision.document !== document) return revision
        return sequence < last ? [] : {document, previous: null, apply: NOTHING, revert: NOTHING}
      })
      this.prepare(
        `UPDATE transactions SET mutations = ?1, revisions = ?2,
         checksum = checksum(sequence, id, timestamp, identity, ?1, ?2) WHERE sequence = ?3`,
      ).run(JSON.stringify(mutations), JSON.stringify(revisions), sequence)
    }
    this.prepare('DELETE FROM revisions WHERE document = ? AND sequence < ?').run(document, last)
  }

  /** Drops history older than a time (ISO 8601), at most `limit` transactions; the last one always stays. */
  prune(before: string, limit: number): number {
    this.catchUp()
    return this.atomically(() => {
      const row = this.prepare(
        `SELECT max(sequence) AS cut FROM (
           SELECT sequence FROM transactions
           WHERE timestamp < ? AND sequence < (SELECT max(sequence) FROM transactions)
           ORDER BY sequence LIMIT ?
         )`,
      ).get(before, limit)
      if (!row || row.cut === null) return 0
      const cut = integer(row, 'cut')
      this.prepare(
        `DELETE FROM revisions WHERE (document, sequence) IN (
           SELECT json_extract(revision.value, '$.document'), transactions.sequence
           FROM transactions, json_each(transactions.revisions) AS revision
           WHERE transactions.sequence <= ?
         )`,
      ).run(cut)
      this.prepare(
        'DELETE FROM transaction_ids WHERE id IN (SELECT id FROM transactions WHERE sequence <= ?)',
      ).run(cut)
      return Number(this.prepare('DELETE FROM transactions WHERE sequence <= ?').run(cut).changes)
    })
  }

  /** What SQLite finds wrong with the file: nothing, if all is well. */
  damage(): string[] {
    return this.guard(() =>
      this.prepare('PRAGMA integrity_check')
        .all()
        .map((row) => text(row, 'integrity_check'))
        .filter((line) => line !== 'ok'),
    )
  }

  setting(name: string): string | null {
    return this.guard(() => {
      for (const row of this.prepare('SELECT * FROM settings').all()) {
        requireIntact(row, `the setting "${row.name}"`, 'name', 'value')
        if (row.name === name) return text(row, 'value')
      }
      return null
    })
  }

  setSetting(name: string, value: string): void {
    this.guard(() =>
      this.prepare(
        `INSERT INTO settings (name, value, checksum) VALUES (?1, ?2, checksum(?1, ?2))
         ON CONFLICT (name) DO UPDATE SET value = excluded.value, checksum = excluded.checksum`,
      ).run(name, value),
    )
  }

  /** Writes the database as it is into a new file, while this one stays in use. */
  async copyTo(file: string): Promise<void> {
    try {
      this.catchUp()
      await backup(this.database, file)
    } catch (error) {
      throw storageFault(error, file)
    }
  }
}
