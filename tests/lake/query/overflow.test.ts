import {describe, expect, test} from 'vitest'
import {LakeError} from '../../../lake/errors.ts'
import {ask, collectionOf, stored} from './fixtures.ts'

const lake = collectionOf(
  stored('a', {n: 1e308, day: '2026-01-01T00:00:00Z', list: [1, 2, 3]}),
  stored('b', {n: -1e308, day: '9999-12-31T23:59:59Z', list: [1e308, 1e308]}),
)

describe('arithmetic that overflows gives null', () => {
  test.each([
    'dateTime("2026-01-01T00:00:00Z") + 1e308',
    '1e308 + dateTime("2026-01-01T00:00:00Z")',
    'dateTime("2026-01-01T00:00:00Z") - 1e308',
    'dateTime("2026-01-01T00:00:00Z") + 1e15',
    'dateTime("9999-12-31T23:59:59Z") + 1',
    'dateTime("0000-01-01T00:00:00Z") - 1',
    'dateTime("9999-12-31T23:59:59-12:00")',
    'dateTime("0000-01-01T00:00:00+12:00")',
    'string(dateTime(now()) + 1e308)',
    'dateTime(dateTime(now()) + 1e308)',
    'dateTime::now() - 1e308',
    'dateTime("2026-01-01T00:00:00Z") + 1e300 - dateTime("2026-01-01T00:00:00Z")',
    'dateTime("2026-01-01T00:00:00Z") + 1e300 > dateTime("2026-01-01T00:00:00Z")',
    '1e308 + 1e308',
    '-1e308 - 1e308',
    '1e308 * 10',
    '1 / 0',
    '0 / 0',
    '5 % 0',
    '2 ** 100000',
    '(-8) ** 0.5',
    '1e309',
    '-1e309',
    'math::sum([1e308, 1e308])',
    'math::avg([1e308, 1e308])',
    '*[_id == "a"][0].n * 2',
  ])('%s', (query) => {
    expect(ask(lake, query)).toBeNull()
  })

  test('up to the limits, it is exact', () => {
    expect(ask(lake, 'dateTime("9999-12-31T23:59:58Z") + 1')).toBe('9999-12-31T23:59:59Z')
    expect(ask(lake, 'dateTime("0000-01-01T00:00:01Z") - 1')).toBe('0000-01-01T00:00:00Z')
    expect(ask(lake, 'dateTime("9999-12-31T23:59:59Z") - dateTime("0000-01-01T00:00:00Z")')).toBe(
      315_569_519_999,
    )
  })
})

const NUMBERS = ['0', '1', '-1', '0.5', '1e308', '-1e308', '1e309', '9007199254740993', '5e-324']
const DATES = ['now()', '"2026-01-01T00:00:00Z"', '"9999-12-31T23:59:59Z"', '"no date"']
const VALUES = [
  ...NUMBERS,
  '$largest',
  ...['+', '-', '*', '/', '%', '**'].flatMap((operator) => [
    `1e308 ${operator} 1e308`,
    `-1e308 ${operator} 0.5`,
    `0 ${operator} 0`,
  ]),
  ...DATES.flatMap((date) =>
    NUMBERS.map((number) => `dateTime(${date}) + ${number}`).concat(`-1e308 + dateTime(${date})`),
  ),
]

/** Wherever a number or a date may stand. */
const PLACES: Record<string, (value: string) => string> = {
  itself: (value) => value,
  text: (value) => `string(${value})`,
  attribute: (value) => `{"a": ${value}}`,
  order: (value) => `[${value}, 1, ${value}] | order(@)`,
  'order of documents': (value) => `* | order(${value})`,
  unique: (value) => `array::unique([${value}, ${value}])`,
  join: (value) => `array::join([${value}], ",")`,
  comparison: (value) => `*[${value} > n || dateTime(day) < ${value}]`,
  rounding: (value) => `[round(${value}, 2), round(1.005, ${value})]`,
  sums: (value) => `[math::sum([${value}]), math::avg([${value}]), math::min([${value}])]`,
  slice: (value) => `*[0..${value}]`,
  'slice, end excluded': (value) => `[1, 2][${value}...${value}]`,
  index: (value) => `*[${value}]`,
  range: (value) => `*[n in 0..${value}]`,
  'range of its own': (value) => `1 in ${value}..${value}`,
  coordinates: (value) => `geo::distance(geo::latLng(${value}, 0), geo::latLng(0, ${value}))`,
  score: (value) => `* | score(boost(n > 0, ${value}), boost(n > 0, ${value}))`,
  'two scores': (value) => `* | score(boost(true, ${value})) | score(boost(true, ${value}))`,
  condition: (value) => `select(${value} == ${value} => 1, 2)`,
}

/** No infinity, which JSON has not got, and no text that is made of one. */
function survives(result: unknown): void {
  if (typeof result === 'number') expect(result).toSatisfy(Number.isFinite)
  else if (typeof result === 'string') expect(result).not.toMatch(/NaN|Infinity/)
  else if (result !== null && typeof result === 'object') Object.values(result).forEach(survives)
}

describe('numbers and dates at their limits are answered, or refused as a fault of the query', () => {
  test.each(Object.entries(PLACES))('%s', (_, place) => {
    for (const value of VALUES) {
      const query = place(`(${value})`)
      try {
        survives(ask(lake, query, {params: {largest: Number.MAX_VALUE}}))
      } catch (error) {
        if (!(error instanceof LakeError)) throw error
        expect(error.status, query).toBe(400)
      }
    }
  })

  test('a parameter that JSON cannot hold is refused', () => {
    const params = {deep: {list: [JSON.parse('1e999')]}}
    expect(() => ask(lake, '$deep', {params})).toThrow('"deep" is too large')
  })
})
