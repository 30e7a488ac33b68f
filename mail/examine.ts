import {existsSync} from 'node:fs'
import {Outbox} from './outbox.ts'

/** A message that could not be sent, and what to do about it. */
export interface MailFinding {
  /** `error`: it was given up. `warning`: it is tried again. */
  severity: 'error' | 'warning'
  message: string
  advice: string
}

const iso = (time: number): string => new Date(time).toISOString()

/** What the outbox could not send, whether or not the server is running. Names no addresses. */
export function examineMail(file: string): MailFinding[] {
  if (!existsSync(file)) return []
  const outbox = new Outbox(file)
  try {
    return outbox.failures().map(({kind, attempts, createdAt, failedAt, nextAt, cause}) => {
      const times = attempts === 1 ? 'once' : `${attempts} times`
      const subject = `a message (${kind}) from ${iso(createdAt)}`
      return failedAt === null
        ? {
            severity: 'warning',
            message: `${subject} failed ${times}: ${cause}. It is tried again at ${iso(nextAt)}.`,
            advice: 'Check that the SMTP server can be reached and accepts HEMVIST_MAIL_FROM.',
          }
        : {
            severity: 'error',
            message: `${subject} was given up at ${iso(failedAt)}: ${cause}`,
            advice: 'It is not sent again. If it is still needed, send a new one.',
          }
    })
  } finally {
    outbox.close()
  }
}
