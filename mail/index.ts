export {examineMail, type MailFinding} from './examine.ts'
export {type Mailer, type MailOutcome, MailQueue, type MailQueueOptions} from './mailer.ts'
export {isMailAddress, MailError, type MailMessage} from './message.ts'
export {smtpTransport} from './transport.ts'
