import {describe, expect, it, test} from 'vitest'
import {ask, collectionOf, stored} from './fixtures.ts'

const places = collectionOf(
  stored('goteborg', {at: {lat: 57.7, lon: 11.97}}),
  stored('nowhere', {at: {lat: 1, lng: 1, lon: 1}}),
  stored('stockholm', {at: {_type: 'geopoint', lat: 59.33, lng: 18.06, alt: 28}}),
)
const sweden = {
  type: 'Polygon',
  coordinates: [
    [
      [10, 55],
      [25, 55],
      [25, 69],
      [10, 69],
      [10, 55],
    ],
  ],
}
const denmark = {
  type: 'Polygon',
  coordinates: [
    [
      [8, 54],
      [9, 54],
      [9, 58],
      [8, 58],
      [8, 54],
    ],
  ],
}
const across = {
  type: 'LineString',
  coordinates: [
    [5, 57],
    [30, 57],
  ],
}
const params = {
  sweden,
  across,
  both: {type: 'MultiPolygon', coordinates: [sweden.coordinates, denmark.coordinates]},
  all: {type: 'GeometryCollection', geometries: [sweden, across]},
  towns: {
    type: 'MultiPoint',
    coordinates: [
      [11.97, 57.7],
      [18.06, 59.33],
    ],
  },
  open: {
    type: 'Polygon',
    coordinates: [
      [
        [10, 55],
        [25, 55],
        [25, 69],
        [10, 69],
      ],
    ],
  },
}

const value = (query: string) => ask(places, query, {params})

describe('a geo value', () => {
  it.each([
    ['geo::latLng(59.3, 18)', {type: 'Point', coordinates: [18, 59.3]}],
    ['geo::latLng(91, 18)', null],
    ['geo::latLng(0, -181)', null],
    ['geo::latLng("59", 18)', null],
    ['geo({"lat": 1, "lng": 2})', {lat: 1, lng: 2}],
    ['global::geo($sweden)', sweden],
    ['geo($all)', params.all],
    ['geo($open)', null],
    ['geo({"type": "Feature"})', null],
    ['geo([1, 2])', null],
    ['*[defined(geo(at))]._id', ['goteborg', 'stockholm']],
  ])('%s', (query, expected) => {
    expect(value(query)).toEqual(expected)
  })
})

describe('places', () => {
  it.each([
    ['*[geo::distance(at, geo::latLng(59.3, 18)) < 10000]._id', ['stockholm']],
    ['* | order(geo::distance(at, geo::latLng(57, 12)))[0]._id', 'goteborg'],
    ['*[geo::contains($sweden, at)]._id', ['goteborg', 'stockholm']],
    ['geo::contains($sweden, $towns)', true],
    ['geo::contains($both, $sweden)', true],
    ['geo::contains($sweden, $both)', false],
    ['geo::contains($sweden, $across)', false],
    ['geo::contains($across, $sweden)', false],
    ['geo::contains($all, $across)', true],
    ['geo::intersects($sweden, $across)', true],
    ['geo::intersects($across, geo::latLng(0, 0))', false],
    ['geo::intersects($sweden, 1)', null],
    ['geo::distance($sweden, $sweden)', null],
    ['geo::distance(at, geo::latLng(59, 18))', null],
  ])('%s', (query, expected) => {
    expect(value(query)).toEqual(expected)
  })

  test('have the distances they have on Earth', () => {
    const metres = value('geo::distance(*[_id == "goteborg"][0].at, *[_id == "stockholm"][0].at)')
    expect(Number(metres) / 1000).toBeCloseTo(397, 0)
  })
})

test.each(['geo::distance($sweden)', 'geo::latLng(1, 2, 3)', 'geo::contains()'])(
  '%s has the wrong number of arguments',
  (query) => {
    expect(() => value(query)).toThrow('Incorrect number of arguments')
  },
)
