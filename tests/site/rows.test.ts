import fc from 'fast-check'
import {expect, test} from 'vitest'
import {placesOf, rowSizes} from '../../site/sections/rows.ts'

test.each([
  [1, 4, [1]],
  [2, 4, [2]],
  [5, 4, [2, 3]],
  [7, 4, [3, 4]],
  [7, 3, [2, 2, 3]],
  [12, 5, [4, 4, 4]],
])('%i items by %i stand in rows of %j', (count, most, rows) => {
  expect(rowSizes(count, most)).toEqual(rows)
})

test('every row is full, within the limit, and no two differ by more than one', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 400}), fc.integer({min: 1, max: 6}), (count, most) => {
      const rows = rowSizes(count, most)
      expect(rows.reduce((sum, size) => sum + size, 0)).toBe(count)
      expect(Math.max(...rows)).toBeLessThanOrEqual(most)
      expect(Math.max(...rows) - Math.min(...rows)).toBeLessThanOrEqual(1)
    }),
  )
})

test('a lead item gets its own row, and the others share theirs', () => {
  expect(placesOf(4, 3, true).map((place) => place['data-wide'])).toEqual([1, 3, 3, 3])
  expect(placesOf(1, 3, true).map((place) => place['data-wide'])).toEqual([1])
})
