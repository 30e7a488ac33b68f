import {createChallenge, verifySolution} from 'altcha-lib'
import {deriveKey} from 'altcha-lib/algorithms/pbkdf2'
import {z} from 'zod'

const ALGORITHM = 'PBKDF2/SHA-256'
/** Iterations of one attempt. */
const COST = 5_000
/** One in 256 attempts succeeds: about a second of work on a phone. */
const PREFIX = '00'
/** A solved challenge is less than 1 kB. */
const MAX_PROOF_CHARACTERS = 4_000

const proof = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.literal(ALGORITHM),
      nonce: z.string(),
      salt: z.string(),
      cost: z.literal(COST),
      keyLength: z.number(),
      keyPrefix: z.literal(PREFIX),
      data: z.object({ticket: z.string()}),
    }),
    signature: z.string(),
  }),
  solution: z.object({counter: z.number(), derivedKey: z.string()}),
})

/**
 * Work that a script can do instead of waiting. It is bound to one ticket and lasts as long as that does; the library's
 * own expiry would go by another clock than the ticket's.
 *
 * @returns the challenge as JSON
 */
export async function challengeFor(ticketId: string, secret: string): Promise<string> {
  return JSON.stringify(
    await createChallenge({
      algorithm: ALGORITHM,
      cost: COST,
      keyPrefix: PREFIX,
      deriveKey,
      data: {ticket: ticketId},
      hmacSignatureSecret: secret,
    }),
  )
}

/** Whether the work for a ticket was done. */
export async function isProven(given: string, ticketId: string, secret: string): Promise<boolean> {
  if (given === '' || given.length > MAX_PROOF_CHARACTERS) return false
  let parsed: unknown
  try {
    parsed = JSON.parse(given)
  } catch {
    // Whatever was sent is no proof.
    return false
  }
  const {data} = proof.safeParse(parsed)
  if (!data || data.challenge.parameters.data.ticket !== ticketId) return false
  const {verified} = await verifySolution({...data, deriveKey, hmacSignatureSecret: secret})
  return verified
}
