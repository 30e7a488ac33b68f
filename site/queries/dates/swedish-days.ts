/**
 * When a day ends in Sweden, in GROQ, which knows no time zones. Summer time lasts from the last Sunday of March to the
 * last Sunday of October, 01:00 UTC (Directive 2000/84/EC); in winter Sweden is an hour ahead of UTC, in summer two.
 * Both months have 31 days, and 4 January 1970 was a Sunday.
 */
const sunday = 'dateTime("1970-01-04T01:00:00Z")'

/* The last day of an opportunity: `expiresAt`, a date. */

const expiryYear = 'string::split(expiresAt, "-")[0]'
const march = `dateTime(${expiryYear} + "-03-31T01:00:00Z")`
const october = `dateTime(${expiryYear} + "-10-31T01:00:00Z")`
const winterEnd = 'dateTime(expiresAt + "T23:00:00Z")'
const summerEnd = 'dateTime(expiresAt + "T22:00:00Z")'

/** GROQ: the moment at which the day `expiresAt` is over; null for what is no day. */
const dayIsOver = `select(
  ${summerEnd} >= ${march} - (${march} - ${sunday}) % 604800 &&
    ${summerEnd} < ${october} - (${october} - ${sunday}) % 604800 => ${summerEnd},
  ${winterEnd}
)`

/** GROQ: an opportunity can still be had, until its last day is over. */
export const isOpen = `dateTime(now()) < ${dayIsOver}`

/* The last day of an event: `endsAt`, a moment. */

const endYear = 'string::split(endsAt, "-")[0]'
const endMarch = `dateTime(${endYear} + "-03-31T01:00:00Z")`
const endOctober = `dateTime(${endYear} + "-10-31T01:00:00Z")`
const summerBegins = `${endMarch} - (${endMarch} - ${sunday}) % 604800`
const summerEnds = `${endOctober} - (${endOctober} - ${sunday}) % 604800`
const ends = 'dateTime(endsAt)'
const endOffset = `select(${ends} >= ${summerBegins} && ${ends} < ${summerEnds} => 7200, 3600)`
/** Midnight after the end, if clocks do not change before. */
const nextMidnight = `(${ends} + 86400 - (${ends} - dateTime("1970-01-01T00:00:00Z") + ${endOffset}) % 86400)`
const midnightOffset = `select(${nextMidnight} >= ${summerBegins} && ${nextMidnight} < ${summerEnds} => 7200, 3600)`

/** GROQ: an event has been. One that takes all day lasts until the day in which it ends is over. */
export const isOver = `dateTime(now()) >= select(
  allDay == true => ${nextMidnight} + ${endOffset} - ${midnightOffset},
  ${ends}
)`
