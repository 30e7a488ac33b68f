import {z} from 'zod'

const position = z.tuple([z.number(), z.number()], z.number())
const line = z.array(position).min(2)
const ring = z
  .array(position)
  .min(4)
  .refine(
    (points) => points[0]?.[0] === points.at(-1)?.[0] && points[0]?.[1] === points.at(-1)?.[1],
  )
const polygon = z.array(ring).min(1)

const simple = z.discriminatedUnion('type', [
  z.object({type: z.literal('Point'), coordinates: position}),
  z.object({type: z.literal('LineString'), coordinates: line}),
  z.object({type: z.literal('Polygon'), coordinates: polygon}),
])
const multiple = z.discriminatedUnion('type', [
  z.object({type: z.literal('MultiPoint'), coordinates: z.array(position)}),
  z.object({type: z.literal('MultiLineString'), coordinates: z.array(line)}),
  z.object({type: z.literal('MultiPolygon'), coordinates: z.array(polygon)}),
])
const geometry = z.union([
  simple,
  multiple,
  z.object({type: z.literal('GeometryCollection'), geometries: z.array(z.unknown())}),
])

/** A point, a line or a polygon of GeoJSON (RFC 7946); positions are longitude, latitude. */
export type SimpleGeometry = z.output<typeof simple>

const latitude = z.number().min(-90).max(90)
const longitude = z.number().min(-180).max(180)
const place = z.union([
  z.object({lat: latitude, lng: longitude, lon: z.undefined().optional()}),
  z.object({lat: latitude, lon: longitude, lng: z.undefined().optional()}),
])

/** A GeoJSON point, or null for coordinates out of range. */
export function pointAt(lat: unknown, lng: unknown): SimpleGeometry | null {
  const [north, east] = [latitude.safeParse(lat), longitude.safeParse(lng)]
  return north.success && east.success
    ? {type: 'Point', coordinates: [east.data, north.data]}
    : null
}

function readGeometry(value: unknown): SimpleGeometry[] | null {
  const at = place.safeParse(value)
  if (at.success) {
    const point = pointAt(at.data.lat, at.data.lng ?? at.data.lon)
    return point && [point]
  }
  const {data} = geometry.safeParse(value)
  if (!data) return null
  switch (data.type) {
    case 'MultiPoint':
      return data.coordinates.map((coordinates) => ({type: 'Point', coordinates}))
    case 'MultiLineString':
      return data.coordinates.map((coordinates) => ({type: 'LineString', coordinates}))
    case 'MultiPolygon':
      return data.coordinates.map((coordinates) => ({type: 'Polygon', coordinates}))
    case 'GeometryCollection': {
      const parts = data.geometries.map(geometriesOf)
      return parts.every((part) => part !== null) ? parts.flat() : null
    }
    default:
      return [data]
  }
}

const known = new WeakMap<object, readonly SimpleGeometry[]>()

/**
 * The points, lines and polygons of a geo value (an object with `lat` and either `lng` or `lon`, or a GeoJSON
 * geometry); null for anything else.
 * @see https://spec.groq.dev/GROQ-1.revision1/#sec-geo-type
 */
export function geometriesOf(value: unknown): readonly SimpleGeometry[] | null {
  if (typeof value !== 'object' || value === null) return null
  const before = known.get(value)
  if (before) return before
  const read = readGeometry(value)
  if (read) known.set(value, read)
  return read
}
