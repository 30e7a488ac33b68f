import {asTransaction, type CommitLog} from './commit-log.ts'
import type {Database} from './database.ts'
import {storageFault} from './faults.ts'
import {revisionsOf, type StoredRevision, type StoredTransaction} from './revisions.ts'
import {integer, type Row, text} from './row.ts'

/** Which transactions to read; times are ISO 8601, all bounds inclusive. */
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

/** The transaction that deleted a document. */
export interface Deletion {
  document: string
  sequence: number
  timestamp: string
  identity: string
}

/** Ids of a published document ?1, its draft and its versions, among those with revisions; ?2 is the id as a pattern. */
const GROUP = `SELECT DISTINCT document FROM revisions
  WHERE document IN (?1, 'drafts.' || ?1)
  OR (document >= 'versions.' AND document < 'versions/' AND document LIKE '%.' || ?2 ESCAPE '\\')`

const asPattern = (id: string): string => id.replace(/[\\%_]/g, '\\$&')

/** Reads stored transactions. */
export class TransactionReader {
  readonly #database: Database
  readonly #log: CommitLog

  constructor(database: Database, log: CommitLog) {
    this.#database = database
    this.#log = log
  }

  /** The transaction with this id, if it is still in the log. */
  byId(id: string): StoredTransaction | null {
    const sequence = this.#log.sequenceOf(id)
    return sequence === null ? null : this.at(sequence)
  }

  at(sequence: number): StoredTransaction | null {
    return this.#database.guard(() => {
      const row = this.#database
        .prepare('SELECT * FROM transactions WHERE sequence = ?')
        .get(sequence)
      return row ? asTransaction(row) : null
    })
  }

  /** The last transaction at or before a time (ISO 8601, UTC). */
  before(time: string): StoredTransaction | null {
    return this.#database.guard(() => {
      const row = this.#database
        .prepare('SELECT * FROM transactions WHERE timestamp <= ? ORDER BY sequence DESC LIMIT 1')
        .get(time)
      return row ? asTransaction(row) : null
    })
  }

  /** The transactions later than a sequence number, newest first. */
  after(sequence: number): StoredTransaction[] {
    return this.#database.guard(() =>
      this.#database
        .prepare('SELECT * FROM transactions WHERE sequence > ? ORDER BY sequence DESC')
        .all(sequence)
        .map(asTransaction),
    )
  }

  /** A page of the transactions that changed any of some documents, or that have their ids. */
  list(selection: LogSelection): StoredTransaction[] {
    const {documents, identities, from, to, fromTime, toTime, reverse, limit} = selection
    this.#log.flush()
    return this.#database.guard(() =>
      this.#database
        .prepare(
          `SELECT * FROM transactions
         WHERE sequence IN (
           SELECT sequence FROM revisions WHERE document IN (SELECT value FROM json_each(?1))
           UNION SELECT sequence FROM transaction_ids WHERE id IN (SELECT value FROM json_each(?1))
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

  /** The revisions of a published document, its draft and its versions before a sequence number, newest first. */
  ofGroup(published: string, before: number, limit: number): StoredRevision[] {
    this.#log.flush()
    return this.#resolved(() =>
      this.#database
        .prepare(
          `SELECT * FROM revisions
         WHERE document IN (${GROUP})
         AND sequence < ?3 ORDER BY sequence DESC, document LIMIT ?4`,
        )
        .all(published, asPattern(published), before, limit),
    )
  }

  /** The revisions of a document and of those whose ids start with `prefix` and a dot, newest first. */
  ofRelease(document: string, prefix: string, before: number, limit: number) {
    this.#log.flush()
    return this.#resolved(() =>
      this.#database
        .prepare(
          `SELECT * FROM revisions
         WHERE (document = ?1 OR (document > ?2 || '.' AND document < ?2 || '/')) AND sequence < ?3
         ORDER BY sequence DESC, document LIMIT ?4`,
        )
        .all(document, prefix, before, limit),
    )
  }

  /** Sequence numbers of the first and last stored transaction; 0 and 0 when there are none. */
  span(): {first: number; last: number} {
    return this.#database.guard(() => {
      const row = this.#database
        .prepare(
          'SELECT coalesce(min(sequence), 0) AS first, coalesce(max(sequence), 0) AS last FROM transactions',
        )
        .get()
      return row ? {first: integer(row, 'first'), last: integer(row, 'last')} : {first: 0, last: 0}
    })
  }

  /** Which of some documents somebody has changed. */
  changedBy(identity: string, documents: readonly string[]): Set<string> {
    this.#log.flush()
    return this.#database.guard(() => {
      const rows = this.#database
        .prepare(
          `SELECT DISTINCT document FROM revisions JOIN transactions USING (sequence)
         WHERE document IN (SELECT value FROM json_each(?)) AND identity = ?`,
        )
        .all(JSON.stringify(documents), identity)
      return new Set(rows.map((row) => text(row, 'document')))
    })
  }

  /**
   * Documents that no longer exist and were last changed since a time (ISO 8601, UTC), the latest first.
   * @param published only this document, its draft and its versions
   */
  deletedSince(time: string, published?: string): Deletion[] {
    this.#log.flush()
    const isAsked = published === undefined ? '' : `document IN (${GROUP}) AND`
    const asked = published === undefined ? [] : [published, asPattern(published)]
    return this.#database.guard(() =>
      this.#database
        .prepare(
          `SELECT document, sequence, timestamp, identity FROM (
           SELECT document, max(sequence) AS sequence FROM revisions
           WHERE ${isAsked} NOT EXISTS (SELECT 1 FROM documents WHERE id = document)
           GROUP BY document
         ) JOIN transactions USING (sequence)
         WHERE timestamp >= ?${asked.length + 1} ORDER BY sequence DESC`,
        )
        .all(...asked, time)
        .map((row) => ({
          document: text(row, 'document'),
          sequence: integer(row, 'sequence'),
          timestamp: text(row, 'timestamp'),
          identity: text(row, 'identity'),
        })),
    )
  }

  /** A document's revisions later than a sequence number, newest first. */
  *revisionsAfter(document: string, sequence: number): Generator<StoredRevision> {
    this.#log.flush()
    const rows = this.#database.guard(() =>
      this.#database
        .prepare(
          'SELECT * FROM revisions WHERE document = ? AND sequence > ? ORDER BY sequence DESC',
        )
        .all(document, sequence),
    )
    for (const row of rows) yield* this.#resolved(() => [row])
  }

  /** The transactions with what they did, newest first. */
  *newestFirst(): Generator<{
    sequence: number
    id: string
    timestamp: string
    revisions: StoredRevision[]
  }> {
    try {
      const rows = this.#database.prepare('SELECT * FROM transactions ORDER BY sequence DESC')
      for (const row of rows.iterate()) {
        const transaction = asTransaction(row)
        const {sequence, id, timestamp} = transaction
        yield {sequence, id, timestamp, revisions: revisionsOf(transaction)}
      }
    } catch (error) {
      throw storageFault(error, this.#database.file)
    }
  }

  /** Resolves rows of the table `revisions` to the revisions that they point to. */
  #resolved(rows: () => Row[]): StoredRevision[] {
    const transactions = new Map<number, Map<string, StoredRevision>>()
    const inTransaction = (sequence: number): Map<string, StoredRevision> => {
      const transaction = this.at(sequence)
      const revisions = transaction ? revisionsOf(transaction) : []
      return new Map(revisions.map((revision) => [revision.document, revision]))
    }
    return this.#database.guard(() =>
      rows().flatMap((row) => {
        const sequence = integer(row, 'sequence')
        const known = transactions.get(sequence) ?? inTransaction(sequence)
        transactions.set(sequence, known)
        return known.get(text(row, 'document')) ?? []
      }),
    )
  }
}
