import {afterAll, beforeAll, expect, test} from 'vitest'
import {administrator, anonymous, type Requester} from '../../../lake/index.ts'
import {GuestWork} from '../../../lake/listeners/guest-work.ts'
import {ListenerHub} from '../../../lake/listeners/hub.ts'
import {startLake, type TestLake} from '../../lake/harness.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startLake({}, {publicApi: {ofOne: 1e9, ofAll: 1e9, periodSeconds: 1, streams: 3}})
  await lake.client.create({_id: 'shown', _type: 'story', title: 'Först'})
})
afterAll(() => lake.stop())

const open = (from: string, path: string) =>
  fetch(`${lake.url}/v2025-02-19/data/${path}`, {headers: {'X-Forwarded-For': from}})

test.each([
  ['listeners', 'listen/production?query=*'],
  ['live events', 'live/events/production'],
])('an address has so many %s open at a time', async (_, path) => {
  const [one, other] = path.startsWith('live')
    ? ['192.0.2.1', '192.0.2.2']
    : ['192.0.2.3', '192.0.2.4']
  const streams = [await open(one, path), await open(one, path), await open(one, path)]
  expect(streams.map(({status}) => status)).toEqual([200, 200, 200])
  expect((await open(one, path)).status).toBe(429)
  const others = await open(other, path)
  expect(others.status).toBe(200)
  await others.body?.cancel()
  // One that has ended makes room for another.
  await streams[0]?.body?.cancel()
  await expect
    .poll(async () => {
      const again = await open(one, path)
      await again.body?.cancel()
      return again.status
    })
    .toBe(200)
  for (const {body} of streams.slice(1)) await body?.cancel()
})

test('nobody keeps a stream open without saying who they are, but for published data', async () => {
  const answer = await fetch(`${lake.url}/vX/agent/local/bundles/mine/listen`)
  await answer.body?.cancel()
  expect(answer.status).toBe(401)
})

/** What a listener hears, in one list for all. */
function listenTo(hub: ListenerHub, requester: Requester, query: string, heard: string[]): void {
  const options = {
    query,
    params: {},
    includeResult: true,
    includePreviousRevision: false,
    includeMutations: true,
    includeAllVersions: true,
    includeEffects: false,
  }
  const sink = {
    send: (chunk: Uint8Array) => {
      for (const [, event] of Buffer.from(chunk)
        .toString()
        .matchAll(/^event: (\w+)/gm)) {
        if (event !== 'welcome') heard.push(`${requester.kind} ${event}`)
      }
    },
    bufferedBytes: () => 0,
    onDrain: () => {},
    end: () => {},
    abort: () => {},
  }
  hub.listen(options, requester, sink, {lastEventId: undefined, enabled: false})
}

test.each([
  ['hear what changes, after whoever works here', new GuestWork(), 'mutation'],
  ['are told to start over once their share is spent', new GuestWork(-1), 'reset'],
])('guests %s', async (_, work, event) => {
  const dataset = lake.lake.dataset('production')
  const hub = new ListenerHub(dataset, work)
  const heard: string[] = []
  listenTo(hub, anonymous, '*[_type == "story"]', heard)
  listenTo(hub, administrator, '*[_type == "story"]', heard)
  // Of what guests do not see, they hear nothing, whatever has been spent.
  const change = (_id: string) =>
    dataset.transact([{createOrReplace: {_id, _type: 'story', title: event}}], {}, administrator)
  await change('drafts.hidden')
  await expect.poll(() => heard).toEqual(['administrator mutation'])
  await change('shown')
  await expect.poll(() => heard.slice(1)).toEqual(['administrator mutation', `public ${event}`])
  hub.end()
})

test('the share is computing time, and renewed', () => {
  let now = 0
  const work = new GuestWork(1, () => now)
  expect(work.isSpent).toBe(false)
  work.count(() => {
    const {user} = process.threadCpuUsage()
    while (process.threadCpuUsage().user - user < 20_000);
  })
  expect(work.isSpent).toBe(true)
  now = 10_001
  expect(work.isSpent).toBe(false)
})
