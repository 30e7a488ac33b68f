const DAY_MS = 86_400_000

/** The ISO 8601 week of a day (`2026-W48`), and the Monday that it begins on. */
export function weekOf(day: string): {week: string; monday: string} {
  const time = Date.parse(`${day}T00:00:00Z`)
  const weekday = (new Date(time).getUTCDay() + 6) % 7
  const monday = time - weekday * DAY_MS
  // The week belongs to the year of its Thursday.
  const thursday = new Date(monday + 3 * DAY_MS)
  const year = thursday.getUTCFullYear()
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1
  return {
    week: `${year}-W${String(number).padStart(2, '0')}`,
    monday: new Date(monday).toISOString().slice(0, 10),
  }
}
