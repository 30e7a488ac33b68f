import type {Page} from '../page.ts'
import {addressOf} from '../routing/absolute-address.ts'
import {inSweden} from '../time/swedish-time.ts'
import type {EventQueryResult} from '../types.generated.ts'
import {viewOf} from '../view/view.ts'
import {organisationData} from './organisation.ts'

const statuses = {
  confirmed: 'EventScheduled',
  tentative: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
} as const

function whereOf(event: NonNullable<EventQueryResult>) {
  const online = event.onlineUrl ? {'@type': 'VirtualLocation', url: event.onlineUrl} : undefined
  const venue = event.venue ?? event.place?.name
  const here = venue
    ? {
        '@type': 'Place',
        name: venue,
        address: {
          '@type': 'PostalAddress',
          streetAddress: event.address ?? undefined,
          addressLocality: event.place?.name ?? undefined,
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
  const {t} = viewOf(page)
  return {
    '@type': 'Event',
    name: t(event.title),
    description: t(event.summary) || undefined,
    startDate: inSweden(event.startsAt, event.allDay),
    endDate: inSweden(event.endsAt, event.allDay),
    eventStatus: `https://schema.org/${statuses[event.status ?? 'confirmed']}`,
    ...whereOf(event),
    organizer: (event.organisers ?? []).map(organisationData),
    inLanguage: page.language,
    url: addressOf(page, page.route, page.params),
  }
}
