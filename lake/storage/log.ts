import type {LakeDocument} from '../documents/index.ts'
import {patched} from '../history/index.ts'
import {checksum, requireIntact} from './checksum.ts'
import {Connection} from './connection.ts'
import {DamagedError, storageFault} from './faults.ts'
import {
  type AddressedMutation,
  packRevisions,
  revisionsOf,
  type StoredChange,
  type StoredTransaction,
} from './revisions.ts'
import {integer, type Row, text} from './row.ts'

/** Transactions by which the tables that follow from the log may lag behind it. */
const MAX_LAG = 100

/** A transaction that is in the log and not yet in the tables that follow from it. */
interface Ahead {
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
 * The transactions on disk, and the documents they have made. A commit writes to the log alone, one row; the other
 * tables catch up with it every so often, and before they are read. What they lack is kept in memory meanwhile, and is
 * worked out from the log when a process ended before they had caught up.
 */
export class Log extends Connection {
  #ahead: Ahead[] = []

  /** @throws {LakeError} when the file cannot be opened, is damaged, or comes from a later version */
  constructor(file: string) {
    super(file)
    try {
      this.#recover()
    } catch (error) {
      this.database.close()
      throw storageFault(error, file)
    }
  }

  /** Every document, as it was last committed. */
  *documents(): Generator<LakeDocument> {
    const newer = new Map<string, LakeDocument | null>()
    for (const {changed} of this.#ahead) for (const {id, after} of changed) newer.set(id, after)
    try {
      let sum = 0
      for (const row of this.prepare('SELECT * FROM documents').iterate()) {
        const document = asDocument(row)
        sum += integer(row, 'checksum')
        if (!newer.has(text(row, 'id'))) yield document
      }
      if (sum !== this.#position().documents) {
        throw new DamagedError('documents are missing, or older than they should be')
      }
    } catch (error) {
      throw storageFault(error, this.file)
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
    const last = this.prepare('SELECT max(sequence) AS last FROM transactions').get()
    const sequence = Number(last?.last ?? 0) + 1
    const values = [
      sequence,
      id,
      timestamp,
      identity,
      JSON.stringify(mutations),
      packRevisions(timestamp, mutations, changes),
    ]
    this.prepare(
      'INSERT INTO transactions (sequence, id, timestamp, identity, mutations, revisions, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(...values, checksum(...values))
    this.#ahead.push({sequence, id, changed: changes.map(({id, after}) => ({id, after}))})
    return sequence
  }

  /** The number of the transaction with this id, if it is kept. */
  sequenceOf(id: string): number | null {
    const ahead = this.#ahead.find((transaction) => transaction.id === id)
    if (ahead) return ahead.sequence
    return this.guard(() => {
      const row = this.prepare('SELECT sequence FROM transaction_ids WHERE id = ?').get(id)
      return row ? integer(row, 'sequence') : null
    })
  }

  override atomically<T>(write: () => T): T {
    const ahead = [...this.#ahead]
    try {
      return super.atomically(() => {
        if (ahead.length >= MAX_LAG) this.#advance()
        return write()
      })
    } catch (error) {
      this.#ahead = ahead
      throw error
    }
  }

  /** Brings the tables that follow from the log up to its end. */
  protected catchUp(): void {
    if (this.#ahead.length === 0) return
    if (this.database.isTransaction) this.#advance()
    else this.atomically(() => this.#ahead.length > 0 && this.#advance())
  }

  #advance(): void {
    const newest = new Map<string, LakeDocument | null>()
    const addId = this.prepare('INSERT INTO transaction_ids (id, sequence) VALUES (?, ?)')
    const addRevision = this.prepare('INSERT INTO revisions (document, sequence) VALUES (?, ?)')
    for (const {id, sequence, changed} of this.#ahead) {
      addId.run(id, sequence)
      for (const {id: document, after} of changed) {
        addRevision.run(document, sequence)
        newest.set(document, after)
      }
    }
    const known = this.prepare('SELECT checksum FROM documents WHERE id = ?')
    const put = this.prepare(
      `INSERT INTO documents (id, body, checksum) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET body = excluded.body, checksum = excluded.checksum`,
    )
    const remove = this.prepare('DELETE FROM documents WHERE id = ?')
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
    const sequence = this.#ahead.at(-1)?.sequence ?? 0
    this.prepare('UPDATE position SET sequence = ?, documents = ?, checksum = ?').run(
      sequence,
      sum,
      checksum(sequence, sum),
    )
    this.#ahead = []
  }

  /** Up to which transaction the other tables have come, and the sum of the documents' checksums there. */
  #position(): {sequence: number; documents: number} {
    const row = this.prepare('SELECT * FROM position').get()
    if (!row) throw new DamagedError('how far it has come is missing')
    requireIntact(row, 'how far it has come', 'sequence', 'documents')
    return {sequence: integer(row, 'sequence'), documents: integer(row, 'documents')}
  }

  /** Works out from the log what a process that ended has left undone. */
  #recover(): void {
    const after = this.#position().sequence
    const states = new Map<string, LakeDocument | null>()
    const stored = this.prepare('SELECT * FROM documents WHERE id = ?')
    const stateOf = (id: string): LakeDocument | null => {
      const known = states.get(id)
      if (known !== undefined) return known
      const row = stored.get(id)
      return row ? asDocument(row) : null
    }
    const rows = this.prepare('SELECT * FROM transactions WHERE sequence > ? ORDER BY sequence')
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
      this.#ahead.push({sequence, id, changed})
    }
  }

  override close(): void {
    try {
      this.catchUp()
    } catch {
      // Nothing is lost: it is in the log, and the next process catches up.
    }
    super.close()
  }
}
