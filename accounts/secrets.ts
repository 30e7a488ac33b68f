import {createHash, randomBytes, timingSafeEqual} from 'node:crypto'

/** 256 bits: nobody guesses one, so a plain hash is enough to store it. */
const SECRET_BYTES = 32
const ID_BYTES = 9

/** A new secret, fit for addresses, cookies and headers. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url')

/** A new id, fit for showing: it opens nothing. */
export const newId = (): string => randomBytes(ID_BYTES).toString('base64url')

/** What is stored of a secret. */
export const hashOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url')

/** Whether two secrets are the same, in a time that tells nothing about where they differ. */
export const isSameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(
    createHash('sha256').update(one).digest(),
    createHash('sha256').update(other).digest(),
  )
