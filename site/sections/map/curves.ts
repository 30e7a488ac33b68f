import {type GeoPermissibleObjects, type GeoProjection, geoPath} from 'd3-geo'

type Point = readonly [x: number, y: number]

interface Line {
  points: Point[]
  closed: boolean
}

/** Collects what geoPath draws, after projection and clipping. */
function linesOf(projection: GeoProjection, object: GeoPermissibleObjects): Line[] {
  const lines: Line[] = []
  const draw = geoPath(projection, {
    beginPath() {},
    moveTo: (x, y) => lines.push({points: [[x, y]], closed: false}),
    lineTo: (x, y) => lines.at(-1)?.points.push([x, y]),
    arc() {},
    closePath() {
      const last = lines.at(-1)
      if (last) last.closed = true
    },
  })
  draw(object)
  return lines
}

/** Steps in paths, each as short as SVG lets it be: `-.5` behind another number needs no space. */
function writer(perUnit: number) {
  let path = ''
  let from: Point = [0, 0]
  const round = (value: number) => Math.round(value * perUnit) / perUnit
  const written = (value: number) => String(round(value)).replace(/^(-?)0\./, '$1.')
  return {
    /** A command, whose last point is where the next begins. */
    add(command: string, ...points: Point[]) {
      const steps = points.flatMap(([x, y]) => [written(x - from[0]), written(y - from[1])])
      path += command + steps.reduce((all, step) => all + (step.startsWith('-') ? '' : ' ') + step)
      const end = points.at(-1)
      /* Where the pen is after rounding, so that roundings never add up. */
      if (end) from = [from[0] + round(end[0] - from[0]), from[1] + round(end[1] - from[1])]
    },
    path: () => path,
  }
}

const between = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2]

/**
 * A line that bends at its points instead of breaking there: each point pulls a quadratic curve that runs from the
 * middle of one step to the middle of the next. Points that `isCorner` names stay corners.
 */
function curve(
  {points, closed}: Line,
  isCorner: (point: Point) => boolean,
  perUnit: number,
): string {
  const count = points.length
  const at = (index: number): Point => points[index % count] ?? [0, 0]
  const isSharp = (index: number): boolean =>
    isCorner(at(index)) || (!closed && (index === 0 || index === count - 1))
  const start = isSharp(0) ? at(0) : between(at(count - 1), at(0))
  const {add, path} = writer(perUnit)
  add('M', start)
  for (let index = 0; index < (closed ? count : count - 1); index += 1) {
    const end = isSharp(index + 1) ? at(index + 1) : between(at(index), at(index + 1))
    if (isSharp(index)) add('l', end)
    else add('q', at(index), end)
  }
  return closed ? `${path()}z` : path()
}

/**
 * What a projection shows of an object, as the data of an SVG path: coasts without a corner.
 *
 * @param perUnit to how many parts of a unit points are exact
 */
export function curvedPath(
  projection: GeoProjection,
  object: GeoPermissibleObjects,
  isCorner: (point: Point) => boolean,
  perUnit: number,
): string {
  return linesOf(projection, object)
    .filter(({points}) => points.length > 1)
    .map((line) => curve(line, isCorner, perUnit))
    .join('')
}
