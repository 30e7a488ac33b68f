import type {LakeDocument} from '../documents/index.ts'
import {patched} from '../patches/index.ts'
import {checksum, requireIntact} from './checksum.ts'
import type {Database} from './database.ts'
import {DamagedError, storageFault} from './faults.ts'
import {
  type AddressedMutation,
  packRevisions,
  revisionsOf,
  type StoredChange,
  type StoredTransaction,
} from './revisions.ts'
import {integer, type Row, text} from './row.ts'

/** Most transactions in the log that are not yet in the derived tables: a start after a crash recovers them. */
const MAX_PENDING = 1_000
/**
 * Transactions written to the derived tables at a time: so many that a document that is typed in is not rewritten for
 * each of them, so few that no writer waits for long.
 */
const FLUSHED_AT_ONCE = 100
/** Milliseconds without a commit after which pending transactions are written to the derived tables. */
const QUIET_MS = 50

/** A transaction in the log that is not yet in the derived tables. */
interface PendingTransaction {
  sequence: number
  id: string
  changed: readonly {id: string; after: LakeDocument | null}[]
}

export function asTransaction(row: Row): StoredTransaction {
  const columns = ['sequence', 'id', 'timestamp', 'identity', 'mutations', 'revisions']
  requireIntact(row, `transaction ${row.sequence}`, ...columns)
  return {
    sequence: integer(row, 'sequence'),
    id: text(row, 'id'),
    timestamp: text(row, 'timestamp'),
    identity: text(row, 'identity'),
    mutations: text(row, 'mutations'),
    revisions: text(row, 'revisions'),
  }
}

function asDocument(row: Row): LakeDocument {
  requireIntact(row, `the document "${row.id}"`, 'id', 'body')
  return JSON.parse(text(row, 'body'))
}

/**
 * The transactions on disk, and the resulting documents. A commit only writes one row to the log; the derived tables
 * are updated in batches, between commits if possible, and before they are read. Until then, pending transactions are
 * kept in memory; after a crash, they are recovered from the log.
 */
export class CommitLog {
  readonly #database: Database
  #pending: PendingTransaction[] = []
  #last = 0
  #quiet: NodeJS.Timeout | undefined

  /** @throws {LakeError} when the log is damaged */
  constructor(database: Database) {
    this.#database = database
    database.guard(() => this.#recover())
  }

  /** Every document, as it was last committed. */
  *documents(): Generator<LakeDocument> {
    const newer = new Map<string, LakeDocument | null>()
    for (const {changed} of this.#pending) for (const {id, after} of changed) newer.set(id, after)
    try {
      let sum = 0
      for (const row of this.#database.prepare('SELECT * FROM documents').iterate()) {
        const document = asDocument(row)
        sum += integer(row, 'checksum')
        if (!newer.has(text(row, 'id'))) yield document
      }
      if (sum !== this.#position().documents) {
        throw new DamagedError('documents are missing, or older than they should be')
      }
    } catch (error) {
      throw storageFault(error, this.#database.file)
    }
    for (const document of newer.values()) if (document) yield document
  }

  /** Adds one transaction; call within `atomically`. Returns its sequence number. */
  append(
    transaction: Omit<StoredTransaction, 'sequence' | 'mutations' | 'revisions'>,
    mutations: readonly AddressedMutation[],
    changes: readonly StoredChange[],
  ): number {
    const {id, timestamp, identity} = transaction
    const sequence = this.#last + 1
    const values = [
      sequence,
      id,
      timestamp,
      identity,
      JSON.stringify(mutations),
      packRevisions(timestamp, mutations, changes),
    ]
    this.#database
      .prepare(
        'INSERT INTO transactions (sequence, id, timestamp, identity, mutations, revisions, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(...values, checksum(...values))
    this.#pending.push({sequence, id, changed: changes.map(({id, after}) => ({id, after}))})
    this.#last = sequence
    return sequence
  }

  /** The sequence number of the transaction with this id, if it is still in the log. */
  sequenceOf(id: string): number | null {
    const pending = this.#pending.find((transaction) => transaction.id === id)
    if (pending) return pending.sequence
    return this.#database.guard(() => {
      const row = this.#database
        .prepare('SELECT sequence FROM transaction_ids WHERE id = ?')
        .get(id)
      return row ? integer(row, 'sequence') : null
    })
  }

  /** Runs `write`, which may append to the log, in one transaction of the database: all of it is stored, or none. */
  atomically<T>(write: () => T): T {
    const [pending, last] = [this.#pending, this.#last]
    const {length} = pending
    try {
      const result = this.#database.atomically(() => {
        if (length >= MAX_PENDING) this.#flushToTables(FLUSHED_AT_ONCE)
        return write()
      })
      this.#flushWhenQuiet()
      return result
    } catch (error) {
      pending.length = length
      this.#pending = pending
      this.#last = last
      throw error
    }
  }

  /** Brings the derived tables up to date with the log. */
  flush(): void {
    if (this.#pending.length === 0) return
    if (this.#database.isInTransaction) this.#flushToTables()
    else this.atomically(() => this.#pending.length > 0 && this.#flushToTables())
  }

  close(): void {
    clearTimeout(this.#quiet)
  }

  #flushWhenQuiet(): void {
    if (this.#pending.length < FLUSHED_AT_ONCE) return
    this.#quiet ??= setTimeout(() => this.#flushSome(), QUIET_MS).unref()
    this.#quiet.refresh()
  }

  #flushSome(): void {
    if (this.#pending.length < FLUSHED_AT_ONCE) return
    try {
      this.atomically(() => this.#flushToTables(FLUSHED_AT_ONCE))
    } catch {
      // Nothing is lost: the log has everything, and whoever needs the tables next reports what keeps failing.
    }
  }

  /** Writes the oldest pending transactions to the derived tables. */
  #flushToTables(count = this.#pending.length): void {
    const database = this.#database
    const flushed = this.#pending.slice(0, count)
    const newest = new Map<string, LakeDocument | null>()
    const addId = database.prepare('INSERT INTO transaction_ids (id, sequence) VALUES (?, ?)')
    const addRevision = database.prepare('INSERT INTO revisions (document, sequence) VALUES (?, ?)')
    for (const {id, sequence, changed} of flushed) {
      addId.run(id, sequence)
      for (const {id: document, after} of changed) {
        addRevision.run(document, sequence)
        newest.set(document, after)
      }
    }
    const known = database.prepare('SELECT checksum FROM documents WHERE id = ?')
    const put = database.prepare(
      `INSERT INTO documents (id, body, checksum) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET body = excluded.body, checksum = excluded.checksum`,
    )
    const remove = database.prepare('DELETE FROM documents WHERE id = ?')
    let sum = this.#position().documents
    for (const [id, document] of newest) {
      const row = known.get(id)
      if (row) sum -= integer(row, 'checksum')
      if (document) {
        const body = JSON.stringify(document)
        const its = checksum(id, body)
        put.run(id, body, its)
        sum += its
      } else remove.run(id)
    }
    const sequence = flushed.at(-1)?.sequence ?? 0
    database
      .prepare('UPDATE position SET sequence = ?, documents = ?, checksum = ?')
      .run(sequence, sum, checksum(sequence, sum))
    this.#pending = this.#pending.slice(count)
  }

  /** The last transaction in the derived tables, and the sum of the documents' checksums there. */
  #position(): {sequence: number; documents: number} {
    const row = this.#database.prepare('SELECT * FROM position').get()
    if (!row) throw new DamagedError('its position in the log is missing')
    requireIntact(row, 'how far it has come', 'sequence', 'documents')
    return {sequence: integer(row, 'sequence'), documents: integer(row, 'documents')}
  }

  /** Recovers from the log what an earlier process had not yet written to the derived tables. */
  #recover(): void {
    const after = this.#position().sequence
    this.#last = after
    const states = new Map<string, LakeDocument | null>()
    const stored = this.#database.prepare('SELECT * FROM documents WHERE id = ?')
    const stateOf = (id: string): LakeDocument | null => {
      const known = states.get(id)
      if (known !== undefined) return known
      const row = stored.get(id)
      return row ? asDocument(row) : null
    }
    const rows = this.#database.prepare(
      'SELECT * FROM transactions WHERE sequence > ? ORDER BY sequence',
    )
    for (const row of rows.iterate(after)) {
      const transaction = asTransaction(row)
      const {id, sequence} = transaction
      const changed = revisionsOf(transaction).map(({document, previous, apply}) => {
        const before = stateOf(document)
        if ((before?._rev ?? null) !== previous) {
          throw new DamagedError(`transaction ${sequence} does not continue "${document}"`)
        }
        const state = patched(before, apply, id)
        states.set(document, state)
        return {id: document, after: state}
      })
      this.#pending.push({sequence, id, changed})
      this.#last = sequence
    }
  }
}
