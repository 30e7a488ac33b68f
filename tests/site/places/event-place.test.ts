import {expect, test} from 'vitest'
import {whereInWords} from '../../../site/view/event.ts'
import {wordsIn} from '../../../site/view/view.ts'

test.each([
  ['Tomtområdet', 'Sörby, Kumla', 'Sörby', 'Tomtområdet, Sörby, Kumla'],
  [
    'Biblioteket',
    'Storgatan 1, 931 31 Skellefteå',
    'Skellefteå',
    'Biblioteket, Storgatan 1, 931 31 Skellefteå',
  ],
  ['Torget', null, 'Norsjö', 'Torget, Norsjö'],
  ['Kumla station', 'Kumla', 'Kumla', 'Kumla station'],
  ['Åsbro', 'Åsbrogatan 2', 'Ås', 'Åsbro, Åsbrogatan 2, Ås'],
  [null, null, null, ''],
])('a place is said once: %s, %s in %s', (venue, address, place, words) => {
  expect(whereInWords(wordsIn('sv'), {venue, address}, place)).toBe(words)
})
