import fc from 'fast-check'
import {expect, test} from 'vitest'
import {Bucket} from '../../../lake/documents/index.ts'
import {stored} from '../query/fixtures.ts'

const ids = fc.integer({min: 0, max: 40}).map((number) => `d${number}`)
const step = fc.oneof(
  fc.record({put: ids}),
  fc.record({delete: ids}),
  fc.constant({read: true} as const),
)

test('a bucket holds each id once, the latest document, in order, whenever it is read', () => {
  fc.assert(
    fc.property(fc.array(step, {maxLength: 60}), (steps) => {
      const bucket = new Bucket(stored('d20', {n: -1}))
      const expected = new Map([['d20', -1]])
      const check = () => {
        const found = bucket.documents.map(({_id, n}) => [_id, n])
        expect(found).toEqual([...expected].sort(([a], [b]) => (a < b ? -1 : 1)))
      }
      for (const [n, one] of steps.entries()) {
        if ('put' in one) {
          bucket.put(stored(one.put, {n}))
          expected.set(one.put, n)
        } else if ('delete' in one) {
          bucket.delete(one.delete)
          expected.delete(one.delete)
        } else check()
        expect(bucket.isEmpty).toBe(expected.size === 0)
      }
      check()
    }),
  )
})

test('thousands are taken in any order', () => {
  const bucket = new Bucket(stored('d5000'))
  const numbers = Array.from({length: 5_000}, (_, index) => (index * 7_919) % 10_000)
  for (const number of numbers) bucket.put(stored(`d${number}`))
  const expected = [...new Set(['d5000', ...numbers.map((number) => `d${number}`)])].sort()
  expect(bucket.documents.map(({_id}) => _id)).toEqual(expected)
})
