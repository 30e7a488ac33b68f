import {createHmac, timingSafeEqual} from 'node:crypto'
import {signingKey} from './signing-key.ts'

const SIGNATURE = /^(\d{13})\.([A-Za-z0-9_-]{43})$/

/** Signs URLs, so that whoever has one may fetch its resource for a limited time without other credentials. */
export class UrlSigner {
  readonly #key: Buffer
  readonly #clock: () => number

  /** @param clock milliseconds since 1970 */
  constructor(folder: string, clock: () => number) {
    this.#key = signingKey(folder)
    this.#clock = clock
  }

  #proof(resource: string, expiry: number | string): string {
    return createHmac('sha256', this.#key).update(`${expiry} ${resource}`).digest('base64url')
  }

  /** A signature for one resource, valid for `ms` milliseconds. */
  sign(resource: string, ms: number): string {
    const expiry = this.#clock() + ms
    return `${expiry}.${this.#proof(resource, expiry)}`
  }

  /** Whether a signature is genuine, for this resource, and still valid. */
  verify(signature: string, resource: string): boolean {
    const [, expiry, proof] = SIGNATURE.exec(signature) ?? []
    if (!expiry || !proof || Number(expiry) <= this.#clock()) return false
    return timingSafeEqual(Buffer.from(proof), Buffer.from(this.#proof(resource, expiry)))
  }
}
