import {Connection} from './connection.ts'
import {integer, optionalText, type Row, text} from './row.ts'

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

/** The kept transactions, to be read. */
export class TransactionLog extends Connection {
  /** The transaction with this id, if it is kept. */
  transaction(id: string): StoredTransaction | null {
    return this.guard(() => {
      const row = this.prepare('SELECT * FROM transactions WHERE id = ?').get(id)
      return row ? asTransaction(row) : null
    })
  }

  transactionAt(sequence: number): StoredTransaction | null {
    return this.guard(() => {
      const row = this.prepare('SELECT * FROM transactions WHERE sequence = ?').get(sequence)
      return row ? asTransaction(row) : null
    })
  }

  /** The last transaction at or before a time (ISO 8601, UTC). */
  transactionBefore(time: string): StoredTransaction | null {
    return this.guard(() => {
      const row = this.prepare(
        'SELECT * FROM transactions WHERE timestamp <= ? ORDER BY sequence DESC LIMIT 1',
      ).get(time)
      return row ? asTransaction(row) : null
    })
  }

  /** The transactions later than a sequence number, newest first. */
  transactionsAfter(sequence: number): StoredTransaction[] {
    return this.guard(() =>
      this.prepare('SELECT * FROM transactions WHERE sequence > ? ORDER BY sequence DESC')
        .all(sequence)
        .map(asTransaction),
    )
  }

  /** A page of the transactions that changed any of some documents, or that have their ids. */
  log(selection: LogSelection): StoredTransaction[] {
    const {documents, identities, from, to, fromTime, toTime, reverse, limit} = selection
    return this.guard(() =>
      this.prepare(
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
    return this.guard(() =>
      this.prepare(
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

  /** The kept revisions of a document and of those whose ids begin with `prefix` and a dot, newest first. */
  releaseRevisions(document: string, prefix: string, before: number, limit: number) {
    return this.guard(() =>
      this.prepare(
        `SELECT * FROM revisions
         WHERE (document = ?1 OR (document > ?2 || '.' AND document < ?2 || '/')) AND sequence < ?3
         ORDER BY sequence DESC, document LIMIT ?4`,
      )
        .all(document, prefix, before, limit)
        .map(asRevision),
    )
  }

  /** Sequence numbers of the first and last transaction kept; 0 and 0 when there is none. */
  span(): {first: number; last: number} {
    return this.guard(() => {
      const row = this.prepare(
        'SELECT coalesce(min(sequence), 0) AS first, coalesce(max(sequence), 0) AS last FROM transactions',
      ).get()
      return row ? {first: integer(row, 'first'), last: integer(row, 'last')} : {first: 0, last: 0}
    })
  }

  /** What a transaction did, document by document. */
  revisionsOf(sequence: number): StoredRevision[] {
    return this.guard(() =>
      this.prepare('SELECT * FROM revisions WHERE sequence = ? ORDER BY document')
        .all(sequence)
        .map(asRevision),
    )
  }

  /** A document's revisions later than a sequence number, newest first. */
  *revisionsAfter(document: string, sequence: number): Generator<StoredRevision> {
    const rows = this.guard(() =>
      this.prepare(
        'SELECT * FROM revisions WHERE document = ? AND sequence > ? ORDER BY sequence DESC',
      ).all(document, sequence),
    )
    yield* rows.map(asRevision)
  }

  /** Ids of all documents that history knows. */
  knownDocuments(): string[] {
    return this.guard(() =>
      this.prepare('SELECT DISTINCT document FROM revisions')
        .all()
        .map((row) => text(row, 'document')),
    )
  }
}
