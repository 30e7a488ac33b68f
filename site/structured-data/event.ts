import type {Page} from '../page.ts'
import {addressOf} from '../routing/absolute-address.ts'
import {lookUp} from '../text/look-up.ts'
import {inSweden} from '../time/swedish-time.ts'
import type {EventQueryResult} from '../types.generated.ts'
import {whereIs} from '../view/event.ts'
import {type View, viewOf} from '../view/view.ts'
import {organisationData} from './organisation.ts'

const statuses = {
  confirmed: 'EventScheduled',
  tentative: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
} as const

function whereOf(view: View, event: NonNullable<EventQueryResult>) {
  const online = event.onlineUrl ? {'@type': 'VirtualLocation', url: event.onlineUrl} : undefined
  const {venue, address} = whereIs(view, event)
  const name = venue || event.place?.name
  const here = name
    ? {
        '@type': 'Place',
        name,
        address: {
          '@type': 'PostalAddress',
          // What names no house is a town.
          streetAddress: /\d/.test(address) ? address : undefined,
          addressLocality: event.place?.name || address || undefined,
          addressCountry: 'SE',
        },
      }
    : undefined
  const mode = online ? (here ? 'Mixed' : 'Online') : 'Offline'
  return {
    location: here && online ? [here, online] : (here ?? online),
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
  }
}

export function eventData(page: Page, event: NonNullable<EventQueryResult>): object {
  const view = viewOf(page)
  const {t} = view
  return {
    '@type': 'Event',
    name: t(event.title),
    description: t(event.summary) || undefined,
    startDate: inSweden(event.startsAt, event.allDay),
    endDate: inSweden(event.endsAt, event.allDay),
    eventStatus: `https://schema.org/${lookUp(statuses, event.status) ?? statuses.confirmed}`,
    ...whereOf(view, event),
    organizer: (event.organisers ?? []).map((organiser) => organisationData(view, organiser)),
    inLanguage: page.language,
    url: addressOf(page, page.route, page.params),
  }
}
