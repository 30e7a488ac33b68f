import {randomBytes, randomUUID} from 'node:crypto'
import {MAX_ID_LENGTH} from '../limits.ts'

const ID = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/
const TRANSACTION_ID = /^[A-Za-z0-9_.~-]{1,128}$/
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const RANDOM_LENGTH = 22

/** Whether a document may carry this id: letters, digits, `_`, `-`, `.`; no leading `-` or `.`, no `..`. */
export function isValidId(id: string): boolean {
  return id.length <= MAX_ID_LENGTH && ID.test(id) && !id.includes('..') && !id.endsWith('.')
}

export function isValidTransactionId(id: string): boolean {
  return TRANSACTION_ID.test(id)
}

/** 22 letters and digits (about 130 random bits), the form of Sanity's transaction ids and revisions. */
export function randomId(): string {
  let id = ''
  while (id.length < RANDOM_LENGTH) {
    for (const byte of randomBytes(RANDOM_LENGTH)) {
      // 248 is the largest multiple of 62 in a byte; larger values would favour the first letters.
      if (byte < 248 && id.length < RANDOM_LENGTH) id += ALPHABET[byte % ALPHABET.length]
    }
  }
  return id
}

/** The id for a document created as `given`: none gets a new one, `drafts.` becomes `drafts.<new>`. */
export function completeId(given: string | undefined): string {
  if (given === undefined || given === '') return randomUUID()
  return given.endsWith('.') ? given + randomUUID() : given
}
