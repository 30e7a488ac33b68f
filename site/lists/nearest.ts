interface Point {
  lat: number
  lng: number
}

const EARTH_RADIUS_KM = 6371

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Distance between two points as the crow flies, in km (haversine). */
export function distance(a: Point, b: Point): number {
  const lat = radians(b.lat - a.lat)
  const lng = radians(b.lng - a.lng)
  const h =
    Math.sin(lat / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lng / 2) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h))
}

interface Located {
  coordinates?: {lat?: number; lng?: number} | null
}

const pointOf = ({coordinates}: Located): Point | undefined =>
  coordinates?.lat !== undefined && coordinates.lng !== undefined
    ? {lat: coordinates.lat, lng: coordinates.lng}
    : undefined

/** The nearest of the others within `reach` km, with the distance in whole km. */
export function nearest<Other extends Located>(
  here: Located,
  others: readonly Other[],
  {reach, limit}: {reach: number; limit: number},
): (Other & {km: number})[] {
  const from = pointOf(here)
  if (!from) return []
  return others
    .flatMap((other) => {
      const to = pointOf(other)
      return to ? [{...other, km: Math.round(distance(from, to))}] : []
    })
    .filter(({km}) => km <= reach)
    .sort((a, b) => a.km - b.km)
    .slice(0, limit)
}
