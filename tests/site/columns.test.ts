import {describe, expect, test} from 'vitest'
import {columnsOf} from '../../site/lists/columns.ts'

describe('columns of a list', () => {
  test.each([
    [11, 5, 4],
    [6, 6, 3],
    [9, 5, 3],
    [5, 3, 3],
    [4, 3, 2],
    [24, 5, 4],
  ])('%i cards where at most %i share a row stand in %i', (count, most, columns) => {
    expect(columnsOf(count, most)).toBe(columns)
  })

  test('are the family’s matter where it has one, and for a single card', () => {
    expect(columnsOf(7, 1)).toBeUndefined()
    expect(columnsOf(1, 5)).toBeUndefined()
  })

  test('never leave one card alone when another number would not', () => {
    for (let most = 3; most <= 6; most++) {
      for (let count = 2; count <= 400; count++) {
        const columns = columnsOf(count, most) ?? 1
        if (count % columns === 1 && columns > 2) {
          const others = [3, 4, 5].filter((one) => one < columns && one > Math.min(most, 5) / 2)
          expect(others.every((one) => count % one === 1)).toBe(true)
        }
      }
    }
  })
})
