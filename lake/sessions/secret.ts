import {randomBytes} from 'node:crypto'
import {chmodSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {httpError} from '../errors.ts'

const FILE = 'session.key'
const BYTES = 32

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/**
 * The key that a lake signs its sessions with; made at the first start, readable by its owner only.
 * Deleting the file signs everybody out.
 */
export const sessionKey = (folder: string): Buffer => {
  const path = join(folder, FILE)
  try {
    const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
    if (key.length === BYTES) return key
    throw httpError(500, `${path} is damaged. Delete it; everybody then has to sign in again.`)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  const key = randomBytes(BYTES)
  writeFileSync(path, `${key.toString('hex')}\n`, {mode: 0o600, flag: 'wx'})
  // The mode above is cut by the process's umask only, but some file systems ignore it altogether.
  chmodSync(path, 0o600)
  return key
}
