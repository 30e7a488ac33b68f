import {type Argon2Parameters, argon2, randomBytes, timingSafeEqual} from 'node:crypto'
import {promisify} from 'node:util'
import PQueue from 'p-queue'
import {normalize} from '../../text/index.ts'
import {AccessDeniedError} from '../errors.ts'

/** OWASP's recommendation for Argon2id: 19 MiB, two passes, one lane. */
const COST = {memory: 19_456, passes: 2, parallelism: 1}
const SALT_BYTES = 16
const TAG_BYTES = 32
/** Passwords hashed at once; each takes a thread and {@link COST} memory. */
const AT_ONCE = 2
/** Passwords that may wait for their turn; more are refused rather than kept waiting. */
const MAX_WAITING = 40

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2)
const turns = new PQueue({concurrency: AT_ONCE})

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (turns.size >= MAX_WAITING)
    throw new AccessDeniedError(429, 'Too many people sign in at once', {retryAfter: 5})
  return turns.add(work)
}

/** Passwords are compared as Unicode recommends, so that the keyboard that typed them does not matter. */
const normalized = (password: string): string => normalize(password, 'NFKC')

/** Hashes a password with Argon2id, as a PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(async () => {
    const nonce = randomBytes(SALT_BYTES)
    const message = normalized(password)
    const tag = await derive('argon2id', {message, nonce, tagLength: TAG_BYTES, ...COST})
    const {memory, passes, parallelism} = COST
    const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
    return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(nonce)}$${text(tag)}`
  })
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** A hash that belongs to no password. Checking it takes as long as checking a real one. */
export const NO_PASSWORD = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${Buffer.alloc(SALT_BYTES).toString('base64').replace(/=+$/, '')}$${Buffer.alloc(TAG_BYTES).toString('base64').replace(/=+$/, '')}`

/** Whether a password is the one that was hashed. */
export function isPassword(password: string, hash: string): Promise<boolean> {
  return inTurn(async () => {
    const [, memory, passes, parallelism, salt = '', expected = ''] = PHC.exec(hash) ?? []
    const tag = Buffer.from(expected, 'base64')
    if (tag.length === 0) throw new Error('A stored password is damaged')
    const found = await derive('argon2id', {
      message: normalized(password),
      nonce: Buffer.from(salt, 'base64'),
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
      tagLength: tag.length,
    })
    return timingSafeEqual(found, tag)
  })
}

/** Whether a hash was made with other costs than today's, and should be made again. */
export function isOutdated(hash: string): boolean {
  const [, memory, passes, parallelism] = PHC.exec(hash) ?? []
  return (
    Number(memory) !== COST.memory ||
    Number(passes) !== COST.passes ||
    Number(parallelism) !== COST.parallelism
  )
}
