import {backup, DatabaseSync} from 'node:sqlite'
import type {AssetKind} from '../assets/index.ts'
import {fileOfAsset} from '../assets/index.ts'
import {requireWholeWriteAheadLog, Store} from '../storage/index.ts'

/** The parts of a database's contents that a backup needs to know about. */
export interface Contents {
  documents: number
  transactions: number
  /** The files that its asset documents refer to. */
  assets: Array<{kind: AssetKind; name: string}>
}

/** How long to wait for the server's own writes, in milliseconds. */
const BUSY_MS = 10_000

/**
 * Copies a dataset's database as of one moment, even while a server is using it. The copy is a single self-contained
 * file.
 *
 * @throws {LakeError} when it is damaged
 */
export const snapshotDatabase = async (from: string, to: string): Promise<void> => {
  requireWholeWriteAheadLog(from)
  const source = new DatabaseSync(from, {readOnly: true, timeout: BUSY_MS})
  try {
    await backup(source, to)
  } finally {
    source.close()
  }
  // Opening and closing the store brings all its tables up to the last transaction.
  new Store(to).close()
  const copy = new DatabaseSync(to)
  try {
    copy.exec('PRAGMA journal_mode = DELETE')
  } finally {
    copy.close()
  }
}

const count = (database: DatabaseSync, table: 'documents' | 'transactions'): number =>
  Number(database.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.count)

/**
 * Reads a snapshot's contents after SQLite has checked the whole file.
 *
 * @throws Error when the file is damaged
 */
export const readContents = (file: string): Contents => {
  const database = new DatabaseSync(file, {readOnly: true})
  try {
    const report = database.prepare('PRAGMA integrity_check').all()
    const damage = report.map((row) => String(row.integrity_check)).filter((line) => line !== 'ok')
    if (damage.length > 0) throw new Error(damage.slice(0, 3).join('; '))
    const ids = database.prepare(
      "SELECT id FROM documents WHERE id GLOB 'image-*' OR id GLOB 'file-*' ORDER BY id",
    )
    return {
      documents: count(database, 'documents'),
      transactions: count(database, 'transactions'),
      assets: ids.all().flatMap(({id}) => fileOfAsset(String(id)) ?? []),
    }
  } finally {
    database.close()
  }
}
