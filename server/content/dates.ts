import type {SampleDocument} from './read.ts'

/** The day on which the samples' dates are as they are written. */
const WRITTEN = Date.parse('2026-11-01T00:00:00Z')
const DAY = 86_400_000
/** Whole weeks, so that a Tuesday stays a Tuesday, and nearly a year, so that summer stays in summer. */
const STEP = 364 * DAY

/** What is to come, and what has been, at the time of loading; everything else is history and stays. */
const movingDates: Readonly<Record<string, readonly string[]>> = {
  event: ['startsAt', 'endsAt'],
  opportunity: ['publishedAt', 'expiresAt', 'startsAt'],
}

const moved = (value: unknown, by: number): unknown => {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return value
  return new Date(Date.parse(value) + by).toISOString().slice(0, value.length)
}

/** The document with its dates as far from `now` as they were written from then, in steps of 52 weeks. */
export function withCurrentDates(document: SampleDocument, now: Date): SampleDocument {
  const by = Math.floor((now.getTime() - WRITTEN) / STEP) * STEP
  const names = movingDates[document._type]
  if (by <= 0 || !names) return document
  const dates = names.flatMap((name) =>
    name in document.fields ? [[name, moved(document.fields[name], by)] as const] : [],
  )
  return {...document, fields: {...document.fields, ...Object.fromEntries(dates)}}
}
