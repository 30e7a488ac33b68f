import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {alternatives, asksFor, merged, synonymsIn} from '../../../site/search/synonyms.ts'

const groups = [
  ['hyra', 'Lägenhet', 'hyresrätt'],
  ['ta bussen', 'kollektivtrafik'],
]

describe('what means the same as a term', () => {
  test.each([
    ['hyra', ['hyra', 'lägenhet', 'hyresrätt']],
    ['HYRESRÄTT ', ['hyresrätt', 'hyra', 'lägenhet']],
    ['hyra i Kumla', ['hyra i kumla', 'lägenhet i kumla', 'hyresrätt i kumla']],
    ['kollektivtrafik', ['kollektivtrafik', 'ta bussen']],
    ['ta  bussen', ['ta bussen', 'kollektivtrafik']],
    ['hyres\u00adrätt', ['hyresrätt', 'hyra', 'lägenhet']],
    ['hyran', ['hyran']],
    ['andrahandslägenhet', ['andrahandslägenhet', 'hyra', 'lägenhet', 'hyresrätt']],
    ['speedway', ['speedway']],
  ])('%s: %j', (term, words) => {
    expect(alternatives(term, groups)).toEqual(words)
  })

  test('begins with the term, has nothing twice, and has a limit', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', '', ' ', 'e f')
    const anything = fc.array(fc.array(word, {maxLength: 6}), {maxLength: 6})
    fc.assert(
      fc.property(fc.constantFrom('a', 'a b', 'e f', 'x'), anything, (term, synonyms) => {
        const found = alternatives(term, synonyms)
        expect(found[0]).toBe(term)
        expect(new Set(found).size).toBe(found.length)
        expect(found.length).toBeLessThanOrEqual(8)
      }),
    )
  })
})

test.each([
  ['hyra', true],
  ['Lägenhet i Kumla', true],
  ['hyreslägenhet', true],
  ['uthyra', false],
  ['speedway', false],
  ['', false],
])('%s asks for a home: %s', (term, isAsked) => {
  expect(asksFor(term, groups)).toBe(isAsked)
})

describe('the results of several searches', () => {
  const ids = (...names: string[]) => names.map((id) => ({id}))

  test('stand in turns, the best of each first, none twice', () => {
    expect(merged([ids('a', 'b'), ids('b', 'c', 'd')])).toEqual(ids('a', 'b', 'c', 'd'))
    expect(merged([])).toEqual([])
  })
})

test.each([
  [undefined, []],
  ['[["a","b"]]', [['a', 'b']]],
  ['{"a":1}', []],
  ['[null,["a"]]', [['a']]],
  ['[["a",7,null,{"b":1}]]', [['a']]],
])('an attribute of %j holds %j', (json, groups) => {
  expect(synonymsIn(json)).toEqual(groups)
})
