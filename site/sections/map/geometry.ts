import {geoConicConformal, geoPath} from 'd3-geo'
import {curvedPath} from './curves.ts'
import {borders, lakes, land} from './outline.generated.ts'
import {railways} from './railways.ts'

interface Point {
  lat: number
  lng: number
}

/** The frame's width in its own units, and how high it may be. */
export const WIDTH = 480
const HEIGHT = {least: 300, most: 660}
/** Room for names around the outermost places. */
const MARGIN = {x: 84, y: 46}
/** Half the width of the smallest stretch of land shown, in degrees of longitude: some 80 km. */
const LEAST_DEGREES = 1.4
/**
 * How closely lines are drawn, beside little else and on pages with much: the shortest step along a coast, in the
 * frame's units, and to how many parts of a unit points are exact.
 */
const DETAIL = {fine: {finest: 6, perUnit: 10}, coarse: {finest: 12, perUnit: 1}}
export type Detail = keyof typeof DETAIL
/** How far outside the frame land is cut off, in its units: no line of the cut shows. */
const BEYOND = 20
const UNITS = 1000

type Position = [number, number]

/** Points of a line that is kept as steps; see draw-outline.ts. */
function points(steps: readonly number[]): Position[] {
  let [x, y] = [0, 0]
  const found: Position[] = []
  for (let index = 0; index < steps.length; index += 2) {
    x += steps[index] ?? 0
    y += steps[index + 1] ?? 0
    found.push([x / UNITS, y / UNITS])
  }
  return found
}

const lines = {land: land.map(points), lakes: lakes.map(points), borders: borders.map(points)}

/** A line without the points that are closer to the one before than `least` degrees: nobody would see them. */
function thinned(line: readonly Position[], least: number): Position[] {
  let [x, y] = [Number.POSITIVE_INFINITY, 0]
  return line.filter(([lng, lat], index) => {
    const isFar = Math.hypot((lng - x) / 2, lat - y) >= least
    if (isFar || index === line.length - 1) [x, y] = [lng, lat]
    return isFar || index === line.length - 1
  })
}

/** Points of a ring that is still a shape; a speck has fewer. */
const SHAPE = 9

const polygons = (rings: readonly Position[][], least: number) => ({
  type: 'MultiPolygon' as const,
  coordinates: rings
    .map((ring) => thinned(ring, least))
    .filter(({length}) => length >= SHAPE)
    .map((ring) => [ring]),
})

/** Within these degrees the outline is whole on every map of a place: see scripts/tools/map/draw-outline.ts. */
const KNOWN = {west: 6, south: 55, east: 30, north: 70}

/** Whether there is land to draw around a place. */
export const isOnMap = ({lat, lng}: Point): boolean =>
  lng > KNOWN.west && lng < KNOWN.east && lat > KNOWN.south && lat < KNOWN.north

/** A map ready to be drawn: its height, paths for SVG, and where the places stand. */
export interface DrawnMap<T> {
  height: number
  land: string
  lakes: string
  borders: string
  railways: string
  places: (T & {x: number; y: number})[]
}

/**
 * Draws the land around places, north up, in the projection that Swedish maps of the whole country use: conic and
 * true to shape. The frame holds every place with room for its name.
 */
export function drawMap<T extends Point>(
  places: readonly T[],
  detail: Detail = 'fine',
): DrawnMap<T> {
  const {finest, perUnit} = DETAIL[detail]
  const lats = places.map(({lat}) => lat)
  const lngs = places.map(({lng}) => lng)
  const middle = {
    lat: (Math.min(...lats) + Math.max(...lats)) / 2,
    lng: (Math.min(...lngs) + Math.max(...lngs)) / 2,
  }
  const around = [-LEAST_DEGREES, LEAST_DEGREES].map(
    (by): Position => [middle.lng + by, middle.lat],
  )
  const marks = {
    type: 'MultiPoint' as const,
    coordinates: [...places.map(({lng, lat}): Position => [lng, lat]), ...around],
  }
  const projection = geoConicConformal()
    .parallels([56, 68])
    .rotate([-middle.lng, 0])
    .fitExtent(
      [
        [MARGIN.x, MARGIN.y],
        [WIDTH - MARGIN.x, HEIGHT.most - MARGIN.y],
      ],
      marks,
    )
  const [[, top], [, bottom]] = geoPath(projection).bounds(marks)
  const height = Math.round(Math.max(HEIGHT.least, bottom - top + 2 * MARGIN.y))
  const [x, y] = projection.translate()
  projection.translate([x, y + height / 2 - (top + bottom) / 2]).clipExtent([
    [-BEYOND, -BEYOND],
    [WIDTH + BEYOND, height + BEYOND],
  ])
  const path = (object: Parameters<typeof curvedPath>[1]) =>
    curvedPath(
      projection,
      object,
      ([x, y]) =>
        x < 1 - BEYOND || x > WIDTH + BEYOND - 1 || y < 1 - BEYOND || y > height + BEYOND - 1,
      perUnit,
    )
  const degree = projection.scale() * (Math.PI / 180)
  const least = finest / degree
  const edges = lines.borders.map((line) => thinned(line, least))
  return {
    height,
    land: path(polygons(lines.land, least)),
    lakes: path(polygons(lines.lakes, least)),
    borders: path({type: 'MultiLineString', coordinates: edges}),
    // Stations are where they are: lines bend there, not on the way.
    railways: curvedPath(
      projection,
      {type: 'MultiLineString', coordinates: railways.map((line) => thinned(line, least))},
      () => true,
      perUnit,
    ),
    places: places.flatMap((place) => {
      const at = projection([place.lng, place.lat])
      return at ? [{...place, x: at[0], y: at[1]}] : []
    }),
  }
}
