import {backup} from 'node:sqlite'
import type {DocumentChange, LakeDocument} from '../documents/index.ts'
import type {Effects} from '../history/index.ts'
import {DamagedError, storageFault} from './faults.ts'
import {integer, text} from './row.ts'
import {type StoredTransaction, TransactionLog} from './transaction-log.ts'

export interface StoredChange extends DocumentChange {
  effects: Effects
}

function parseDocument(id: string, body: string): LakeDocument {
  try {
    return JSON.parse(body)
  } catch (error) {
    throw new DamagedError(`the document "${id}" cannot be read`, {cause: error})
  }
}

/** The mendoza patch that leaves nothing. */
const NOTHING = JSON.stringify([0, null])

/** A dataset on disk: its documents, and how they came to be. */
export class Store extends TransactionLog {
  /** Every document, as it was last committed. */
  *documents(): Generator<LakeDocument> {
    try {
      for (const row of this.prepare('SELECT id, body FROM documents').iterate()) {
        yield parseDocument(text(row, 'id'), text(row, 'body'))
      }
    } catch (error) {
      throw storageFault(error, this.file)
    }
  }

  /** Adds one transaction; call within `atomically`. Returns its sequence number. */
  append(
    transaction: Omit<StoredTransaction, 'sequence'>,
    changes: readonly StoredChange[],
  ): number {
    const {id, timestamp, identity, mutations} = transaction
    const {lastInsertRowid} = this.prepare(
      'INSERT INTO transactions (id, timestamp, identity, mutations) VALUES (?, ?, ?, ?)',
    ).run(id, timestamp, identity, mutations)
    const sequence = Number(lastInsertRowid)
    for (const {id: document, before, after, effects} of changes) {
      if (after) {
        this.prepare(
          'INSERT INTO documents (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
        ).run(document, JSON.stringify(after))
      } else {
        this.prepare('DELETE FROM documents WHERE id = ?').run(document)
      }
      this.prepare(
        'INSERT INTO revisions (document, sequence, previous, apply, revert) VALUES (?, ?, ?, ?, ?)',
      ).run(
        document,
        sequence,
        before?._rev ?? null,
        JSON.stringify(effects.apply),
        JSON.stringify(effects.revert),
      )
    }
    return sequence
  }

  /**
   * Takes a deleted document out of history: what it was, and what was sent to make it so. That it was deleted stays
   * known. Call within `atomically`.
   */
  purge(document: string): void {
    const sequences = this.prepare('SELECT sequence FROM revisions WHERE document = ?')
      .all(document)
      .map((row) => integer(row, 'sequence'))
    for (const sequence of sequences) {
      this.prepare(
        `UPDATE transactions SET mutations = (
           SELECT json_group_array(json(value)) FROM json_each(transactions.mutations)
           WHERE json_extract(value, '$.id') <> ?
         ) WHERE sequence = ?`,
      ).run(document, sequence)
    }
    const last = Math.max(...sequences)
    this.prepare('DELETE FROM revisions WHERE document = ? AND sequence < ?').run(document, last)
    this.prepare(
      'UPDATE revisions SET previous = NULL, apply = ?1, revert = ?1 WHERE document = ?2',
    ).run(NOTHING, document)
  }

  /** Drops history older than a time (ISO 8601), at most `limit` transactions; the last one always stays. */
  prune(before: string, limit: number): number {
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
      this.prepare('DELETE FROM revisions WHERE sequence <= ?').run(cut)
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
      const row = this.prepare('SELECT value FROM settings WHERE name = ?').get(name)
      return row ? text(row, 'value') : null
    })
  }

  setSetting(name: string, value: string): void {
    this.guard(() =>
      this.prepare(
        'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      ).run(name, value),
    )
  }

  /** Writes the database as it is into a new file, while this one stays in use. */
  async copyTo(file: string): Promise<void> {
    try {
      await backup(this.database, file)
    } catch (error) {
      throw storageFault(error, file)
    }
  }
}
