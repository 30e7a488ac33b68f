import {Cron} from 'croner'
import type {Logger} from 'pino'
import type {Accounts} from '../../accounts/index.ts'
import type {Lake, LakeDocument} from '../../lake/index.ts'
import type {Mailer} from '../../mail/index.ts'
import {TIME_ZONE} from '../../schemas/index.ts'
import {dueReminders, type Reminder} from './due.ts'
import {reminderMail} from './reminder-mail.ts'
import type {SentReminders} from './sent-reminders.ts'

/** Every hour of the working day, in Swedish time: somebody who is made responsible hears of it the same day. */
const WHEN = '7 7-17 * * *'

interface ReminderOptions {
  lake: Lake
  accounts: Accounts
  sent: SentReminders
  mail: Mailer
  logger: Logger
  clock: () => Date
  /** The configured one: the address of a request may be forged, and so is never mailed. */
  origin: string
}

/**
 * Mails everybody what is due of what they look after, as far as they may read it: each reminder once, however often the
 * server starts.
 * @returns how many people were reminded
 */
function sendReminders({
  lake,
  accounts,
  sent,
  mail,
  logger,
  clock,
  origin,
}: ReminderOptions): number {
  const now = clock()
  const dataset = lake.dataset('production')
  const reads = (account: string, {id}: Reminder): boolean => {
    const requester = lake.requesterFor(account)
    const forms: readonly LakeDocument[] = dataset.collection.versions(id)
    return requester !== null && forms.some((form) => dataset.access.may(requester, 'read', form))
  }
  const due = dueReminders(dataset, now).filter(({key}) => !sent.has(key))
  let reminded = 0
  for (const [account, reminders] of Map.groupBy(due, ({to}) => to)) {
    const person = accounts.people.find(account)
    const its = reminders.filter((reminder) => reads(account, reminder))
    if (!person?.email || its.length === 0) continue
    try {
      mail.send(reminderMail(person, its, origin))
      sent.add(
        its.map(({key}) => key),
        now,
      )
      reminded++
    } catch (error) {
      logger.error({err: error}, 'Nobody could be reminded by mail; it is tried again in an hour')
    }
  }
  return reminded
}

/** Sends reminders now, since the server may have been down when they were due, and from then on by the clock. */
export function startReminders(options: ReminderOptions): {close(): void} {
  const {logger} = options
  const onFailure = (error: unknown) => {
    logger.error({err: error}, 'Reminders could not be sent; it is tried again in an hour')
  }
  const send = () => {
    const count = sendReminders(options)
    if (count > 0) logger.info({count}, 'People were reminded of what they look after')
  }
  const job = new Cron(WHEN, {timezone: TIME_ZONE, unref: true, catch: onFailure}, send)
  try {
    send()
  } catch (error) {
    onFailure(error)
  }
  return {close: () => job.stop()}
}
