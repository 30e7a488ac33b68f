import {diffPatch} from '@sanity/diff-patch'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseMutations} from '../../../lake/mutations/index.ts'
import {applyPatch} from '../../../lake/mutations/patch/index.ts'

const text = fc.oneof(
  fc.string({maxLength: 30}),
  fc.constantFrom('Hej på dig', 'Hej på er', 'å😀ä'),
)
const leaf = fc.oneof(fc.integer({min: -5, max: 5}), fc.boolean(), text)
const name = fc.constantFrom('a', 'b', 'cD', 'e_f', 'x-y', 'g1')

const {value} = fc.letrec((tie) => ({
  value: fc.oneof(
    {maxDepth: 3},
    leaf,
    fc.dictionary(name, tie('value'), {maxKeys: 3, noNullPrototype: true}),
    fc.array(leaf, {maxLength: 5}),
    tie('keyed'),
  ),
  keyed: fc.uniqueArray(
    fc.record(
      {_key: fc.constantFrom('k1', 'k2', 'k3', 'k4'), text, more: tie('value')},
      {requiredKeys: ['_key'], noNullPrototype: true},
    ),
    {selector: (item) => item._key, maxLength: 4},
  ),
}))
const content = fc.dictionary(name, value, {maxKeys: 5, noNullPrototype: true})

test('patches from Sanity’s own differ turn any document into any other', () => {
  fc.assert(
    fc.property(content, content, (from, to) => {
      const [before, after] = [from, to].map((fields) => ({...fields, _id: 'd', _type: 'note'}))
      const patches = parseMutations(diffPatch(before ?? {}, after ?? {}, {id: 'd'}))
      const result = patches.reduce<unknown>(
        (document, mutation) =>
          'patch' in mutation ? applyPatch(document, mutation.patch) : document,
        before,
      )
      expect(result).toEqual(after)
    }),
    {numRuns: 1_500},
  )
})
