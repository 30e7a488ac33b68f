import {createHmac, randomBytes} from 'node:crypto'
import {isSameSecret} from '../secrets.ts'

/** How long a code is shown, in milliseconds. */
export const STEP_MS = 30_000
const DIGITS = 6
/** RFC 4226 recommends 160 bits. */
const SECRET_BYTES = 20
/** Steps before and after the current one that are accepted, since clocks differ. */
const DRIFT = 1
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export const newTotpSecret = (): Buffer => randomBytes(SECRET_BYTES)

/** Base32 without padding (RFC 4648), as authenticator apps read secrets. */
export function toBase32(bytes: Uint8Array): string {
  let bits = 0
  let value = 0
  let text = ''
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += BASE32[(value >>> bits) & 31]
      value &= (1 << bits) - 1
    }
  }
  return bits > 0 ? text + BASE32[(value << (5 - bits)) & 31] : text
}

/** The time step that a moment lies in. */
export const stepAt = (ms: number): number => Math.floor(ms / STEP_MS)

/**
 * The code of a time step (RFC 6238 with HMAC-SHA-1, which is what authenticator apps know).
 * @param digits how many digits it has
 */
export function totpCode(secret: Uint8Array, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/**
 * The time step whose code was typed: the current one or a neighbour, and later than the last accepted one.
 * @returns `null` when the code is none of these
 */
export function matchingStep(
  secret: Uint8Array,
  typed: string,
  now: number,
  lastStep: number,
): number | null {
  const code = typed.replace(/\s/g, '')
  const current = stepAt(now)
  let match: number | null = null
  for (let step = current - DRIFT; step <= current + DRIFT; step++) {
    if (isSameSecret(totpCode(secret, step), code) && step > lastStep) match = step
  }
  return match
}

/** The address that authenticator apps read from a QR code. */
export function totpAddress(secret: Uint8Array, account: string): string {
  const label = encodeURIComponent(`Hemvist:${account}`)
  return `otpauth://totp/${label}?secret=${toBase32(secret)}&issuer=Hemvist`
}
