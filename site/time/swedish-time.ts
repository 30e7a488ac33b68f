import {dayInSweden, TIME_ZONE} from '../../schemas/vocabulary/index.ts'

const time = new Intl.DateTimeFormat('sv', {timeZone: TIME_ZONE, timeStyle: 'medium'})
const zone = new Intl.DateTimeFormat('en', {timeZone: TIME_ZONE, timeZoneName: 'longOffset'})

/** Clocks in Sweden at a moment, with their distance from UTC: `2027-01-12T18:00:00+01:00`. */
function clockAt(moment: Date): string {
  const name = zone.formatToParts(moment).find(({type}) => type === 'timeZoneName')?.value ?? ''
  const offset = name.replace('GMT', '') || 'Z'
  return `${dayInSweden(moment)}T${time.format(moment)}${offset}`
}

/** A stored moment as clocks in Sweden show it, or its Swedish day alone; undefined for what is no moment. */
export function inSweden(iso: string | null, dayAlone: boolean | null): string | undefined {
  const moment = new Date(iso ?? Number.NaN)
  if (Number.isNaN(moment.getTime())) return undefined
  return dayAlone ? dayInSweden(moment) : clockAt(moment)
}

/** The last second of a day in Sweden: `2026-06-06T23:59:59+02:00`; undefined for what is no day. */
export function lastMomentOf(date: string | null): string | undefined {
  const start = new Date(`${date}T00:00:00Z`)
  // The 30th of February is read as a day in March.
  if (Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== date) return undefined
  // Clocks change long before the evening.
  const evening = clockAt(new Date(`${date}T20:00:00Z`))
  return `${date}T23:59:59${evening.slice(date.length + 'T00:00:00'.length)}`
}
