import {existsSync} from 'node:fs'
import {Outbox} from './outbox.ts'

/** What is not to be sent any more. */
export interface ForgottenMail {
  /** Messages to these addresses. */
  addresses?: readonly string[]
  /** Messages about these ids. */
  about?: readonly string[]
}

/**
 * Deletes messages that wait, whether or not a server is running, and whether or not it sends mail.
 * @returns how many there were
 * @throws {MailError} when the outbox cannot be used
 */
export function forgetMail(file: string, {addresses = [], about = []}: ForgottenMail): number {
  if (!existsSync(file)) return 0
  const outbox = new Outbox(file)
  try {
    const counts = addresses.map((address) => outbox.forget(address))
    return counts.reduce((sum, count) => sum + count, outbox.forgetAbout(about))
  } finally {
    outbox.close()
  }
}
