import type {APIRoute} from 'astro'
import {eventQuery} from '../../queries/events.ts'
import {outside} from '../../routing/links.ts'
import {icalendar} from '../../time/icalendar.ts'
import {viewOf} from '../../view/view.ts'

const statuses = {
  confirmed: 'CONFIRMED',
  tentative: 'TENTATIVE',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
} as const

/** One event for the visitor's calendar. */
export const GET: APIRoute = async ({locals: {page}}) => {
  const {t} = viewOf(page)
  const event = await page.query(eventQuery, {slug: page.params.slug})
  if (!event?.startsAt || !event.endsAt) {
    throw new Error(`The event ${page.params.slug} has no time`)
  }
  const body = icalendar({
    uid: `${event._id}@${page.campaign.slug}`,
    changedAt: event._updatedAt,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    allDay: event.allDay === true,
    status: statuses[event.status ?? 'confirmed'],
    summary: t(event.title),
    description: t(event.summary),
    location: [event.venue, event.address].filter(Boolean).join(', '),
    url: outside(event.signupUrl) ?? outside(event.onlineUrl) ?? undefined,
  })
  return new Response(body, {headers: {'content-type': 'text/calendar; charset=utf-8'}})
}
