import type {APIRoute} from 'astro'
import {eventQuery} from '../../queries/events.ts'
import {addressOf} from '../../routing/absolute-address.ts'
import {outside} from '../../routing/links.ts'
import {lookUp} from '../../text/look-up.ts'
import {icalendar} from '../../time/icalendar.ts'
import {whereIs} from '../../view/event.ts'
import {viewOf} from '../../view/view.ts'

const statuses = {
  confirmed: 'CONFIRMED',
  tentative: 'TENTATIVE',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
} as const

/** One event for the visitor's calendar. */
export const GET: APIRoute = async ({locals: {page}}) => {
  const view = viewOf(page)
  const {t} = view
  const event = await page.query(eventQuery, {slug: page.params.slug})
  if (!event?.startsAt || !event.endsAt) {
    throw new Error(`The event ${page.params.slug} has no time`)
  }
  const {venue, address} = whereIs(view, event)
  const signUp = outside(event.signupUrl) ?? outside(event.onlineUrl) ?? undefined
  const body = icalendar({
    uid: `${event._id}@${page.campaign.slug}`,
    changedAt: event._updatedAt,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    allDay: event.allDay === true,
    status: lookUp(statuses, event.status) ?? statuses.confirmed,
    summary: t(event.title),
    description: [t(event.summary), signUp].filter(Boolean).join('\n\n'),
    location: [venue, address].filter(Boolean).join(', '),
    url: addressOf(page, 'event', page.params) ?? signUp,
  })
  return new Response(body, {headers: {'content-type': 'text/calendar; charset=utf-8'}})
}
