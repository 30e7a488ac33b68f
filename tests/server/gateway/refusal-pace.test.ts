import fc from 'fast-check'
import {expect, test} from 'vitest'
import {GATEWAY_LIMITS} from '../../../server/gateway/limits.ts'
import {RefusalPace} from '../../../server/gateway/refusal-pace.ts'

const limits = {
  ...GATEWAY_LIMITS,
  refusalBurst: 5,
  refusalsPerSecond: 10,
  allRefusalsBurst: 20,
  allRefusalsPerSecond: 40,
  longestRefusalMs: 3_000,
}

const address = fc.integer({min: 1, max: 4}).map((last) => `198.51.100.${last}`)
const refusals = fc.array(fc.record({address, after: fc.integer({min: 0, max: 300})}), {
  maxLength: 200,
})

/** Milliseconds that each refusal waits, and when it is sent. */
function pace(requests: readonly {address: string; after: number}[]) {
  let now = 0
  const refusalPace = new RefusalPace(limits, () => now)
  return requests.map(({address, after}) => {
    now += after
    const delay = refusalPace.delayFor(address)
    return {address, delay, sentAt: now + delay}
  })
}

test('no more refusals are sent to one address, and to all, than the burst and the pace allow', () => {
  fc.assert(
    fc.property(refusals, (requests) => {
      const sent = pace(requests).filter(({delay}) => delay < limits.longestRefusalMs)
      const most = (burst: number, perSecond: number, ms: number) =>
        burst + 1 + Math.ceil((ms * perSecond) / 1000)
      for (const {sentAt: from, address} of sent) {
        for (const {sentAt: to} of sent.filter(({sentAt}) => sentAt >= from)) {
          const within = sent.filter(({sentAt}) => sentAt >= from && sentAt <= to)
          const ofOne = within.filter((other) => other.address === address)
          expect(ofOne.length).toBeLessThanOrEqual(most(5, 10, to - from))
          expect(within.length).toBeLessThanOrEqual(most(20, 40, to - from))
        }
      }
    }),
  )
})

test('whoever is refused seldom never waits, and nobody longer than the longest', () => {
  fc.assert(
    fc.property(refusals, fc.integer({min: 100, max: 10_000}), (requests, pause) => {
      const seldom = requests.map(({address}) => ({address, after: pause}))
      expect(pace(seldom).every(({delay}) => delay === 0)).toBe(true)
      expect(pace(requests).every(({delay}) => delay >= 0 && delay <= 3_000)).toBe(true)
    }),
  )
})

test('a network of IPv6 addresses is one', () => {
  const requests = Array.from({length: 50}, (_, index) => ({
    address: `2001:db8:1:2::${index.toString(16)}`,
    after: 0,
  }))
  const delays = pace(requests).map(({delay}) => delay)
  expect(delays.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
  expect(delays.at(-1)).toBe(limits.longestRefusalMs)
})
