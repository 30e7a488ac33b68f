export {examineMail, type MailFinding} from './examine.ts'
export {type ForgottenMail, forgetMail} from './forget.ts'
export type {Mailer, MailOutcome} from './mailer.ts'
export {
  isMailAddress,
  MailError,
  type MailLink,
  type MailMessage,
  normalizeAddress,
  spellingsOf,
  subjectLine,
} from './message.ts'
export {MailQueue, type MailQueueOptions} from './queue.ts'
export {SendError, smtpTransport, type Transport} from './transport.ts'
