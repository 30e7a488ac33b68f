import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {ranked, type TestQuestion} from '../../../site/place-test/ranking.ts'

const question = (key: string, answers: Record<string, string[]>): TestQuestion => ({
  key,
  text: key,
  lang: undefined,
  answers: Object.entries(answers).map(([answer, places]) => ({
    key: answer,
    text: answer,
    lang: undefined,
    places,
  })),
})

const questions = [
  question('near', {town: ['orebro'], lake: ['askersund', 'nora']}),
  question('house', {new: ['kumla'], old: ['nora', 'askersund']}),
  question('square', {few: ['nora'], many: ['orebro']}),
]

describe('the places that answers lead to', () => {
  test('are those of most answers, and among equals those of the earlier ones', () => {
    expect(ranked(questions, {near: 'lake', house: 'old', square: 'few'})).toEqual([
      {slug: 'nora', count: 3},
      {slug: 'askersund', count: 2},
    ])
    expect(ranked(questions, {near: 'town', house: 'new'}).map(({slug}) => slug)).toEqual([
      'orebro',
      'kumla',
    ])
  })

  test('are none before anything is answered, or for answers that do not exist', () => {
    expect(ranked(questions, {})).toEqual([])
    expect(ranked(questions, {near: 'moon', other: 'town'})).toEqual([])
  })

  test('are at most three, none named twice, none by more answers than were given', () => {
    const slug = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const places = fc.array(slug, {minLength: 1, maxLength: 6})
    fc.assert(
      fc.property(fc.array(places, {minLength: 1, maxLength: 10}), (answers) => {
        const asked = answers.map((one, index) => question(`q${index}`, {yes: one}))
        const chosen = Object.fromEntries(asked.map(({key}) => [key, 'yes']))
        const result = ranked(asked, chosen)
        expect(result.length).toBeLessThanOrEqual(3)
        expect(new Set(result.map((one) => one.slug)).size).toBe(result.length)
        for (const {count} of result) expect(count).toBeLessThanOrEqual(answers.length)
        expect(result.map(({count}) => count)).toEqual(
          result.map(({count}) => count).toSorted((a, b) => b - a),
        )
      }),
    )
  })
})
