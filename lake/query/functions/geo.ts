import {booleanContains} from '@turf/boolean-contains'
import {booleanIntersects} from '@turf/boolean-intersects'
import {distance as metres} from '@turf/distance'
import {geometriesOf, pointAt, type SimpleGeometry} from '../values/geometry.ts'
import {type FunctionCompiler, type Functions, fixed, pure} from './definition.ts'

type Geometries = readonly SimpleGeometry[]

/** A function of two geo values. */
function ofTwo(compute: (left: Geometries, right: Geometries) => unknown): FunctionCompiler {
  return fixed(
    2,
    pure((first, second) => {
      const [left, right] = [geometriesOf(first), geometriesOf(second)]
      return left && right ? compute(left, right) : null
    }),
  )
}

const DIMENSIONS = {Point: 0, LineString: 1, Polygon: 2}

function holds(outer: SimpleGeometry, inner: SimpleGeometry): boolean {
  return DIMENSIONS[outer.type] >= DIMENSIONS[inner.type] && booleanContains(outer, inner)
}

function contains(outer: Geometries, inner: Geometries): boolean {
  return inner.length > 0 && inner.every((part) => outer.some((whole) => holds(whole, part)))
}

function intersects(left: Geometries, right: Geometries): boolean {
  return left.some((a) => right.some((b) => booleanIntersects(a, b)))
}

function distance([from, ...more]: Geometries, [to, ...others]: Geometries): number | null {
  if (from?.type !== 'Point' || to?.type !== 'Point' || more.length + others.length > 0) return null
  return metres(from, to, {units: 'meters'})
}

const constructGeo = pure((value) => (geometriesOf(value) ? value : null))
const latLng = fixed(2, pure(pointAt))

/** https://spec.groq.dev/GROQ-1.revision1/#sec-Geography-Extension */
export const GEO: Functions = {
  /** With one argument it is `geo()`, see `../parse/spelling.ts`. */
  latLng: (args, compile) => (args.length === 1 ? constructGeo : latLng)(args, compile),
  contains: ofTwo(contains),
  intersects: ofTwo(intersects),
  distance: ofTwo(distance),
}
