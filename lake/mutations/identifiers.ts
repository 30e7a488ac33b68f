import {randomBytes, randomUUID} from 'node:crypto'
import {MAX_ID_LENGTH} from '../limits.ts'

const ID = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/
const TRANSACTION_ID = /^[A-Za-z0-9_.~-]{1,128}$/
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const RANDOM_LENGTH = 22
/** Random bytes fetched at a time: each fetch has a fixed overhead. */
const POOL_BYTES = 4096

/** Whether a document may carry this id: letters, digits, `_`, `-`, `.`; no leading `-` or `.`, no `..`. */
export function isValidId(id: string): boolean {
  return id.length <= MAX_ID_LENGTH && ID.test(id) && !id.includes('..') && !id.endsWith('.')
}

export function isValidTransactionId(id: string): boolean {
  return TRANSACTION_ID.test(id)
}

function* randomBytewise(): Generator<number, never> {
  for (;;) yield* randomBytes(POOL_BYTES)
}

const bytes = randomBytewise()

/** 22 letters and digits (about 130 random bits), the form of Sanity's transaction ids and revisions. */
export function randomId(): string {
  let id = ''
  while (id.length < RANDOM_LENGTH) {
    const {value: byte} = bytes.next()
    // 248 is the largest multiple of 62 in a byte; larger values would favour the first characters.
    if (byte < 248) id += ALPHABET[byte % ALPHABET.length]
  }
  return id
}

/** The id for a created document: generated when none is given; `drafts.` becomes `drafts.<new>`. */
export function completeId(given: string | undefined): string {
  if (given === undefined || given === '') return randomUUID()
  return given.endsWith('.') ? given + randomUUID() : given
}
