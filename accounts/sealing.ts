import {createCipheriv, createDecipheriv, randomBytes} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'
import {transaction} from '../files/index.ts'
import {prepared} from './store/database.ts'

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_NAME = 'sealing'

/**
 * Encrypts data that a browser keeps between two steps of signing in (AES-256-GCM), so that nothing has to be stored
 * for visitors who never return. What is sealed for one purpose cannot be opened for another.
 */
export class Sealer {
  readonly #database: DatabaseSync
  readonly #clock: () => number
  #key: Buffer | undefined

  /** @param clock milliseconds since 1970 */
  constructor(database: DatabaseSync, clock: () => number) {
    this.#database = database
    this.#clock = clock
  }

  /** Seals JSON data for some milliseconds. @returns base64url */
  seal(purpose: string, data: unknown, ms: number): string {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', this.#secret(), nonce)
    cipher.setAAD(Buffer.from(purpose))
    const text = JSON.stringify({data, expiresAt: this.#clock() + ms})
    const sealed = Buffer.concat([
      nonce,
      cipher.update(text, 'utf8'),
      cipher.final(),
      cipher.getAuthTag(),
    ])
    return sealed.toString('base64url')
  }

  /** Opens what was sealed for the same purpose; `undefined` when it was not, or has expired. */
  open(purpose: string, sealed: string): unknown {
    const bytes = Buffer.from(sealed, 'base64url')
    if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined
    const decipher = createDecipheriv('aes-256-gcm', this.#secret(), bytes.subarray(0, NONCE_BYTES))
    decipher.setAAD(Buffer.from(purpose))
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    try {
      const text = Buffer.concat([
        decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)),
        decipher.final(),
      ])
      const content: unknown = JSON.parse(text.toString('utf8'))
      if (typeof content !== 'object' || content === null) return undefined
      if (!('expiresAt' in content) || !('data' in content)) return undefined
      return Number(content.expiresAt) > this.#clock() ? content.data : undefined
    } catch {
      // Somebody changed it, or it was sealed with another key or for another purpose.
      return undefined
    }
  }

  #secret(): Buffer {
    this.#key ??= transaction(this.#database, () => {
      const read = () =>
        prepared(this.#database, 'SELECT bytes FROM keys WHERE name = ?').get(KEY_NAME)?.bytes
      if (!read()) {
        prepared(this.#database, 'INSERT INTO keys VALUES (?, ?)').run(
          KEY_NAME,
          randomBytes(KEY_BYTES),
        )
      }
      const bytes = read()
      if (!(bytes instanceof Uint8Array)) throw new Error('The key of the accounts cannot be read')
      return Buffer.from(bytes)
    })
    return this.#key
  }
}
