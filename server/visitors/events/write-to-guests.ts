import {millisecondsInDay} from 'date-fns/constants'
import {MailError} from '../../../mail/index.ts'
import type {Registration} from '../../../visitors/index.ts'
import type {CorrespondenceOptions} from '../correspondence-options.ts'
import {languageOf} from '../form-page.ts'
import {ownAddress} from '../own-links/own-address.ts'
import {formReader} from '../published-forms.ts'
import {type EventContent, endOf, isCalledOff, startOf} from './event-words.ts'
import {registrationMail} from './registration-mail.ts'

/** How long before an event its guests are reminded, in milliseconds. */
const REMINDED_MS = millisecondsInDay

/**
 * Keeps registrations as events now are, and writes to those who signed up: what they have not been told yet, that an
 * event is called off, and a reminder the day before. What was handed to the mail is noted, so that a killed server goes
 * on where it was.
 */
export async function writeToGuests(options: CorrespondenceOptions): Promise<void> {
  const {visitors, source} = options
  const {clock} = visitors
  const {registrations} = visitors.open()
  const formOf = formReader(source)
  for (const {event: id} of registrations.totals()) {
    const event = await eventOf(id)
    if (!event) continue
    registrations.reschedule(id, endOf(event))
    if (endOf(event) <= clock()) continue
    if (isCalledOff(event)) await callOff(id)
    else {
      registrations.givePlaces(id, event.places)
      await remind(event)
    }
  }
  await tell()

  /** An event as it now is, from a form that somebody signed up with; null without one, or without a time. */
  async function eventOf(id: string): Promise<EventContent | null> {
    for (const registration of registrations.of(id)) {
      const event = (await formOf(registration))?.event
      if (event?._id === id && !Number.isNaN(endOf(event))) return event
    }
    return null
  }

  /** Hands a mail over, and notes it. @returns whether it need not be tried again */
  async function write(registration: Registration, isReminder = false): Promise<boolean> {
    const {mail, origin, logger} = options
    const form = await formOf(registration)
    if (!mail || !origin || !form?.event) return false
    const language = languageOf(registration.language)
    const {id, email} = registration
    // Somebody else may have filled in the address, again and again. The page says the same as the mail would.
    if (!visitors.open().mailLimit.take(email)) return true
    const address = ownAddress(visitors.open(), {kind: 'registration', id}, form, language, origin)
    try {
      mail.send(registrationMail(registration, form.event, form, language, {address, isReminder}))
      return true
    } catch (error) {
      logger.error({err: error}, 'A mail about a registration could not be handed over')
      // An address that no mail can be sent to stays as it is.
      return error instanceof MailError
    }
  }

  async function tell(): Promise<void> {
    for (const registration of registrations.untold()) {
      if (registration.endsAt <= clock() || (await write(registration)))
        registrations.setTold(registration.id, registration.state)
    }
  }

  async function callOff(event: string): Promise<void> {
    for (const registration of registrations.of(event)) {
      if (registration.told !== 'off' && (await write(registration)))
        registrations.setTold(registration.id, 'off')
    }
  }

  async function remind(event: EventContent): Promise<void> {
    const now = clock()
    const from = startOf(event) - REMINDED_MS
    if (now < from || now >= startOf(event)) return
    for (const registration of registrations.unreminded(event._id)) {
      // Whoever has signed up since then has just been written to.
      if (registration.registeredAt >= from || (await write(registration, true)))
        registrations.setReminded(registration.id)
    }
  }
}
