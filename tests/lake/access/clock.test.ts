import {afterEach, expect, test} from 'vitest'
import type {DatasetEvent} from '../../../lake/index.ts'
import {startLake, type TestLake} from '../harness.ts'

let lake: TestLake
afterEach(() => lake.stop())

test('a document that stops being public because of time is announced as gone', async () => {
  let now = new Date('2026-06-01T12:00:00Z')
  lake = await startLake({
    clock: () => now,
    publicRead: {filter: 'validUntil > now()', hide: []},
  })
  const dataset = lake.lake.dataset('production')
  await lake.client.create({_id: 'short', _type: 'story', validUntil: '2026-06-02T00:00:00Z'})
  await lake.client.create({_id: 'long', _type: 'story', validUntil: '2027-06-02T00:00:00Z'})
  const visible = () => lake.clientWith({token: ''}).fetch('*._id')
  expect(await visible()).toEqual(['long', 'short'])

  const events: DatasetEvent[] = []
  dataset.subscribe((event) => events.push(event))
  await dataset.recheckClock()
  expect(events).toEqual([])

  now = new Date('2026-06-03T12:00:00Z')
  await dataset.recheckClock()
  expect(await visible()).toEqual(['long'])
  expect(events.map(({kind}) => kind)).toEqual(['clock'])
  expect([...(events[0]?.touched ?? [])]).toEqual(
    expect.arrayContaining(['id:short', 'type:story']),
  )
  expect(await lake.client.fetch('count(*)')).toBe(2)
})
