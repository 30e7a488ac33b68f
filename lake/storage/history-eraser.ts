import type {CommitLog} from './commit-log.ts'
import type {Database} from './database.ts'
import {
  type AddressedMutation,
  type KeptRevision,
  keptRevisions,
  mutationsOf,
  type StoredTransaction,
} from './revisions.ts'
import {integer} from './row.ts'
import type {TransactionReader} from './transaction-reader.ts'

/** A string as it appears inside JSON. */
const inJson = (needle: string): string => JSON.stringify(needle).slice(1, -1)

/** Searches history for words and erases documents from it permanently. */
export class HistoryEraser {
  readonly #database: Database
  readonly #log: CommitLog
  readonly #transactions: TransactionReader

  constructor(database: Database, log: CommitLog, transactions: TransactionReader) {
    this.#database = database
    this.#log = log
    this.#transactions = transactions
  }

  /** The transactions whose mutations or changes contain any of the words, newest first. */
  mentioning(words: readonly string[]): StoredTransaction[] {
    this.#log.flush()
    return this.#database.guard(() =>
      this.#database
        .prepare(
          `SELECT sequence FROM transactions WHERE EXISTS (
             SELECT 1 FROM json_each(?) AS word
             WHERE instr(mutations, word.value) OR instr(revisions, word.value)
           ) ORDER BY sequence DESC`,
        )
        .all(JSON.stringify(words.map(inJson)))
        .flatMap((row) => this.#transactions.at(integer(row, 'sequence')) ?? []),
    )
  }

  /** Ids of the documents changed by transactions that contain any of the words. */
  documentsOf(words: readonly string[]): string[] {
    const all = this.mentioning(words).flatMap((transaction) =>
      keptRevisions(transaction)
        .filter((revision) => {
          const own = JSON.stringify([
            revision,
            mutationsOf(transaction).filter(({id}) => id === revision.document),
          ])
          return words.some((word) => own.includes(inJson(word)))
        })
        .map(({document}) => document),
    )
    return [...new Set(all)]
  }

  /** The history of documents, including drafts and versions, as JSON. */
  textOf(published: readonly string[]): string[] {
    const isTheirs = (id: string) =>
      published.some((theirs) => id === theirs || id.endsWith(`.${theirs}`))
    return this.mentioning(published).map((transaction) =>
      JSON.stringify([
        mutationsOf(transaction).filter(({id}) => isTheirs(id)),
        keptRevisions(transaction).filter(({document}) => isTheirs(document)),
      ]),
    )
  }

  /**
   * Removes documents from every transaction, as if they had never existed; call within `atomically`. Transaction ids,
   * times and authors are kept.
   */
  forget(documents: ReadonlySet<string>): void {
    for (const transaction of this.mentioning([...documents])) {
      this.#rewrite(
        transaction.sequence,
        mutationsOf(transaction).filter(({id}) => !documents.has(id)),
        keptRevisions(transaction).filter(({document}) => !documents.has(document)),
      )
    }
    const forget = this.#database.prepare('DELETE FROM revisions WHERE document = ?')
    for (const document of documents) forget.run(document)
  }

  /**
   * Makes a document's history start with its state after transaction `sequence`; call within `atomically`.
   *
   * @param state the document after that transaction, without `_rev`; `null` when it was deleted
   */
  beginAt(document: string, sequence: number, state: object | null): void {
    const rows = this.#database
      .prepare('SELECT sequence FROM revisions WHERE document = ? AND sequence <= ?')
      .all(document, sequence)
    for (const row of rows) {
      const at = integer(row, 'sequence')
      const transaction = this.#transactions.at(at)
      if (!transaction) continue
      const others = keptRevisions(transaction).filter((revision) => revision.document !== document)
      const beginning: KeptRevision[] =
        at === sequence && state
          ? [{document, previous: null, apply: [0, state], revert: [0, null]}]
          : []
      const mutations = mutationsOf(transaction).filter(({id}) => id !== document)
      this.#rewrite(at, mutations, [...others, ...beginning])
    }
    this.#database
      .prepare('DELETE FROM revisions WHERE document = ? AND sequence < ?')
      .run(document, sequence)
    if (!state) {
      this.#database
        .prepare('DELETE FROM revisions WHERE document = ? AND sequence = ?')
        .run(document, sequence)
    }
  }

  /** Rewrites the file so that no deleted byte is left: not in free pages, not in the write-ahead log. */
  scrub(): void {
    this.#log.flush()
    this.#database.guard(() => {
      this.#database.prepare('VACUUM').run()
      const row = this.#database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
      if (row?.busy === 0) return
      throw new Error(
        `${this.#database.file} is being read by another process: its log could not be emptied. Run the command again.`,
      )
    })
  }

  #rewrite(
    sequence: number,
    mutations: readonly AddressedMutation[],
    revisions: readonly KeptRevision[],
  ): void {
    this.#database
      .prepare(
        `UPDATE transactions SET mutations = ?1, revisions = ?2,
         checksum = checksum(sequence, id, timestamp, identity, ?1, ?2) WHERE sequence = ?3`,
      )
      .run(JSON.stringify(mutations), JSON.stringify(revisions), sequence)
  }
}
