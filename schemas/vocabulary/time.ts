/** All dates and times are in Swedish time, wherever the editor or visitor is. */
export const TIME_ZONE = 'Europe/Stockholm'

const day = new Intl.DateTimeFormat('sv', {timeZone: TIME_ZONE, dateStyle: 'long'})
const dayAndTime = new Intl.DateTimeFormat('sv', {
  timeZone: TIME_ZONE,
  dateStyle: 'long',
  timeStyle: 'short',
})
/** Swedish writes short dates as ISO 8601 does. */
const isoDay = new Intl.DateTimeFormat('sv', {timeZone: TIME_ZONE, dateStyle: 'short'})
const isoMinute = new Intl.DateTimeFormat('sv', {
  timeZone: TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A calendar day has no time zone, so it is parsed and formatted as UTC. */
const calendarDay = new Intl.DateTimeFormat('sv', {timeZone: 'UTC', dateStyle: 'long'})

function formatted(format: Intl.DateTimeFormat, value: unknown): string {
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(moment) ? '' : format.format(moment)
}

/** A stored timestamp (ISO 8601) in Swedish time and words: `6 juni 2026 kl. 18:00`; '' for anything else. */
export const momentInWords = (moment: unknown): string => formatted(dayAndTime, moment)

/** The Swedish date of a stored timestamp (ISO 8601): `6 juni 2026`; '' for anything else. */
export const dayOfMomentInWords = (moment: unknown): string => formatted(day, moment)

/** A stored day (`2026-06-06`) in words: `6 juni 2026`; '' for anything else. */
export const dayInWords = (date: unknown): string => formatted(calendarDay, date)

/** A moment in Sweden as spreadsheets read it (milliseconds since 1970): `2026-06-06 18:00`. */
export const minuteInSweden = (moment: number): string => isoMinute.format(moment)

/** The calendar day in Sweden, now or at a moment (a `Date`, or milliseconds since 1970): `2026-06-06`. */
export const dayInSweden = (moment: Date | number = new Date()): string => isoDay.format(moment)
