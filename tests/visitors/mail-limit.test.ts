import {expect, test} from 'vitest'
import {openTestVisitors} from './open.ts'

const HOUR = 3_600_000

/** How many of a hundred mails an address would get now. */
const taken = ({mailLimit}: ReturnType<typeof openTestVisitors>['visitors'], email: string) =>
  Array.from({length: 100}, () => mailLimit.take(email)).filter(Boolean).length

test('an address that somebody fills in again and again gets five mails a day', () => {
  const {visitors, clock} = openTestVisitors()
  expect(taken(visitors, 'maja@example.org')).toBe(5)
  expect(taken(visitors, 'MAJA@example.org')).toBe(0)
  expect(taken(visitors, 'ola@example.org')).toBe(5)
  clock.now += 23 * HOUR
  expect(taken(visitors, 'maja@example.org')).toBe(0)
  clock.now += HOUR
  expect(taken(visitors, 'maja@example.org')).toBe(5)
})

test('it is remembered by a restarted server, and without the address', () => {
  const {visitors, folder} = openTestVisitors()
  expect(taken(visitors, 'maja@example.org')).toBe(5)
  const again = openTestVisitors(folder).visitors
  expect(taken(again, 'maja@example.org')).toBe(0)
  again.mailLimit.forget('Maja@example.org')
  expect(taken(again, 'maja@example.org')).toBe(5)
})
