import {millisecondsInDay} from 'date-fns/constants'
import {dayInSweden, dayInWords, TIME_ZONE} from '../../schemas/index.ts'

const longDay = new Intl.DateTimeFormat('sv', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: TIME_ZONE,
})
const shortDay = new Intl.DateTimeFormat('sv', {
  day: 'numeric',
  month: 'short',
  timeZone: TIME_ZONE,
})
const time = new Intl.DateTimeFormat('sv', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: TIME_ZONE,
})
const relative = new Intl.RelativeTimeFormat('sv', {numeric: 'auto'})

const midday = (day: string): Date => new Date(`${day}T12:00:00Z`)

/** Number of a calendar day's week, as in Swedish calendars (ISO 8601: Monday first, week 1 has the year's first Thursday). */
export function weekOf(day: string): number {
  const date = midday(day)
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * millisecondsInDay)
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return Math.floor((thursday.getTime() - newYear) / (7 * millisecondsInDay)) + 1
}

/** The day that is so many days from now, in words: `7 december 2026`. */
export const lastDayAfter = (days: number): string =>
  dayInWords(dayInSweden(new Date(Date.now() + days * millisecondsInDay)))

/** The time on clocks in Sweden: `14:05`. */
export const timeOf = (moment: Date): string => time.format(moment)

/** `måndag 30 november · vecka 49`. */
export const dayWithWeek = (moment: Date): string =>
  `${longDay.format(moment)} · vecka ${weekOf(dayInSweden(moment))}`

/** A calendar day with its weekday: `fredag 4 december`. */
export const longDayOf = (day: string): string => longDay.format(midday(day))

/** The calendar day before. */
export const dayBefore = (day: string): string =>
  new Date(midday(day).getTime() - millisecondsInDay).toISOString().slice(0, 10)

/** Whole days from one calendar day to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((midday(to).getTime() - midday(from).getTime()) / millisecondsInDay)

/** A moment near now, in few words: `i dag 14:05`, `i går 09:30`, `3 mars`. */
export function momentNear(moment: Date, now: Date): string {
  const days = daysBetween(dayInSweden(now), dayInSweden(moment))
  if (Math.abs(days) <= 1) return `${relative.format(days, 'day')} ${time.format(moment)}`
  return Math.abs(days) < 7 && days > 0
    ? `${longDay.format(moment)} ${time.format(moment)}`
    : shortDay.format(moment)
}

/** A calendar day near now: `i morgon`, `om 12 dagar`, `för 3 dagar sedan`. */
export const dayNear = (day: string, now: Date): string =>
  relative.format(daysBetween(dayInSweden(now), day), 'day')

/** What went wrong, for whoever is at the screen. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** A number with its noun. */
export const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`

/** What one says to somebody at this hour in Sweden. */
export function greeting(now: Date): string {
  const hour = Number(time.format(now).slice(0, 2))
  if (hour < 10) return 'God morgon'
  return hour < 18 ? 'Hej' : 'God kväll'
}
