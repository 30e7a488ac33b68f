import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {httpError} from '../errors.ts'

/**
 * Keeps a second process out of a lake's folder until `release`. It is an SQLite lock on a file, which the operating
 * system releases when the process ends for any reason.
 *
 * @throws {LakeError} when the folder is in use, or cannot be created or written
 */
export function lockFolder(folder: string): {release: () => void} {
  let lock: DatabaseSync
  try {
    mkdirSync(folder, {recursive: true})
    lock = new DatabaseSync(join(folder, 'lock'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw httpError(503, `The folder ${folder} cannot be written: ${reason}`, error)
  }
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    const reason = error instanceof Error ? error.message : String(error)
    const taken = /locked|busy/.test(reason)
    throw httpError(
      503,
      taken
        ? `The folder ${folder} is in use by another Hemvist process. Stop that one first.`
        : `The folder ${folder} cannot be written: ${reason}`,
      error,
    )
  }
  return {release: () => lock.close()}
}
