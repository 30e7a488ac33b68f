import {afterEach, expect, test} from 'vitest'
import type {DatasetEvent, Requester} from '../../../lake/index.ts'
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

/** Drafts that somebody may read until a day that the draft names. */
const untilThen: Requester = {
  kind: 'member',
  identity: 'p1',
  grants: [{filter: 'validUntil > now()', permissions: ['read']}],
}

test.each<[string, Requester]>([
  ['a member', untilThen],
  ['a preview', {...untilThen, seesOthersAs: 'publisher'}],
])('what %s may read until a day is not found by queries after that day', async (_, requester) => {
  let now = new Date('2026-06-01T12:00:00Z')
  lake = await startLake({clock: () => now})
  const dataset = lake.lake.dataset('production')
  await lake.client.create({_id: 'drafts.a', _type: 'story', validUntil: '2026-06-02T00:00:00Z'})
  await lake.client.create({_id: 'drafts.b', _type: 'story', validUntil: '2027-06-02T00:00:00Z'})
  const found = async () => {
    const {result, dependencies} = await dataset.query(
      {query: '*[_type == "story"]._id'},
      requester,
    )
    // Whoever keeps the result has to ask again as time passes.
    expect(dependencies).toContain('now')
    return result
  }
  expect(await found()).toEqual(['drafts.a', 'drafts.b'])
  now = new Date('2026-06-03T12:00:00Z')
  expect(await found()).toEqual(['drafts.b'])
})
