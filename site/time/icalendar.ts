import {millisecondsInDay} from 'date-fns/constants'
import {printable} from '../text/characters.ts'
import {inSweden} from './swedish-time.ts'

/** Longest line in octets that readers must accept (RFC 5545, 3.1). */
const LINE_OCTETS = 75

/** A value of type TEXT (RFC 5545, 3.3.11). */
const text = (value: string): string =>
  printable(value)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n|\u2028|\u2029/g, '\\n')

/** Lines longer than allowed go on in the next one, after a space; a letter is never cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > LINE_OCTETS - 1) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part].join('\r\n ')
}

const utc = (iso: string): string => new Date(iso).toISOString().replace(/[-:]|\.\d{3}/g, '')

/** A calendar day in Sweden, `20270112`, `after` days later: days are counted, because not all have 24 hours. */
const day = (iso: string, after = 0): string =>
  new Date(Date.parse(inSweden(iso, true) ?? '') + after * millisecondsInDay)
    .toISOString()
    .slice(0, 10)
    .replaceAll('-', '')

export interface CalendarEvent {
  uid: string
  changedAt: string
  startsAt: string
  endsAt: string
  allDay: boolean
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  summary: string
  description: string
  location: string
  url?: string | undefined
}

/** Its end, unless that is not after its start: RFC 5545, 3.8.2.2, does not allow that. */
function end({allDay, startsAt, endsAt}: CalendarEvent): string | undefined {
  if (Date.parse(endsAt) < Date.parse(startsAt)) return undefined
  if (allDay) return `DTEND;VALUE=DATE:${day(endsAt, 1)}`
  return utc(endsAt) === utc(startsAt) ? undefined : `DTEND:${utc(endsAt)}`
}

/** How often calendars that subscribe ask again (RFC 7986, 5.7). */
const REFRESH = 'PT12H'

/** An all-day event's end is the day after its last. */
function eventLines(event: CalendarEvent): string[] {
  const {allDay, startsAt} = event
  const ending = end(event)
  return [
    'BEGIN:VEVENT',
    `UID:${text(event.uid)}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    allDay ? `DTSTART;VALUE=DATE:${day(startsAt)}` : `DTSTART:${utc(startsAt)}`,
    ...(ending ? [ending] : []),
    `STATUS:${event.status}`,
    `SUMMARY:${text(event.summary)}`,
    ...(event.description ? [`DESCRIPTION:${text(event.description)}`] : []),
    ...(event.location ? [`LOCATION:${text(event.location)}`] : []),
    ...(event.url ? [`URL:${printable(event.url).replaceAll('\n', '')}`] : []),
    'END:VEVENT',
  ]
}

/**
 * Events as an iCalendar file (RFC 5545).
 *
 * @param name what a calendar that subscribes to them is called (RFC 7986, 5.1; Apple and Outlook read `X-WR-CALNAME`)
 */
export const icalendar = (events: readonly CalendarEvent[], name?: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hemvist//SV',
    ...(name
      ? [
          `NAME:${text(name)}`,
          `X-WR-CALNAME:${text(name)}`,
          `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
          `X-PUBLISHED-TTL:${REFRESH}`,
        ]
      : []),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
