import type {Page} from '../page.ts'
import {addressOf} from '../routing/absolute-address.ts'
import {outside} from '../routing/links.ts'
import {lookUp} from '../text/look-up.ts'
import type {CalendarEvent} from '../time/icalendar.ts'
import type {CalendarQueryResult} from '../types.generated.ts'
import {whereIs} from './event.ts'
import {viewOf, type Words} from './view.ts'

type Stored = NonNullable<CalendarQueryResult>[number]

const statuses = {
  confirmed: 'CONFIRMED',
  tentative: 'TENTATIVE',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
} as const

const isMoment = (iso: string | null): iso is string => !Number.isNaN(Date.parse(iso ?? ''))

/** An event as calendars take it, leading to its page; null without a time. */
export function calendarEvent(page: Page, event: Stored): CalendarEvent | null {
  const signUp = outside(event.signupUrl) ?? outside(event.onlineUrl) ?? undefined
  const url = (event.slug && addressOf(page, 'event', {slug: event.slug})) || signUp
  return eventForCalendars(viewOf(page), event, {campaign: page.campaign.slug, signUp, url})
}

/** An event as calendars take it; null without a time. @param about where it is shown, and where one signs up */
export function eventForCalendars(
  words: Words,
  event: Omit<Stored, 'onlineUrl' | 'signupUrl'>,
  {
    campaign,
    signUp,
    url,
  }: {campaign: string; signUp?: string | undefined; url?: string | undefined},
): CalendarEvent | null {
  const {startsAt, endsAt} = event
  if (!isMoment(startsAt) || !isMoment(endsAt)) return null
  const {t} = words
  const {venue, address} = whereIs(words, event)
  return {
    uid: `${event._id}@${campaign}`,
    changedAt: event._updatedAt,
    startsAt,
    endsAt,
    allDay: event.allDay === true,
    status: lookUp(statuses, event.status) ?? statuses.confirmed,
    summary: t(event.title),
    description: [t(event.summary), signUp].filter(Boolean).join('\n\n'),
    location: [venue, address].filter(Boolean).join(', '),
    url,
  }
}
