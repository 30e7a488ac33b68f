import {evaluate, parse} from 'groq-js'
import {describe, expect, test} from 'vitest'
import {isOpen, isOver} from '../../site/queries/dates/swedish-days.ts'
import {inSweden, lastMomentOf} from '../../site/time/swedish-time.ts'

/** Whether the condition holds for a document at a moment. */
async function holds(condition: string, document: object, now: string): Promise<boolean> {
  const tree = parse(`count(*[${condition}])`)
  const value = await evaluate(tree, {dataset: [document], timestamp: new Date(now)})
  return (await value.get()) === 1
}

/** One second before a Swedish day ends, and the moment it ends. */
const midnights = [
  ['in winter', '2026-12-31', '2026-12-31T23:00:00Z'],
  ['in summer', '2026-06-06', '2026-06-06T22:00:00Z'],
  ['before summer time begins', '2026-03-28', '2026-03-28T23:00:00Z'],
  ['when summer time begins', '2026-03-29', '2026-03-29T22:00:00Z'],
  ['before summer time ends', '2026-10-24', '2026-10-24T22:00:00Z'],
  ['when summer time ends', '2026-10-25', '2026-10-25T23:00:00Z'],
  ['on leap day', '2028-02-29', '2028-02-29T23:00:00Z'],
  ['on the earliest last Sunday', '2026-10-25', '2026-10-25T23:00:00Z'],
  ['on the latest last Sunday', '2027-10-31', '2027-10-31T23:00:00Z'],
] as const

const justBefore = (moment: string): string => new Date(Date.parse(moment) - 1000).toISOString()

describe.each(midnights)('%s, %s', (_, day, end) => {
  test('an opportunity is open all of its last day', async () => {
    const offer = {_id: 'o', expiresAt: day}
    expect(await holds(isOpen, offer, justBefore(end))).toBe(true)
    expect(await holds(isOpen, offer, end)).toBe(false)
  })

  test.each(['T00:00:00', 'T09:30:00', 'T23:59:59'])(
    'an all-day event that ends at %s Swedish time lasts the whole day',
    async (time) => {
      const event = {_id: 'e', allDay: true, endsAt: swedish(day, time)}
      expect(await holds(isOver, event, justBefore(end))).toBe(false)
      expect(await holds(isOver, event, end)).toBe(true)
    },
  )

  test('structured data ends at the end of the day', () => {
    const last = lastMomentOf(day) ?? ''
    expect(last).toMatch(new RegExp(`^${day}T23:59:59\\+0[12]:00$`))
    expect(Date.parse(last)).toBe(Date.parse(end) - 1000)
  })
})

/** A Swedish wall-clock time as a moment. */
function swedish(day: string, time: string): string {
  const [found = ''] = ['+01:00', '+02:00']
    .map((offset) => new Date(`${day}${time}${offset}`).toISOString())
    .filter((moment) => inSweden(moment, false)?.startsWith(`${day}${time}`))
  return found
}

test.each([
  '2027-02-29',
  '2026-02-30',
  '2026-04-31',
  '2026-13-01',
  '2026-6-6',
  '2026',
  'snart',
  '',
])('%j is no day, so it has no last moment', (date) => expect(lastMomentOf(date)).toBeUndefined())

test('an event with times is over when it ends', async () => {
  const event = {_id: 'e', allDay: false, endsAt: '2026-06-06T18:00:00Z'}
  expect(await holds(isOver, event, '2026-06-06T17:59:59Z')).toBe(false)
  expect(await holds(isOver, event, '2026-06-06T18:00:00Z')).toBe(true)
})

test('an opportunity with an invalid last day is not open', async () => {
  for (const expiresAt of ['2026-13-40', 'snart', '', null, 7]) {
    expect(await holds(isOpen, {_id: 'o', expiresAt}, '2026-01-01T00:00:00Z')).toBe(false)
  }
})

describe('a moment in Sweden', () => {
  test.each([
    ['2027-01-12T17:00:00Z', false, '2027-01-12T18:00:00+01:00'],
    ['2027-06-05T22:00:00Z', true, '2027-06-06'],
    ['2026-03-29T00:59:59Z', false, '2026-03-29T01:59:59+01:00'],
    ['2026-03-29T01:00:00Z', false, '2026-03-29T03:00:00+02:00'],
    ['2026-10-25T00:30:00Z', false, '2026-10-25T02:30:00+02:00'],
    ['2026-10-25T01:30:00Z', false, '2026-10-25T02:30:00+01:00'],
    ['imorgon', false, undefined],
    [null, true, undefined],
  ] as const)('%s, all day: %s', (moment, allDay, text) => {
    expect(inSweden(moment, allDay)).toBe(text)
  })
})
