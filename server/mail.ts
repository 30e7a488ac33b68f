import {join} from 'node:path'
import type {Logger} from 'pino'
import {
  examineMail,
  type ForgottenMail,
  forgetMail,
  type MailFinding,
  type MailOutcome,
  MailQueue,
  type MailQueueOptions,
  smtpTransport,
} from '../mail/index.ts'
import {lettersUnder} from '../visitors/index.ts'
import type {Config} from './config.ts'
import {openingAnswers} from './visitors/sealed-mail.ts'

const mailFile = (dataFolder: string): string => join(dataFolder, 'mail.sqlite')

/**
 * Opens the outbox of the data folder; `undefined` when no SMTP server is configured. Call `start` in a server. A
 * command calls `deliverOwn` once before it closes it: a running server sends what is left.
 *
 * @param reports called after each attempt, and with what went wrong beside sending
 * @throws {MailError} when the outbox cannot be opened
 */
export function openMail(
  {mail, dataFolder, visitorsKey}: Config,
  reports: Pick<MailQueueOptions, 'onOutcome' | 'onFailure'>,
): MailQueue | undefined {
  if (!mail) return undefined
  const smtp = smtpTransport(mail.url, mail.from)
  const transport = openingAnswers(smtp, () => lettersUnder(visitorsKey))
  return new MailQueue({file: mailFile(dataFolder), transport, ...reports})
}

/** Logs mails that could not be sent: their kind and the cause, never an address. */
export const logMailFailure =
  (logger: Logger) =>
  ({kind, failure}: MailOutcome): void => {
    if (!failure) return
    const {cause, isFinal} = failure
    if (isFinal) logger.error({kind, cause}, 'A mail could not be sent and was given up')
    else logger.warn({kind, cause}, 'A mail could not be sent; it is tried again')
  }

/** Deletes mails that wait in the outbox of a data folder. */
export const forgetWaitingMail = (dataFolder: string, mails: ForgottenMail): number =>
  forgetMail(mailFile(dataFolder), mails)

/** Mails that could not be sent, and what to do about them. */
export const examineOutbox = (dataFolder: string): MailFinding[] =>
  examineMail(mailFile(dataFolder))
