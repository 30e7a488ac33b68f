import type {SanityClient} from 'studio-client'
import {dayInSweden, showsPerson, validConsent} from '../../schemas/index.ts'
import {daysBetween, weekOf} from '../desk/index.ts'

export type EntryKind =
  | 'publish'
  | 'unpublish'
  | 'campaignBegins'
  | 'campaignEnds'
  | 'event'
  | 'opportunityEnds'
  | 'consentEnds'
  | 'review'

/** Something that happens to a document. */
export interface Entry {
  kind: EntryKind
  /** Published id. */
  id: string
  type: string
  title: string
  /** The day in Sweden, `YYYY-MM-DD`. */
  day: string
  /** The moment (ISO 8601, UTC), when it has a time. */
  at?: string
}

/** What happens, in words, how it is marked, and the field that says when. */
export const kindWords = {
  publish: {title: 'Publiceras', tone: 'positive'},
  unpublish: {title: 'Tas ned', tone: 'caution'},
  campaignBegins: {title: 'Kampanjen öppnar', tone: 'positive', field: 'period.from'},
  campaignEnds: {title: 'Kampanjens sista dag', tone: 'caution', field: 'period.to'},
  event: {title: 'Evenemang', tone: 'default', field: 'startsAt'},
  opportunityEnds: {title: 'Sista dag', tone: 'caution', field: 'expiresAt'},
  consentEnds: {title: 'Rätten att visa slutar', tone: 'critical', field: 'consent.validUntil'},
  review: {title: 'Ska ses över', tone: 'primary', field: 'reviewBy'},
} as const satisfies Record<EntryKind, {title: string; tone: string; field?: string}>

/** How many entries of a kind are listed at most. */
const MOST = 500

const title = 'coalesce(name.sv, name, title.sv, from, "Utan namn")'

const dated = (kind: EntryKind, filter: string, day: string): string =>
  `*[${filter} && ${day} >= $from && ${day} <= $to] | order(${day} asc)[0...${MOST}]{
    "kind": "${kind}", "id": _id, "type": _type, "title": ${title}, "day": ${day}
  }`

const query = `{
  "days": [
    ...${dated('campaignBegins', '_type == "campaign"', 'period.from')},
    ...${dated('campaignEnds', '_type == "campaign"', 'period.to')},
    ...${dated('opportunityEnds', '_type == "opportunity"', 'expiresAt')},
    ...${dated('consentEnds', `${showsPerson} && ${validConsent}`, 'consent.validUntil')},
    ...${dated('review', 'defined(reviewBy)', 'reviewBy')}
  ],
  "events": *[_type == "event" && startsAt >= $begin && startsAt < $end] | order(startsAt asc)[0...${MOST}]{
    "kind": "event", "id": _id, "type": _type, "title": ${title}, "at": startsAt
  }
}`

const releasesQuery = `*[_type == "system.release" && state == "scheduled" && publishAt >= $begin && publishAt < $end]{
  "at": publishAt,
  "documents": *[_id in path("versions." + ^.name + ".*")]{
    "kind": select(_system.delete == true => "unpublish", "publish"),
    "id": string::split(_id, ".")[2], "type": _type, "title": ${title}
  }
}`

type Dated = Omit<Entry, 'at'>
type Timed = Omit<Entry, 'day'> & {at: string}

/** A day before or after. Days are a day longer on both sides than in Sweden, so that no moment is missed. */
const moved = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Monday of the week of a day. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7
  return moved(day, 1 - weekday)
}

/**
 * Everything that goes out, begins or ends from one day to another, both inclusive, as drafts say: the first first.
 */
export async function readEntries(
  client: SanityClient,
  from: string,
  to: string,
  signal: AbortSignal,
): Promise<Entry[]> {
  const params = {
    from,
    to,
    begin: `${moved(from, -1)}T00:00:00Z`,
    end: `${moved(to, 2)}T00:00:00Z`,
  }
  const [content, releases] = await Promise.all([
    client.fetch<{days: Dated[]; events: Timed[]}>(query, params, {perspective: 'drafts', signal}),
    client.fetch<{at: string; documents: Omit<Timed, 'at'>[]}[]>(releasesQuery, params, {
      perspective: 'raw',
      signal,
    }),
  ])
  const released = releases.flatMap(({at, documents}) => documents.map((one) => ({...one, at})))
  const timed = [...content.events, ...released].map((entry) => ({
    ...entry,
    day: dayInSweden(new Date(entry.at)),
  }))
  return [...content.days, ...timed]
    .filter(({day}) => day >= from && day <= to)
    .toSorted((a: Entry, b: Entry) => {
      const [one, other] = [a.at ?? a.day, b.at ?? b.day]
      return one === other ? 0 : one < other ? -1 : 1
    })
}

export interface Week {
  /** Its Monday. */
  monday: string
  number: number
  days: readonly {day: string; entries: readonly Entry[]}[]
}

/** Entries by Swedish weeks (ISO 8601: Monday first) and days; weeks without any are there, too. */
export function byWeek(entries: readonly Entry[], from: string, weeks: number): Week[] {
  const first = mondayOf(from)
  const inWeek = Map.groupBy(entries, ({day}) => Math.floor(daysBetween(first, day) / 7))
  return Array.from({length: weeks}, (_, index) => {
    const monday = moved(first, 7 * index)
    const days = Map.groupBy(inWeek.get(index) ?? [], ({day}) => day)
    return {
      monday,
      number: weekOf(monday),
      days: [...days].map(([day, its]) => ({day, entries: its})),
    }
  })
}

/** The last day of a number of weeks from that of a day. */
export const lastDay = (from: string, weeks: number): string => moved(mondayOf(from), 7 * weeks - 1)
