/** Swedish writes short dates as ISO 8601 does. */
const isoDay = new Intl.DateTimeFormat('sv', {timeZone: 'Europe/Stockholm', dateStyle: 'short'})

/** The day in Sweden that something is counted on. @param time milliseconds since 1970 @returns ISO 8601 */
export const dayOf = (time: number): string => isoDay.format(time)
