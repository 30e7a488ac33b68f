import {createHash, randomBytes, timingSafeEqual} from 'node:crypto'

/** 256 bits cannot be guessed, so storing a plain hash is enough. */
const SECRET_BYTES = 32
const ID_BYTES = 9

/** A new secret, safe to use in URLs, cookies and headers. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url')

/** A new public id; unlike a secret, it grants no access. */
export const newId = (): string => randomBytes(ID_BYTES).toString('base64url')

/** The hash under which a secret is stored. */
export const hashOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url')

/** Compares two secrets in constant time. */
export const isSameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(
    createHash('sha256').update(one).digest(),
    createHash('sha256').update(other).digest(),
  )
