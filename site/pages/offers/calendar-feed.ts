import type {APIRoute} from 'astro'
import {shellQuery} from '../../queries/campaigns.ts'
import {calendarQuery} from '../../queries/events.ts'
import {icalendar} from '../../time/icalendar.ts'
import {calendarEvent} from '../../view/calendar-event.ts'
import {viewOf} from '../../view/view.ts'

/** Everything that is coming, for calendars that subscribe to it. */
export const GET: APIRoute = async ({locals: {page}}) => {
  const campaign = {campaign: page.campaign._id}
  const {texts} = viewOf(page)
  const [shell, coming] = await Promise.all([
    page.query(shellQuery, campaign),
    page.query(calendarQuery, campaign),
  ])
  const events = (coming ?? []).flatMap((event) => calendarEvent(page, event) ?? [])
  const name = [shell?.name, texts.events].filter(Boolean).join(': ')
  return new Response(icalendar(events, name), {
    headers: {'content-type': 'text/calendar; charset=utf-8'},
  })
}
