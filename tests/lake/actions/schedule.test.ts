import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {startLake, type TestLake} from '../harness.ts'
import {TestClock} from './harness.ts'

const NOW = '2027-03-01T08:00:00.000Z'
const LATER = '2027-04-01T08:00:00.000Z'
const BEYOND_A_TIMER = '2037-03-01T08:00:00.000Z'

/** A release of one version, scheduled. */
async function scheduleRelease(
  client: SanityClient,
  publishAt: string,
  document: {_id: string; _type: string} & Record<string, unknown> = {
    _id: 'versions.spring.x',
    _type: 'story',
    title: 'in spring',
  },
): Promise<void> {
  await client.releases.create({releaseId: 'spring', metadata: {releaseType: 'scheduled'}})
  await client.createVersion({publishedId: 'x', releaseId: 'spring', document})
  await client.releases.schedule({releaseId: 'spring', publishAt})
}

const stateOf = async (client: SanityClient) =>
  (await client.releases.get({releaseId: 'spring'}))?.state

describe('with a stopped clock', () => {
  let folder: string
  let clock: TestClock
  let lake: TestLake
  const check = () => lake.lake.schedule('production').check()

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lake-'))
    clock = new TestClock(NOW)
    lake = await startLake({folder, clock: clock.read})
  })
  afterEach(async () => {
    await lake.stop()
    await rm(folder, {recursive: true, force: true})
  })

  test('a scheduled release is published at its time, not before', async () => {
    await scheduleRelease(lake.client, LATER)
    clock.set('2027-04-01T07:59:59.999Z')
    await check()
    expect(await stateOf(lake.client)).toBe('scheduled')
    expect(await lake.client.getDocument('x')).toBeUndefined()

    clock.set(LATER)
    await check()
    expect(await stateOf(lake.client)).toBe('published')
    expect(await lake.client.getDocument('x')).toMatchObject({title: 'in spring'})
    expect(await lake.client.getDocument('versions.spring.x')).toBeUndefined()
  })

  test('releases that came due while the server was down are published on start', async () => {
    await scheduleRelease(lake.client, LATER)
    await lake.stop()
    clock.set('2027-06-01T00:00:00Z')
    lake = await startLake({folder, clock: clock.read})
    await vi.waitFor(async () => expect(await stateOf(lake.client)).toBe('published'))
    const release = await lake.client.releases.get({releaseId: 'spring'})
    expect(release).toMatchObject({publishAt: LATER, publishedAt: '2027-06-01T00:00:00.000Z'})
  })

  test('a time beyond a timer’s range is not treated as past', async () => {
    await scheduleRelease(lake.client, BEYOND_A_TIMER)
    await check()
    expect(await stateOf(lake.client)).toBe('scheduled')
  })

  test('releases are published in the order of their times', async () => {
    for (const [name, time] of [
      ['second', '2027-04-02T00:00:00Z'],
      ['first', '2027-04-01T00:00:00Z'],
    ] as const) {
      await lake.client.releases.create({releaseId: name})
      await lake.client.createVersion({
        publishedId: 'x',
        releaseId: name,
        document: {_type: 'story', title: name},
      })
      await lake.client.releases.schedule({releaseId: name, publishAt: time})
    }
    clock.set('2027-05-01T00:00:00Z')
    await check()
    expect(await lake.client.getDocument('x')).toMatchObject({title: 'second'})
  })

  test('a release that cannot be published records why, changes nothing and is not retried', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
    await lake.client.create({_id: 'x', _type: 'story', title: 'out'})
    await scheduleRelease(lake.client, LATER)
    // A token may write where the Studio may not: it breaks what was checked when the release was scheduled.
    await lake.client.createOrReplace({
      _id: 'versions.spring.x',
      _type: 'story',
      to: {_type: 'reference', _ref: 'gone', _weak: true, _strengthenOnPublish: {type: 'story'}},
    })
    clock.set(LATER)
    await check()
    const release = await lake.client.releases.get({releaseId: 'spring'})
    expect(release).toMatchObject({
      state: 'active',
      error: {message: expect.stringMatching(/gone/)},
    })
    expect(release).not.toHaveProperty('publishAt')
    expect(await lake.client.getDocument('x')).toMatchObject({title: 'out'})

    const logged = quiet.mock.calls.length
    await check()
    expect(quiet.mock.calls.length).toBe(logged)
    quiet.mockRestore()

    await lake.client.createOrReplace({_id: 'versions.spring.x', _type: 'story', title: 'mended'})
    await lake.client.releases.schedule({releaseId: 'spring', publishAt: NOW})
    expect(await lake.client.getDocument('x')).toMatchObject({title: 'mended'})
    expect(await lake.client.releases.get({releaseId: 'spring'})).not.toHaveProperty('error')
  })

  test('an unscheduled release stays unpublished', async () => {
    await scheduleRelease(lake.client, LATER)
    await lake.client.releases.unschedule({releaseId: 'spring'})
    clock.set('2027-06-01T00:00:00Z')
    await check()
    expect(await stateOf(lake.client)).toBe('active')
  })
})

test('automatically, at its time, by the system clock', async () => {
  const lake = await startLake()
  try {
    await scheduleRelease(lake.client, new Date(Date.now() + 200).toISOString())
    await vi.waitFor(async () => expect(await stateOf(lake.client)).toBe('published'), 10_000)
    expect(await lake.client.getDocument('x')).toMatchObject({title: 'in spring'})
  } finally {
    await lake.stop()
  }
})
