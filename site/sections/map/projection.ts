interface Point {
  lat: number
  lng: number
}

/** Share of the frame left free around the outermost places. */
const MARGIN = 0.1

/**
 * Places points in a frame `width` wide, north up, in true proportion at their middle latitude
 * (equirectangular: exact enough for a region). Gives the frame's height too.
 */
export function project<T extends Point>(points: readonly T[], width: number) {
  const lats = points.map(({lat}) => lat)
  const lngs = points.map(({lng}) => lng)
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)]
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const span = Math.max((east - west) * narrowing, (north - south) / 1.4, 0.05)
  const scale = (width * (1 - 2 * MARGIN)) / span
  const height = Math.max(width * 0.5, (north - south) * scale + width * 2 * MARGIN)
  const x = (lng: number) => width / 2 + (lng - (west + east) / 2) * narrowing * scale
  const y = (lat: number) => height / 2 - (lat - (south + north) / 2) * scale
  return {height, points: points.map((point) => ({...point, x: x(point.lng), y: y(point.lat)}))}
}
