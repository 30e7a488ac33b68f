import {checkDatabase, copyDatabase} from '../../files/index.ts'
import {STORE} from './database.ts'

/**
 * Copies the accounts as of one moment, even while a server is using them, to a file that only its owner can read. Open
 * sessions and sign-in links are left out, so that a restore cannot bring back ended sessions or used links.
 *
 * @param to a file that does not exist yet
 * @returns whether there were accounts to copy
 * @throws {AccountError} when a newer version wrote them
 */
export const backupAccounts = (file: string, to: string): Promise<boolean> =>
  copyDatabase(file, to, {
    ...STORE,
    without: 'DELETE FROM sessions; DELETE FROM links; DELETE FROM devices; DELETE FROM keys',
  })

/** Reads a copy of accounts. @throws {AccountError} when it is damaged or a newer version wrote it */
export const checkAccounts = (file: string): void => checkDatabase(file, STORE)
