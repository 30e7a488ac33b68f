import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {COMMON_WORDS} from '../../accounts/passwords/common-words.ts'
import {faultsOf, MAX_LENGTH, MIN_LENGTH} from '../../accounts/passwords/strength.ts'

const ABOUT = ['Anna Öberg', 'anna.oberg', 'kumlakampanjen']
const reasons = (password: string) => faultsOf(password, ABOUT).map(({reason}) => reason)

describe('a password that is easy to guess', () => {
  test.each<[string, string]>([
    ['kort', 'short'],
    ['x'.repeat(MAX_LENGTH + 1), 'long'],
    ['sommaren2026', 'common'],
    ['Sommar2026!!', 'common'],
    ['l0senord1234', 'common'],
    ['P@ssw0rd2026', 'common'],
    ['LÖSENORDLÖSENORD', 'repeated'],
    ['LÖSENORDhemlig', 'common'],
    ['annaöberg2026', 'own'],
    ['AnnaOberg1985', 'own'],
    ['kumlakampanjen1', 'own'],
    ['qwertyuiop12', 'sequence'],
    ['123456789012', 'sequence'],
    ['abcdefghijkl', 'sequence'],
    ['mnbvcxzlkjhg', 'sequence'],
    ['aaaaaaaaaaaaaa', 'repeated'],
    ['xyxyxyxyxyxyxy', 'repeated'],
    ['🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂', 'repeated'],
    ['199019851975', 'year'],
    ['kommun kommun', 'common'],
  ])('%s is %s', (password, reason) => {
    expect(reasons(password)).toContain(reason)
  })

  test('is explained by the part that is predictable', () => {
    expect(faultsOf('Sommaren2026!', [])).toEqual([
      {reason: 'common', part: 'Sommaren'},
      {reason: 'year', part: '2026'},
    ])
  })
})

test.each([
  'tre granar vid sjön gungar',
  'korrekt häst batteri klammer',
  'vq8#Lm2x!Rt9',
  'пароль не скажу никому',
  'sommar i fjällen luktar myrpors',
])('%s is strong enough', (password) => {
  expect(faultsOf(password, ABOUT)).toEqual([])
})

describe('for any password', () => {
  const text = fc.string({unit: 'grapheme', maxLength: 60})
  const common = fc.constantFrom(...COMMON_WORDS)

  test('is judged, whatever it holds', () => {
    fc.assert(
      fc.property(text, text, (password, about) => {
        const faults = faultsOf(password, [about])
        const length = [...password.normalize('NFKC')].length
        if (length < MIN_LENGTH) expect(faults).toEqual([{reason: 'short'}])
      }),
    )
  })

  test('one listed word with a year, a digit and a mark is never enough', () => {
    const ends = fc.tuple(fc.integer({min: 1940, max: 2030}), fc.constantFrom('', '!', '1', '?!'))
    fc.assert(
      fc.property(common, ends, (word, [year, mark]) => {
        expect(faultsOf(`${word}${year}${mark}`, [])).not.toEqual([])
      }),
    )
  })

  test('growing by unpredictable characters never makes it worse', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'bdfhjkmpvx7924'),
      minLength: 14,
      maxLength: 30,
    })
    fc.assert(
      fc.property(letters, (end) => {
        if (faultsOf(end, []).length > 0) return
        expect(faultsOf(`sommar ${end}`, [])).toEqual([])
      }),
    )
  })
})
