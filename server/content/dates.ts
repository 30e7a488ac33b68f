import {millisecondsInDay} from 'date-fns/constants'
import type {SampleDocument} from './read.ts'

/** The day for which the dates in the samples were written. */
const WRITTEN = Date.parse('2026-11-01T00:00:00Z')
/** Whole weeks, so that a Tuesday stays a Tuesday. What is on offer closes a few weeks later, whatever the season. */
const WEEK = 7 * millisecondsInDay
/** Nearly a year, so that midsummer stays in June. */
const YEAR = 52 * WEEK

/** Fields whose dates are relative to the time of loading; all other dates stay as they are. */
const movingDates: Readonly<Record<string, {fields: readonly string[]; step: number}>> = {
  event: {fields: ['startsAt', 'endsAt'], step: YEAR},
  opportunity: {fields: ['publishedAt', 'expiresAt', 'startsAt'], step: WEEK},
}

const moved = (value: unknown, by: number): unknown => {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return value
  return new Date(Date.parse(value) + by).toISOString().slice(0, value.length)
}

/** Shifts a document's dates, so that they are about as far from `now` as they were when written. */
export function withCurrentDates(document: SampleDocument, now: Date): SampleDocument {
  const moving = movingDates[document._type]
  if (!moving) return document
  const by = Math.floor((now.getTime() - WRITTEN) / moving.step) * moving.step
  if (by <= 0) return document
  const dates = moving.fields.flatMap((name) =>
    name in document.fields ? [[name, moved(document.fields[name], by)] as const] : [],
  )
  return {...document, fields: {...document.fields, ...Object.fromEntries(dates)}}
}
