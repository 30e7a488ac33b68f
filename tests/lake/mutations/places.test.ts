import fc from 'fast-check'
import {expect, test} from 'vitest'
import {removeAll, replaceAll} from '../../../lake/mutations/patch/places.ts'

type Json = Record<string, unknown> | unknown[] | string | number
type Location = (string | number)[]

const key = fc.constantFrom('a', 'b')
const {value} = fc.letrec<{value: Json}>((tie) => ({
  value: fc.oneof(
    {maxDepth: 3},
    fc.integer(),
    fc.array(tie('value'), {maxLength: 3}),
    fc.dictionary(key, tie('value'), {noNullPrototype: true}),
  ),
}))

/** Every place in a value. */
function placesOf(value: unknown, from: Location = []): Location[] {
  if (typeof value !== 'object' || value === null) return [from]
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return [from, ...entries.flatMap(([key, item]) => placesOf(item, [...from, key]))]
}

const somePlaces = value.chain((value) =>
  fc.tuple(fc.constant(value), fc.shuffledSubarray(placesOf(value))),
)

test('changing many paths at once equals changing them one by one', () => {
  const change = (current: unknown) => (Array.isArray(current) ? {was: current.length} : [current])
  fc.assert(
    fc.property(somePlaces, ([value, places]) => {
      const oneByOne = places.reduce<unknown>(
        (result, place) => replaceAll(result, [place], change),
        value,
      )
      // A location inside a value that was replaced is recreated, possibly with other kinds of values.
      fc.pre(
        places.every((place) => places.every((other) => other === place || !isBelow(place, other))),
      )
      expect(replaceAll(value, places, change)).toEqual(oneByOne)
    }),
  )
})

const isBelow = (place: Location, other: Location) =>
  place.length > other.length && other.every((key, depth) => place[depth] === key)

test('unset removes exactly the given values', () => {
  fc.assert(
    fc.property(somePlaces, ([value, places]) => {
      const isGone = (place: Location) =>
        places.some(
          (gone) => gone.length > 0 && (isBelow(place, gone) || String(gone) === String(place)),
        )
      const left = placesOf(value).filter((place) => !isGone(place))
      expect(placesOf(removeAll(value, places)).length).toBe(left.length)
    }),
  )
})

test('a large array is modified in one pass', () => {
  const list = Array.from({length: 100_000}, (_, n) => ({n}))
  const places = list.map((_, n) => ['list', n, 'n'])
  const changed = replaceAll({list}, places, (n) => Number(n) + 1)
  expect(changed).toEqual({list: list.map(({n}) => ({n: n + 1}))})
  expect(removeAll({list}, places)).toEqual({list: list.map(() => ({}))})
})
