import {randomBytes} from 'node:crypto'
import {chmodSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {isMissing} from '../../files/index.ts'
import {httpError} from '../errors.ts'

const FILE = 'signing.key'
const BYTES = 32
/** Session files of earlier versions; the lake no longer handles sessions. */
const FORMER_FILES = ['session.key', 'signed-out']

/**
 * The key that a lake signs URLs with; created at the first start, readable only by its owner. Deleting the file
 * revokes every signed URL.
 *
 * @throws {LakeError} 500 when the file is damaged
 */
export function signingKey(folder: string): Buffer {
  for (const name of FORMER_FILES) rmSync(join(folder, name), {force: true})
  const path = join(folder, FILE)
  try {
    const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
    if (key.length === BYTES) return key
    throw httpError(500, `${path} is damaged. Delete it; URLs signed with it then become invalid.`)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  const key = randomBytes(BYTES)
  writeFileSync(path, `${key.toString('hex')}\n`, {mode: 0o600, flag: 'wx'})
  // Some file systems ignore the mode given above.
  chmodSync(path, 0o600)
  return key
}
