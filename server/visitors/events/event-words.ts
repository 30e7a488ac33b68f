import {
  eventForCalendars,
  type FormContent,
  formTextsOf,
  icalendar,
  type Language,
  whereIs,
  wordsIn,
} from '../../../site/index.ts'
import type {Registration} from '../../../visitors/index.ts'

export type EventContent = NonNullable<FormContent['event']>

const timeOf = (iso: string | null): number => Date.parse(iso ?? '')

/** When an event begins, in milliseconds since 1970; NaN without a time. */
export const startOf = ({startsAt}: EventContent): number => timeOf(startsAt)
export const endOf = ({endsAt}: EventContent): number => timeOf(endsAt)

export const isCalledOff = ({status}: EventContent): boolean => status === 'cancelled'

/** What an event is called, when and where it is, in a language. */
export function wordsOfEvent(event: EventContent, language: Language) {
  const words = wordsIn(language)
  const {venue, address} = whereIs(words, event)
  const {startsAt, endsAt, allDay} = event
  return {
    title: words.t(event.title),
    when: startsAt && endsAt ? words.occasion(startsAt, endsAt, allDay === true) : '',
    where: [venue, address].filter(Boolean).join(', '),
  }
}

/** The event for a calendar, as a file. @param url where one can see and cancel the registration */
export function calendarFile(
  event: EventContent,
  campaign: string,
  language: Language,
  url?: string,
): string | null {
  const found = eventForCalendars(wordsIn(language), event, {campaign, url})
  return found && icalendar([found])
}

/** What a registration has come to, in the visitor's words. */
export function stateWords({state}: Registration, event: EventContent | null, language: Language) {
  const {links} = formTextsOf(language)
  if (state === 'cancelled') return {title: links.cancelledTitle, text: links.cancelledText}
  if (!event || isCalledOff(event)) return {title: links.offTitle, text: ''}
  return state === 'confirmed'
    ? {title: links.placeTitle, text: links.placeText}
    : {title: links.waitingTitle, text: links.waitingText}
}
