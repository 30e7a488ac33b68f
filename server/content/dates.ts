import type {SampleDocument} from './read.ts'

/** The day for which the dates in the samples were written. */
const WRITTEN = Date.parse('2026-11-01T00:00:00Z')
const DAY = 86_400_000
/** Whole weeks, so that a Tuesday stays a Tuesday; nearly a year, so that summer stays summer. */
const STEP = 364 * DAY

/** Fields whose dates are relative to the time of loading; all other dates stay as they are. */
const movingDates: Readonly<Record<string, readonly string[]>> = {
  event: ['startsAt', 'endsAt'],
  opportunity: ['publishedAt', 'expiresAt', 'startsAt'],
}

const moved = (value: unknown, by: number): unknown => {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return value
  return new Date(Date.parse(value) + by).toISOString().slice(0, value.length)
}

/** Shifts a document's dates by multiples of 52 weeks, so that they are as far from `now` as they were when written. */
export function withCurrentDates(document: SampleDocument, now: Date): SampleDocument {
  const by = Math.floor((now.getTime() - WRITTEN) / STEP) * STEP
  const names = movingDates[document._type]
  if (by <= 0 || !names) return document
  const dates = names.flatMap((name) =>
    name in document.fields ? [[name, moved(document.fields[name], by)] as const] : [],
  )
  return {...document, fields: {...document.fields, ...Object.fromEntries(dates)}}
}
