import {backup, DatabaseSync, type StatementSync} from 'node:sqlite'
import type {DocumentChange, LakeDocument} from '../documents/index.ts'
import type {Effects} from '../history/index.ts'
import {DamagedError, storageFault} from './faults.ts'
import {integer, optionalText, type Row, text} from './row.ts'
import {migrate} from './schema.ts'

/** A transaction as it is kept. */
export interface StoredTransaction {
  sequence: number
  id: string
  timestamp: string
  identity: string
  /** JSON of the mutations, each with its document: `{id, mutation}[]`. */
  mutations: string
}

/** What one transaction did to one document. */
export interface StoredRevision {
  document: string
  sequence: number
  previous: string | null
  /** JSON of mendoza patches. */
  apply: string
  revert: string
}

/** Which transactions to read; times are ISO 8601, all bounds included. */
export interface LogSelection {
  documents: readonly string[]
  identities: readonly string[] | null
  from: number
  to: number
  fromTime: string
  toTime: string
  reverse: boolean
  limit: number
}

export interface StoredChange extends DocumentChange {
  effects: Effects
}

function asTransaction(row: Row): StoredTransaction {
  return {
    sequence: integer(row, 'sequence'),
    id: text(row, 'id'),
    timestamp: text(row, 'timestamp'),
    identity: text(row, 'identity'),
    mutations: text(row, 'mutations'),
  }
}

function asRevision(row: Row): StoredRevision {
  return {
    document: text(row, 'document'),
    sequence: integer(row, 'sequence'),
    previous: optionalText(row, 'previous'),
    apply: text(row, 'apply'),
    revert: text(row, 'revert'),
  }
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

/** Memory SQLite may use for pages, in KiB. */
const CACHE_KIB = 32_768
/** How long to wait for another connection (a backup, the doctor), in milliseconds. */
const BUSY_MS = 5_000

/**
 * A dataset on disk. Every write is durable when it returns: a write-ahead log, synchronised with the disk at each
 * commit.
 */
export class Store {
  readonly file: string
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  /** @throws {LakeError} when the file cannot be opened, is damaged, or comes from a later version */
  constructor(file: string) {
    this.file = file
    let database: DatabaseSync | undefined
    try {
      database = new DatabaseSync(file, {timeout: BUSY_MS})
      database.exec(
        `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -${CACHE_KIB}`,
      )
      migrate(database, file)
    } catch (error) {
      database?.close()
      throw storageFault(error, file)
    }
    this.#database = database
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#database.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }

  #guard<T>(read: () => T): T {
    try {
      return read()
    } catch (error) {
      throw storageFault(error, this.file)
    }
  }

  /** Every document, as it was last committed. */
  *documents(): Generator<LakeDocument> {
    try {
      for (const row of this.#prepare('SELECT id, body FROM documents').iterate()) {
        yield parseDocument(text(row, 'id'), text(row, 'body'))
      }
    } catch (error) {
      throw storageFault(error, this.file)
    }
  }

  /** Runs `write` in one transaction of the database: all of it is on disk when this returns, or none. */
  atomically<T>(write: () => T): T {
    return this.#guard(() => {
      this.#prepare('BEGIN IMMEDIATE').run()
      try {
        const result = write()
        this.#prepare('COMMIT').run()
        return result
      } catch (error) {
        // A full disk may have rolled the transaction back already.
        if (this.#database.isTransaction) this.#prepare('ROLLBACK').run()
        throw error
      }
    })
  }

  /** Adds one transaction; call within `atomically`. Returns its sequence number. */
  append(
    transaction: Omit<StoredTransaction, 'sequence'>,
    changes: readonly StoredChange[],
  ): number {
    const {id, timestamp, identity, mutations} = transaction
    const {lastInsertRowid} = this.#prepare(
      'INSERT INTO transactions (id, timestamp, identity, mutations) VALUES (?, ?, ?, ?)',
    ).run(id, timestamp, identity, mutations)
    const sequence = Number(lastInsertRowid)
    for (const {id: document, before, after, effects} of changes) {
      if (after) {
        this.#prepare(
          'INSERT INTO documents (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
        ).run(document, JSON.stringify(after))
      } else {
        this.#prepare('DELETE FROM documents WHERE id = ?').run(document)
      }
      this.#prepare(
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
    const sequences = this.#prepare('SELECT sequence FROM revisions WHERE document = ?')
      .all(document)
      .map((row) => integer(row, 'sequence'))
    for (const sequence of sequences) {
      this.#prepare(
        `UPDATE transactions SET mutations = (
           SELECT json_group_array(json(value)) FROM json_each(transactions.mutations)
           WHERE json_extract(value, '$.id') <> ?
         ) WHERE sequence = ?`,
      ).run(document, sequence)
    }
    const last = Math.max(...sequences)
    this.#prepare('DELETE FROM revisions WHERE document = ? AND sequence < ?').run(document, last)
    this.#prepare(
      'UPDATE revisions SET previous = NULL, apply = ?1, revert = ?1 WHERE document = ?2',
    ).run(NOTHING, document)
  }

  /** The transaction with this id, if it is kept. */
  transaction(id: string): StoredTransaction | null {
    return this.#guard(() => {
      const row = this.#prepare('SELECT * FROM transactions WHERE id = ?').get(id)
      return row ? asTransaction(row) : null
    })
  }

  transactionAt(sequence: number): StoredTransaction | null {
    return this.#guard(() => {
      const row = this.#prepare('SELECT * FROM transactions WHERE sequence = ?').get(sequence)
      return row ? asTransaction(row) : null
    })
  }

  /** The last transaction at or before a time (ISO 8601, UTC). */
  transactionBefore(time: string): StoredTransaction | null {
    return this.#guard(() => {
      const row = this.#prepare(
        'SELECT * FROM transactions WHERE timestamp <= ? ORDER BY sequence DESC LIMIT 1',
      ).get(time)
      return row ? asTransaction(row) : null
    })
  }

  /** The transactions later than a sequence number, newest first. */
  transactionsAfter(sequence: number): StoredTransaction[] {
    return this.#guard(() =>
      this.#prepare('SELECT * FROM transactions WHERE sequence > ? ORDER BY sequence DESC')
        .all(sequence)
        .map(asTransaction),
    )
  }

  /** A page of the transactions that changed any of some documents, or that have their ids. */
  log(selection: LogSelection): StoredTransaction[] {
    const {documents, identities, from, to, fromTime, toTime, reverse, limit} = selection
    return this.#guard(() =>
      this.#prepare(
        `SELECT * FROM transactions
         WHERE sequence IN (
           SELECT sequence FROM revisions WHERE document IN (SELECT value FROM json_each(?1))
           UNION SELECT sequence FROM transactions WHERE id IN (SELECT value FROM json_each(?1))
         )
         AND sequence BETWEEN ?2 AND ?3 AND timestamp BETWEEN ?4 AND ?5
         AND (?6 IS NULL OR identity IN (SELECT value FROM json_each(?6)))
         ORDER BY sequence ${reverse ? 'DESC' : 'ASC'} LIMIT ?7`,
      )
        .all(
          JSON.stringify(documents),
          from,
          to,
          fromTime,
          toTime,
          identities && JSON.stringify(identities),
          limit,
        )
        .map(asTransaction),
    )
  }

  /** The kept revisions of a published document, its draft and its versions before a sequence number, newest first. */
  groupRevisions(published: string, before: number, limit: number): StoredRevision[] {
    return this.#guard(() =>
      this.#prepare(
        `SELECT * FROM revisions
         WHERE document IN (
           SELECT DISTINCT document FROM revisions
           WHERE document IN (?, 'drafts.' || ?)
           OR (document >= 'versions.' AND document < 'versions/' AND document LIKE '%.' || ? ESCAPE '\\')
         )
         AND sequence < ? ORDER BY sequence DESC, document LIMIT ?`,
      )
        .all(published, published, published.replace(/[\\%_]/g, '\\$&'), before, limit)
        .map(asRevision),
    )
  }

  /** Drops history older than a time (ISO 8601), at most `limit` transactions; the last one always stays. */
  prune(before: string, limit: number): number {
    return this.atomically(() => {
      const row = this.#prepare(
        `SELECT max(sequence) AS cut FROM (
           SELECT sequence FROM transactions
           WHERE timestamp < ? AND sequence < (SELECT max(sequence) FROM transactions)
           ORDER BY sequence LIMIT ?
         )`,
      ).get(before, limit)
      if (!row || row.cut === null) return 0
      const cut = integer(row, 'cut')
      this.#prepare('DELETE FROM revisions WHERE sequence <= ?').run(cut)
      return Number(this.#prepare('DELETE FROM transactions WHERE sequence <= ?').run(cut).changes)
    })
  }

  /** Sequence numbers of the first and last transaction kept; 0 and 0 when there is none. */
  span(): {first: number; last: number} {
    return this.#guard(() => {
      const row = this.#prepare(
        'SELECT coalesce(min(sequence), 0) AS first, coalesce(max(sequence), 0) AS last FROM transactions',
      ).get()
      return row ? {first: integer(row, 'first'), last: integer(row, 'last')} : {first: 0, last: 0}
    })
  }

  /** What a transaction did, document by document. */
  revisionsOf(sequence: number): StoredRevision[] {
    return this.#guard(() =>
      this.#prepare('SELECT * FROM revisions WHERE sequence = ? ORDER BY document')
        .all(sequence)
        .map(asRevision),
    )
  }

  /** A document's revisions later than a sequence number, newest first. */
  *revisionsAfter(document: string, sequence: number): Generator<StoredRevision> {
    const rows = this.#guard(() =>
      this.#prepare(
        'SELECT * FROM revisions WHERE document = ? AND sequence > ? ORDER BY sequence DESC',
      ).all(document, sequence),
    )
    yield* rows.map(asRevision)
  }

  /** What SQLite finds wrong with the file: nothing, if all is well. */
  damage(): string[] {
    return this.#guard(() =>
      this.#prepare('PRAGMA integrity_check')
        .all()
        .map((row) => text(row, 'integrity_check'))
        .filter((line) => line !== 'ok'),
    )
  }

  /** Ids of all documents that history knows. */
  knownDocuments(): string[] {
    return this.#guard(() =>
      this.#prepare('SELECT DISTINCT document FROM revisions')
        .all()
        .map((row) => text(row, 'document')),
    )
  }

  setting(name: string): string | null {
    return this.#guard(() => {
      const row = this.#prepare('SELECT value FROM settings WHERE name = ?').get(name)
      return row ? text(row, 'value') : null
    })
  }

  setSetting(name: string, value: string): void {
    this.#guard(() =>
      this.#prepare(
        'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      ).run(name, value),
    )
  }

  /** Writes the database as it is into a new file, while this one stays in use. */
  async copyTo(file: string): Promise<void> {
    try {
      await backup(this.#database, file)
    } catch (error) {
      throw storageFault(error, file)
    }
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }
}
