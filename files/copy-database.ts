import {chmodSync, closeSync, existsSync, openSync} from 'node:fs'
import {backup, DatabaseSync} from 'node:sqlite'
import {
  BUSY_TIMEOUT_MS,
  openPrivateDatabase,
  type PrivateDatabaseOptions,
} from './private-database.ts'

interface CopyOptions extends PrivateDatabaseOptions {
  /** SQL that takes out of the copy what must not come back with it. */
  without?: string
}

/**
 * Copies a private database as of one moment, even while others are using it, to a file that only its owner can read.
 *
 * @param to a file that does not exist yet
 * @returns whether there was anything to copy
 * @throws {Error} a `Failure` when a newer version wrote it
 */
export async function copyDatabase(
  file: string,
  to: string,
  {without = '', ...options}: CopyOptions,
): Promise<boolean> {
  if (!existsSync(file)) return false
  closeSync(openSync(to, 'wx', 0o600))
  const source = new DatabaseSync(file, {readOnly: true, timeout: BUSY_TIMEOUT_MS})
  try {
    await backup(source, to)
  } finally {
    source.close()
  }
  const copy = openPrivateDatabase(to, options)
  try {
    copy.exec(`${without}; PRAGMA journal_mode = DELETE; VACUUM`)
  } finally {
    copy.close()
  }
  chmodSync(to, 0o600)
  return true
}

/** Reads a copy of a database. @throws {Error} a `Failure` when it is damaged or a newer version wrote it */
export function checkDatabase(
  file: string,
  {migrations, Failure}: Pick<PrivateDatabaseOptions, 'migrations' | 'Failure'>,
): void {
  const database = new DatabaseSync(file, {readOnly: true})
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)
    if (version > migrations.length) throw new Failure('a newer Hemvist wrote it')
    const [report] = database.prepare('PRAGMA integrity_check').all()
    if (report?.integrity_check !== 'ok') throw new Failure(String(report?.integrity_check))
  } finally {
    database.close()
  }
}
