import {randomBytes} from 'node:crypto'
import {chmodSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {httpError} from '../errors.ts'

const FILE = 'signing.key'
const BYTES = 32
/** What earlier versions kept here for sessions, which are no business of the lake. */
const FORMER_FILES = ['session.key', 'signed-out']

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/**
 * The key that a lake signs addresses with; made at the first start, readable by its owner only.
 * Deleting the file takes back every signed address.
 *
 * @throws {LakeError} 500 when the file is damaged
 */
export function signingKey(folder: string): Buffer {
  for (const name of FORMER_FILES) rmSync(join(folder, name), {force: true})
  const path = join(folder, FILE)
  try {
    const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
    if (key.length === BYTES) return key
    throw httpError(500, `${path} is damaged. Delete it; addresses signed with it are then void.`)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  const key = randomBytes(BYTES)
  writeFileSync(path, `${key.toString('hex')}\n`, {mode: 0o600, flag: 'wx'})
  // The mode above is narrowed by the process's umask, but some file systems ignore it altogether.
  chmodSync(path, 0o600)
  return key
}
