import {millisecondsInDay} from 'date-fns/constants'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {dayNear, daysBetween, dayWithWeek, momentNear, weekOf} from '../../../studio/desk/words.ts'
import {momentInSweden} from '../../../studio/schedule/swedish-moment.ts'

test.each([
  ['2026-11-30', 49],
  ['2026-12-31', 53],
  ['2027-01-03', 53],
  ['2027-01-04', 1],
  ['2024-12-30', 1],
  ['2026-01-01', 1],
])('%s is in week %i', (day, week) => {
  expect(weekOf(day)).toBe(week)
})

test('a week begins on Monday, and the next one follows it', () => {
  const days = fc.integer({min: 0, max: 40_000}).map((n) => new Date(n * millisecondsInDay))
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10)
      const before = new Date(date.getTime() - millisecondsInDay)
      const isSame = weekOf(before.toISOString().slice(0, 10)) === weekOf(day)
      expect(isSame).toBe(date.getUTCDay() !== 1)
    }),
  )
})

test('days and moments near now are said as people say them', () => {
  const now = new Date('2026-11-30T10:00:00+01:00')
  expect(dayWithWeek(now)).toBe('måndag 30 november · vecka 49')
  expect(dayNear('2026-12-10', now)).toBe('om 10 dagar')
  expect(dayNear('2026-11-30', now)).toBe('i dag')
  expect(momentNear(new Date('2026-11-29T23:30:00+01:00'), now)).toBe('i går 23:30')
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
})

test.each([
  ['2026-06-06', '09:30', '2026-06-06T07:30:00.000Z'],
  ['2026-12-06', '09:30', '2026-12-06T08:30:00.000Z'],
  ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
])('%s at %s in Sweden is %s', (day, time, moment) => {
  expect(momentInSweden(day, time)?.toISOString()).toBe(moment)
})

test.each([
  ['', '09:30'],
  ['2026-06-06', ''],
  ['6/6', '09:30'],
])('a day «%s» with the time «%s» is none', (day, time) => {
  expect(momentInSweden(day, time)).toBeNull()
})
