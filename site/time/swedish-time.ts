/** Clocks on every page go as in Sweden, wherever a page was made. */
export const TIME_ZONE = 'Europe/Stockholm'

const day = new Intl.DateTimeFormat('sv', {timeZone: TIME_ZONE, dateStyle: 'short'})
const time = new Intl.DateTimeFormat('sv', {timeZone: TIME_ZONE, timeStyle: 'medium'})
const zone = new Intl.DateTimeFormat('en', {timeZone: TIME_ZONE, timeZoneName: 'longOffset'})

/** A moment as clocks in Sweden show it, with how far they are from UTC: '2027-01-12T18:00:00+01:00'; or its day alone. */
export function inSweden(iso: string | null, dayAlone: boolean | null): string | undefined {
  if (!iso) return undefined
  const moment = new Date(iso)
  if (dayAlone) return day.format(moment)
  const name = zone.formatToParts(moment).find(({type}) => type === 'timeZoneName')?.value ?? ''
  const offset = name.replace('GMT', '') || 'Z'
  return `${day.format(moment)}T${time.format(moment)}${offset}`
}
