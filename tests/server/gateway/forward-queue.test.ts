import {setImmediate as turn} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {ForwardQueue} from '../../../server/gateway/forward-queue.ts'

test('what arrives later, such as a page, waits for a few requests, not for all', async () => {
  const queue = new ForwardQueue()
  let forwarded = 0
  for (let index = 0; index < 1000; index += 1) {
    queue.run('198.51.100.1', () => {
      forwarded += 1
    })
  }
  for (let turns = 1; forwarded < 1000; turns += 1) {
    const before = forwarded
    expect(forwarded).toBeLessThanOrEqual(4 * turns)
    await turn()
    expect(forwarded).toBeGreaterThan(before)
  }
})

test('addresses take turns, and each of them gets its own in order', async () => {
  const queue = new ForwardQueue()
  const order: string[] = []
  const run = (address: string, name: string) => queue.run(address, () => order.push(name))
  for (let index = 0; index < 100; index += 1) run('198.51.100.1', `flood ${index}`)
  run('198.51.100.2', 'other 0')
  run('198.51.100.2', 'other 1')
  while (order.length < 102) await turn()
  expect(order.indexOf('other 0')).toBeLessThan(8)
  expect(order.indexOf('other 1')).toBeLessThan(10)
  const flood = order.filter((name) => name.startsWith('flood'))
  expect(flood).toEqual(flood.map((_, index) => `flood ${index}`))
})

test('a request that comes alone does not wait', () => {
  const queue = new ForwardQueue()
  let isForwarded = false
  queue.run('198.51.100.1', () => {
    isForwarded = true
  })
  expect(isForwarded).toBe(true)
})
