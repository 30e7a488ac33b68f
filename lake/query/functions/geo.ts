import {booleanContains} from '@turf/boolean-contains'
import {booleanIntersects} from '@turf/boolean-intersects'
import {distance as metres} from '@turf/distance'
import {type Cost, constant, traversesDeeply} from '../budget/cost.ts'
import {geometriesOf, pointAt, type SimpleGeometry} from '../values/geometry.ts'
import {type Functions, fixed, type GroqFunction, pure} from './definition.ts'

type Geometries = readonly SimpleGeometry[]

/** How often a geo value is traversed while it is validated. */
const READINGS = 16

const reads: Cost = (budget, value) => {
  for (let i = 0; i < READINGS; i++) traversesDeeply(budget, value)
}

function positionsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  if (Array.isArray(value) && typeof value[0] === 'number') return 1
  return Object.values(value).reduce((sum: number, part) => sum + positionsIn(part), 1)
}

/** Each position of one value is compared with each of the other. */
const comparesAll: Cost = (budget, left, right) => {
  reads(budget, left)
  reads(budget, right)
  budget.spend(READINGS * positionsIn(left) * positionsIn(right))
}

/** A function of two geo values. */
function ofTwo(compute: (left: Geometries, right: Geometries) => unknown): GroqFunction {
  return fixed(
    2,
    pure(comparesAll, (first, second) => {
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

const constructGeo = pure(reads, (value) => (geometriesOf(value) ? value : null))
const latLng = fixed(2, pure(constant, pointAt))

/** https://spec.groq.dev/GROQ-1.revision1/#sec-Geography-Extension */
export const GEO: Functions = {
  /** With one argument it is `geo()`, see `../parse/spelling.ts`. */
  latLng: {
    cost: reads,
    compile: (args, compile) => (args.length === 1 ? constructGeo : latLng).compile(args, compile),
  },
  contains: ofTwo(contains),
  intersects: ofTwo(intersects),
  distance: ofTwo(distance),
}
