const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** The sun's centre at sunrise, in degrees: its upper edge shows through air that bends its light. */
const HORIZON = -0.833
const DAYS = 365
const HOURS = 24

/** The sun's declination at noon of a day of the year, in radians (Spencer, 1971). */
function declination(day: number): number {
  const turn = (2 * Math.PI * (day - 1)) / DAYS
  return (
    0.006918 -
    0.399912 * Math.cos(turn) +
    0.070257 * Math.sin(turn) -
    0.006758 * Math.cos(2 * turn) +
    0.000907 * Math.sin(2 * turn) -
    0.002697 * Math.cos(3 * turn) +
    0.00148 * Math.sin(3 * turn)
  )
}

/**
 * Hours from sunrise to sunset; 24 where the sun does not set, 0 where it does not rise.
 *
 * @param latitude in degrees
 * @param day of the year: 1 is the first of January
 */
export function daylight(latitude: number, day: number): number {
  const [lat, sun] = [radians(latitude), declination(day)]
  const above = Math.sin(radians(HORIZON)) - Math.sin(lat) * Math.sin(sun)
  const cosine = above / (Math.cos(lat) * Math.cos(sun))
  return (Math.acos(Math.max(-1, Math.min(1, cosine))) / Math.PI) * HOURS
}
