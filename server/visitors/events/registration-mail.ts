import {type MailMessage, subjectLine} from '../../../mail/index.ts'
import {type FormContent, formTextsOf, type Language} from '../../../site/index.ts'
import type {Registration} from '../../../visitors/index.ts'
import {calendarFile, type EventContent, endOf, stateWords, wordsOfEvent} from './event-words.ts'

/**
 * What is written to somebody who has signed up: that they have a place or wait, that the event is called off, or a
 * reminder of it.
 *
 * @param address where they can see and cancel it; null when there is no such page
 */
export function registrationMail(
  registration: Registration,
  event: EventContent,
  form: FormContent,
  language: Language,
  {address, isReminder = false}: {address: string | null; isReminder?: boolean},
): MailMessage {
  const {links} = formTextsOf(language)
  const {title, when, where} = wordsOfEvent(event, language)
  const state = stateWords(registration, event, language)
  const hasPlace = registration.state === 'confirmed' && state.title === links.placeTitle
  const calendar = hasPlace
    ? calendarFile(event, form.campaign?.slug ?? '', language, address ?? undefined)
    : null
  return {
    kind: isReminder ? 'event-reminder' : 'registration',
    to: registration.email,
    subject: subjectLine(isReminder ? links.reminder : state.title, title),
    language,
    content: [
      [title, when, where].filter(Boolean).join('\n'),
      ...(state.text ? [state.text] : []),
      ...(address && registration.state !== 'cancelled'
        ? [{label: links.manage, url: address}, links.notMe]
        : []),
    ],
    ...(calendar
      ? {
          attachments: [
            {
              filename: 'event.ics',
              contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
              content: calendar.replace('VERSION:2.0', 'VERSION:2.0\r\nMETHOD:PUBLISH'),
            },
          ],
        }
      : {}),
    expiresAt: endOf(event),
    about: registration.id,
  }
}
