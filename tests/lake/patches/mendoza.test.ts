import fc from 'fast-check'
import {applyPatch} from 'mendoza'
import {expect, test} from 'vitest'
import {diff} from '../../../lake/patches/mendoza.ts'

const sentence = 'Åre är en ort i Jämtland 🏔 med skidor och sjö'
const key = fc.string({unit: fc.constantFrom(...'abcd'), minLength: 1, maxLength: 3})
const {value} = fc.letrec((tie) => ({
  value: fc.oneof(
    {maxDepth: 4},
    fc.string({unit: 'grapheme', maxLength: 20}),
    fc
      .tuple(fc.nat(40), fc.nat(40), fc.string({unit: 'grapheme', maxLength: 4}))
      .map(
        ([from, to, middle]) =>
          [...sentence].slice(0, from).join('') + middle + [...sentence].slice(to).join(''),
      ),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), {maxLength: 5}),
    fc.uniqueArray(fc.record({_key: key, text: tie('value')}, {noNullPrototype: true}), {
      maxLength: 5,
      selector: (item) => item._key,
    }),
    fc.dictionary(key, tie('value'), {maxKeys: 5, noNullPrototype: true}),
  ),
}))

test('a patch turns one value into the other', () => {
  fc.assert(
    fc.property(value, value, (before, after) => {
      expect(applyPatch(before, [...diff(before, after)])).toEqual(after)
    }),
    {numRuns: 3_000},
  )
})

test('unchanged parts are not repeated', () => {
  const paragraph = (_key: string, text: string) => ({_key, _type: 'block', text})
  const long = 'En lång text om att flytta hem till Hallsberg. '.repeat(20)
  const before = {body: [paragraph('a', long), paragraph('b', long), paragraph('c', long)]}
  const after = {
    body: [
      paragraph('c', long),
      paragraph('a', long.replace('Hallsberg', 'Kumla')),
      paragraph('b', long),
    ],
  }
  expect(JSON.stringify(diff(before, after)).length).toBeLessThan(200)
})
