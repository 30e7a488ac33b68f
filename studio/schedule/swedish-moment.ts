import {millisecondsInDay} from 'date-fns/constants'
import {TIME_ZONE} from '../../schemas/index.ts'

const parts = new Intl.DateTimeFormat('sv', {
  timeZone: TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** What clocks in Sweden show at a moment, as if it were UTC, in ms. */
const shownAt = (moment: number): number => Date.parse(`${parts.format(moment).replace(' ', 'T')}Z`)

/**
 * The moment when clocks in Sweden show this day and time. A time that the change to summer time skips is taken an hour
 * later; one that occurs twice in autumn is the first.
 * @param day `YYYY-MM-DD`
 * @param time `HH:MM`
 * @returns null unless both can be read
 */
export function momentInSweden(day: string, time: string): Date | null {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(wanted) || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const offsets = [wanted - millisecondsInDay, wanted + millisecondsInDay].map(
    (near) => shownAt(near) - near,
  )
  const moments = offsets.map((offset) => wanted - offset)
  const exact = moments.filter((moment) => shownAt(moment) === wanted)
  const moment = exact.length > 0 ? Math.min(...exact) : Math.max(...moments)
  return new Date(moment)
}
