export {examineMail, type MailFinding} from './examine.ts'
export {type Mailer, type MailOutcome, MailQueue, type MailQueueOptions} from './mailer.ts'
export {
  isMailAddress,
  type MailAttachment,
  MailError,
  type MailLink,
  type MailMessage,
} from './message.ts'
export {SendError, smtpTransport, type Transport} from './transport.ts'
