import fc from 'fast-check'
import {expect, test} from 'vitest'
import {unlimited} from '../../../lake/query/budget/work-budget.ts'
import {compileTerm} from '../../../lake/query/text/term.ts'

/** Reference implementation: a star matches any letters, trying every way. */
function fits(pattern: string, word: string): boolean {
  if (pattern === '') return word === ''
  const [first, rest] = [pattern[0], pattern.slice(1)]
  if (first !== '*') return word[0] === first && fits(rest, word.slice(1))
  return fits(rest, word) || (word !== '' && fits(pattern, word.slice(1)))
}

const letters = (...unit: string[]) =>
  fc.string({unit: fc.constantFrom(...unit), minLength: 1, maxLength: 9})

test('a wildcard matches the words that exhaustive matching would find', () => {
  fc.assert(
    fc.property(letters('a', 'b', '*', '1'), letters('a', 'b', '1'), (pattern, word) => {
      expect(compileTerm([pattern]).occurs(` x ${word} y `, unlimited())).toBe(
        [word, 'x', 'y'].some((each) => fits(pattern, each)),
      )
    }),
    {numRuns: 1_000},
  )
})

test('many wildcards against a long word do not backtrack exponentially', () => {
  const haystack = ` ${'a'.repeat(20_000)} `
  expect(compileTerm([`${'a*'.repeat(200)}b`]).occurs(haystack, unlimited())).toBe(false)
  expect(compileTerm([`${'a*'.repeat(200)}a`]).count(haystack, unlimited())).toBe(1)
})
