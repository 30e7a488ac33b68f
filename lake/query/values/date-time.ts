import {DateTime} from 'groq-js'

/** Datetimes are those of RFC 3339, whose years have four digits. */
const EARLIEST = Date.parse('0000-01-01T00:00:00.000Z')
const LATEST = Date.parse('9999-12-31T23:59:59.999Z')

function within(time: DateTime): DateTime | null {
  const at = time.date.getTime()
  return at >= EARLIEST && at <= LATEST ? time : null
}

/** A datetime from text; null when it is none. */
export function parseDateTime(text: string): DateTime | null {
  const {data} = DateTime.parseToValue(text)
  return data instanceof DateTime ? within(data) : null
}

/** A datetime some seconds later; null, as for other arithmetic that overflows, when there is none. */
export const addSeconds = (time: DateTime, seconds: number): DateTime | null =>
  within(time.add(seconds))
