import {randomBytes} from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import {dirname} from 'node:path'
import {VisitorsError} from '../errors.ts'

export const KEY_BYTES = 32

/** Reads a key in base64. @throws {VisitorsError} when it is not 256 bits */
export function parseKey(text: string, source: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length === KEY_BYTES) return key
  throw new VisitorsError(
    `${source} does not hold a key: 32 bytes in base64 are needed, as "openssl rand -base64 32" prints them.`,
  )
}

/**
 * Reads the key from a file that only its owner can read; creates it when there is none.
 *
 * @param isNeeded whether data exists that was encrypted with the key, so that a new one could not decrypt it
 * @throws {VisitorsError} when the file is damaged, missing but needed, or cannot be written
 */
export function keyFromFile(file: string, isNeeded: boolean): Buffer {
  if (existsSync(file)) return parseKey(readFileSync(file, 'utf8'), file)
  if (isNeeded) {
    throw new VisitorsError(
      `The key ${file} is missing, and without it what visitors have sent cannot be read. Put the file back, or remove visitors.sqlite in the data folder to start without their messages.`,
    )
  }
  try {
    mkdirSync(dirname(file), {recursive: true})
    const descriptor = openSync(file, 'wx', 0o600)
    try {
      writeSync(descriptor, `${randomBytes(KEY_BYTES).toString('base64')}\n`)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    // Another process may have created it in the meantime.
    if (!existsSync(file)) {
      const cause = error instanceof Error ? error.message : String(error)
      throw new VisitorsError(`The key ${file} cannot be written: ${cause}`, {cause: error})
    }
  }
  return parseKey(readFileSync(file, 'utf8'), file)
}
