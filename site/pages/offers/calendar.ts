import type {APIRoute} from 'astro'
import {eventQuery} from '../../queries/events.ts'
import {icalendar} from '../../time/icalendar.ts'
import {calendarEvent} from '../../view/calendar-event.ts'

/** One event for the visitor's calendar. */
export const GET: APIRoute = async ({locals: {page}}) => {
  const stored = await page.query(eventQuery, {slug: page.params.slug})
  const event = stored && calendarEvent(page, stored)
  if (!event) throw new Error(`The event ${page.params.slug} has no time`)
  return new Response(icalendar([event]), {
    headers: {'content-type': 'text/calendar; charset=utf-8'},
  })
}
