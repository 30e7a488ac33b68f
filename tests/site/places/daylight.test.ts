import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {daylight} from '../../../site/time/daylight.ts'
import {durationInWords} from '../../../site/time/duration.ts'

const MIDSUMMER = 172
const MIDWINTER = 355

describe('daylight', () => {
  test.each([
    ['Stockholm at midsummer', 59.33, MIDSUMMER, 18.6],
    ['Stockholm in December', 59.33, MIDWINTER, 6.1],
    ['Skellefteå in December', 64.75, MIDWINTER, 3.7],
    ['Karlskrona at midsummer', 56.16, MIDSUMMER, 17.5],
  ])('is that of an almanac: %s', (_, latitude, day, hours) => {
    expect(Math.abs(daylight(latitude, day) - hours)).toBeLessThan(0.2)
  })

  test('lasts all night north of the polar circle, and is missing in its winter', () => {
    expect(daylight(68.35, MIDSUMMER)).toBe(24)
    expect(daylight(68.35, MIDWINTER)).toBe(0)
  })

  test('is never below nothing or above a day, wherever a place is said to be', () => {
    const latitude = fc.double({min: -90, max: 90, noNaN: true})
    fc.assert(
      fc.property(latitude, fc.integer({min: 0, max: 366}), (lat, day) => {
        const hours = daylight(lat, day)
        expect(hours).toBeGreaterThanOrEqual(0)
        expect(hours).toBeLessThanOrEqual(24)
      }),
    )
  })
})

test.each([
  [9, 'sv', '9 minuter'],
  [60, 'sv', '1 timme'],
  [130, 'sv', '2 timmar 10 minuter'],
  [65, 'en-GB', '1 hour 5 minutes'],
  [1440, 'fi', '24 tuntia'],
])('%i minutes are written as people say them (%s)', (minutes, locale, words) => {
  expect(durationInWords(minutes, locale)).toBe(words)
})
