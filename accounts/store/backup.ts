import {chmodSync, closeSync, existsSync, openSync} from 'node:fs'
import {backup, DatabaseSync} from 'node:sqlite'
import {AccountError} from '../errors.ts'
import {openDatabase} from './database.ts'
import {MIGRATIONS} from './schema.ts'

/** How long to wait for another process that is writing, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000

/**
 * Copies the accounts as of one moment, even while a server is using them, to a file that only its owner can read. Open
 * sessions and sign-in links are left out, so that a restore cannot bring back ended sessions or used links.
 *
 * @param to a file that does not exist yet
 * @returns whether there were accounts to copy
 * @throws {AccountError} when a newer version wrote them
 */
export async function backupAccounts(file: string, to: string): Promise<boolean> {
  if (!existsSync(file)) return false
  closeSync(openSync(to, 'wx', 0o600))
  const source = new DatabaseSync(file, {readOnly: true, timeout: BUSY_TIMEOUT_MS})
  try {
    await backup(source, to)
  } finally {
    source.close()
  }
  const copy = openDatabase(to)
  try {
    copy.exec('DELETE FROM sessions; DELETE FROM links; DELETE FROM devices; DELETE FROM keys')
    copy.exec('PRAGMA journal_mode = DELETE; VACUUM')
  } finally {
    copy.close()
  }
  chmodSync(to, 0o600)
  return true
}

/** Reads a copy of accounts. @throws {AccountError} when it is damaged or a newer version wrote it */
export function checkAccounts(file: string): void {
  const database = new DatabaseSync(file, {readOnly: true})
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)
    if (version > MIGRATIONS.length) throw new AccountError('a newer Hemvist wrote it')
    const [report] = database.prepare('PRAGMA integrity_check').all()
    if (report?.integrity_check !== 'ok') throw new AccountError(String(report?.integrity_check))
  } finally {
    database.close()
  }
}
