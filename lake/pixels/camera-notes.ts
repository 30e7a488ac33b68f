import readExif from 'exif-reader'

/** Camera metadata in Sanity's format: plain values by EXIF name, dates in ISO 8601. */
export type ImageExif = {_type: 'sanity.imageExifMetadata'} & Record<string, unknown>

/** Degrees, and metres above sea level. */
export interface GeoPoint {
  _type: 'geopoint'
  lat: number
  lng: number
  alt?: number
}

const isNumberList = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((part) => typeof part === 'number' && Number.isFinite(part))

const plainValue = (value: unknown): unknown => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString()
  if (typeof value === 'string') return value.replaceAll('\0', '')
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  return isNumberList(value) ? value : undefined
}

const degrees = (parts: unknown, reference: unknown): number | undefined => {
  if (!isNumberList(parts)) return undefined
  const [whole = Number.NaN, minutes = 0, seconds = 0] = parts
  const value = whole + minutes / 60 + seconds / 3600
  return reference === 'S' || reference === 'W' ? -value : value
}

const locationOf = (gps: Record<string, unknown>): GeoPoint | undefined => {
  const lat = degrees(gps.GPSLatitude, gps.GPSLatitudeRef)
  const lng = degrees(gps.GPSLongitude, gps.GPSLongitudeRef)
  if (lat === undefined || lng === undefined) return undefined
  if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) return undefined
  const alt = plainValue(gps.GPSAltitude)
  return {_type: 'geopoint', lat, lng, ...(typeof alt === 'number' ? {alt} : {})}
}

/** Reads an EXIF block; an unreadable one is ignored, since it does not affect the picture. */
export const readCameraNotes = (block: Buffer): {exif?: ImageExif; location?: GeoPoint} => {
  try {
    const {Photo, GPSInfo} = readExif(block)
    const location = GPSInfo && locationOf(GPSInfo)
    const notes = Object.entries(Photo ?? {})
      .map(([name, value]) => [name, plainValue(value)] as const)
      .filter(([, value]) => value !== undefined)
    return {
      ...(notes.length > 0
        ? {exif: {_type: 'sanity.imageExifMetadata', ...Object.fromEntries(notes)}}
        : {}),
      ...(location ? {location} : {}),
    }
  } catch {
    // Malformed notes are the camera's fault, and no reason to refuse the image.
    return {}
  }
}
