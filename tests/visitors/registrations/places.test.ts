import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {Visitors} from '../../../visitors/index.ts'
import {openTestVisitors, registration, testFolder} from '../open.ts'

const DAY = 86_400_000

type Step =
  | {kind: 'register'; seats: number}
  | {kind: 'cancel'; which: number}
  | {kind: 'raise'; by: number}
  | {kind: 'reopen'}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('register' as const),
      seats: fc.integer({min: 1, max: 10}),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({kind: fc.constant('cancel' as const), which: fc.nat(30)}),
  },
  {weight: 1, arbitrary: fc.record({kind: fc.constant('raise' as const), by: fc.nat(5)})},
  {weight: 1, arbitrary: fc.record({kind: fc.constant('reopen' as const)})},
)

test('nobody has a place beyond the limit, and no place is free that is enough for somebody who waits', () => {
  const folder = testFolder()
  const open = () =>
    new Visitors({file: join(folder, 'data', 'visitors.sqlite'), key: {file: join(folder, 'key')}})
  let visitors = open()
  let run = 0
  fc.assert(
    fc.property(fc.integer({min: 1, max: 15}), fc.array(step, {maxLength: 40}), (limit, steps) => {
      run += 1
      const event = `event-${run}`
      let places = limit
      let count = 0
      for (const taken of steps) {
        const {registrations} = visitors
        const known = registrations.of(event)
        if (taken.kind === 'register') {
          count += 1
          registrations.register(
            registration({event, seats: taken.seats, ticket: `${run}-${count}`}),
            places,
          )
        } else if (taken.kind === 'cancel') {
          const one = known[taken.which % Math.max(known.length, 1)]
          if (one) registrations.cancel(one.id, places)
        } else if (taken.kind === 'raise') {
          places += taken.by
          registrations.givePlaces(event, places)
        } else {
          visitors.close()
          visitors = open()
        }
        const now = visitors.registrations.of(event)
        const seats = (state: string) =>
          now.filter((one) => one.state === state).map((one) => one.seats)
        const confirmed = seats('confirmed').reduce((sum, one) => sum + one, 0)
        expect(confirmed).toBeLessThanOrEqual(places)
        for (const waiting of seats('waiting')) expect(waiting).toBeGreaterThan(places - confirmed)
      }
    }),
    {numRuns: 60},
  )
  visitors.close()
})

test('a cancelled place goes to the first in line that it is enough for', () => {
  const {registrations} = openTestVisitors().visitors
  const add = (name: string, seats: number) =>
    registrations.register(registration({name, seats, ticket: name}), 4).registration
  const states = () => registrations.of('event-meet').map(({name, state}) => [name, state])
  const first = add('Ida', 2)
  add('Per', 2)
  add('Ola', 3)
  add('Liv', 1)
  registrations.cancel(first.id, 4)
  expect(states()).toEqual([
    ['Per', 'confirmed'],
    ['Ola', 'waiting'],
    ['Liv', 'confirmed'],
  ])
})

test('the same form sent again is the same registration, another one is not', () => {
  const {registrations} = openTestVisitors().visitors
  const once = registrations.register(registration({ticket: 'a'}), 1)
  expect(registrations.register(registration({ticket: 'a'}), 1)).toEqual({
    registration: once.registration,
    isRepeated: true,
  })
  expect(registrations.register(registration({ticket: 'b'}), 1)).toMatchObject({
    isRepeated: false,
    registration: {state: 'waiting'},
  })
})

test('what is cancelled says nothing of anybody, and is found by its link all the same', () => {
  const {visitors, file} = openTestVisitors()
  const {registrations, ownLinks} = visitors
  const {id} = registrations.register(registration({diet: 'Nötter'}), null).registration
  const token = ownLinks.token('registration', id)
  registrations.cancel(id, null)
  expect(registrations.find(ownLinks.idOf('registration', token) ?? '')).toMatchObject({
    state: 'cancelled',
    name: '',
    email: '',
    diet: null,
    fields: [],
  })
  expect(ownLinks.idOf('subscription', token)).toBeNull()
  for (const wrong of ['', id, `${id}.`, `${token}x`, token.slice(0, -1), `x${token}`]) {
    expect(ownLinks.idOf('registration', wrong)).toBeNull()
  }
  expect(file).toContain('visitors.sqlite')
})

test('food is forgotten the day after the event, the rest after the promised days', () => {
  const {visitors, clock} = openTestVisitors()
  const {registrations} = visitors
  const endsAt = clock.now + 10 * DAY
  registrations.register(registration({endsAt, diet: 'Nötter', retentionDays: 14}), null)
  const left = () => registrations.all().map(({diet}) => diet)
  clock.now = endsAt + DAY - 1
  visitors.eraseExpired()
  expect(left()).toEqual(['Nötter'])
  clock.now = endsAt + DAY
  visitors.eraseExpired()
  expect(left()).toEqual([null])
  clock.now = endsAt + 14 * DAY - 1
  expect(visitors.eraseExpired()).toBe(0)
  clock.now += 1
  expect(visitors.eraseExpired()).toBe(1)
  expect(left()).toEqual([])
  expect(visitors.inbox.erasures.list()).toMatchObject([{reason: 'retention', count: 1}])
})

test('an event that is moved is kept for as long after its new day', () => {
  const {visitors, clock} = openTestVisitors()
  const {registrations} = visitors
  const endsAt = clock.now + DAY
  registrations.register(registration({endsAt, retentionDays: 1}), null)
  registrations.reschedule('event-meet', endsAt + 30 * DAY)
  clock.now += 10 * DAY
  expect(visitors.eraseExpired()).toBe(0)
  expect(registrations.of('event-meet')).toHaveLength(1)
})
