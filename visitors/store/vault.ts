import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import {VisitorsError} from '../errors.ts'

const ALGORITHM = 'aes-256-gcm'
const KEY_BYTES = 32
/** NIST SP 800-38D §8.2.2: random nonces of 96 bits. */
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** First byte of everything sealed, for changes of algorithm. */
const VERSION = 1

/** Encrypts and signs with keys derived from one key, a different one for each purpose. */
export class Vault {
  readonly #key: Buffer
  readonly #derived = new Map<string, Buffer>()

  /** @param key 256 bits */
  constructor(key: Buffer) {
    this.#key = key
  }

  /**
   * Encrypts a text. @param context what it belongs to (such as the row's id): it opens nowhere else
   */
  seal(text: string, context: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv(ALGORITHM, this.#for('seal'), nonce)
    cipher.setAAD(Buffer.from(context))
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed])
  }

  /** @throws {VisitorsError} when it was sealed with another key, for another context, or has been changed */
  open(sealed: Uint8Array, context: string): string {
    const bytes = Buffer.from(sealed)
    try {
      if (bytes[0] !== VERSION) throw new VisitorsError('It was written by a newer Hemvist')
      const text = 1 + NONCE_BYTES + TAG_BYTES
      const nonce = bytes.subarray(1, 1 + NONCE_BYTES)
      const decipher = createDecipheriv(ALGORITHM, this.#for('seal'), nonce)
      decipher.setAAD(Buffer.from(context))
      decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, text))
      return decipher.update(bytes.subarray(text), undefined, 'utf8') + decipher.final('utf8')
    } catch (error) {
      throw new VisitorsError(
        `${context} cannot be decrypted: it was encrypted with another key, or the data has been changed.`,
        {cause: error},
      )
    }
  }

  /** A keyed hash, which cannot be made, or traced back to the text, without the key. */
  digest(text: string, purpose: string): Buffer {
    return createHmac('sha256', this.#for(purpose)).update(text).digest()
  }

  /** Whether a digest in base64url is that of a text; compares in constant time. */
  isDigest(text: string, purpose: string, given: string): boolean {
    const expected = this.digest(text, purpose)
    const bytes = Buffer.from(given, 'base64url')
    return bytes.length === expected.length && timingSafeEqual(bytes, expected)
  }

  /** Whether two texts are equal; compares in constant time. */
  isEqual(text: string, given: string): boolean {
    const [one, other] = [this.digest(text, 'comparison'), this.digest(given, 'comparison')]
    return timingSafeEqual(one, other)
  }

  /** A secret in hex for libraries that sign themselves. */
  secret(purpose: string): string {
    return this.#for(purpose).toString('hex')
  }

  #for(purpose: string): Buffer {
    const known = this.#derived.get(purpose)
    if (known) return known
    const key = Buffer.from(hkdfSync('sha256', this.#key, '', `hemvist ${purpose}`, KEY_BYTES))
    this.#derived.set(purpose, key)
    return key
  }
}
