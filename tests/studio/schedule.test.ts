import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {millisecondsInDay} from 'date-fns/constants'
import type {SanityClient} from 'studio-client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {
  readSchedule,
  retake,
  schedulePublish,
  scheduleUnpublish,
  unschedule,
} from '../../studio/schedule/schedule.ts'
import {startLake, type TestLake} from '../lake/harness.ts'
import {studioClient} from './client.ts'

const SOON = new Date(Date.now() + millisecondsInDay)
const LATER = new Date(Date.now() + 2 * millisecondsInDay)

let lake: TestLake
let client: SanityClient
beforeAll(async () => {
  lake = await startLake()
  client = studioClient(lake)
  await client.create({_id: 'nora', _type: 'place', name: 'Nora'})
  await client.create({_id: 'kumla', _type: 'place', name: 'Kumla'})
})
afterAll(() => lake.stop())

const raw = {perspective: 'raw'} as const
const read = () => readSchedule(client, new AbortController().signal)

test('one answer says of every document what happens to it at a time, the first first', async () => {
  expect((await read()).size).toBe(0)
  await scheduleUnpublish(client, {id: 'nora', at: SOON, title: 'Avpublicera Nora'})
  const releaseId = 'rmagasinet'
  await client.action([
    {
      actionType: 'sanity.action.release.create',
      releaseId,
      metadata: {title: 'Magasinet', releaseType: 'scheduled'},
    },
    {
      actionType: 'sanity.action.document.version.create',
      publishedId: 'nora',
      document: {_id: `versions.${releaseId}.nora`, _type: 'place', name: 'Nora stad'},
    },
    {
      actionType: 'sanity.action.document.version.create',
      publishedId: 'kumla',
      document: {_id: `versions.${releaseId}.kumla`, _type: 'place', name: 'Kumla stad'},
    },
    {actionType: 'sanity.action.release.schedule', releaseId, publishAt: LATER.toISOString()},
  ])
  const schedule = await read()
  expect(schedule.get('nora')).toMatchObject([
    {does: 'unpublish', at: SOON.toISOString(), isShared: false},
    {does: 'publish', at: LATER.toISOString(), isShared: true},
  ])
  expect(schedule.get('kumla')).toMatchObject([{does: 'publish', isShared: true}])
})

test('what is taken back is not listed any more', async () => {
  const [first] = (await read()).get('nora') ?? []
  if (!first) throw new Error('Nothing is scheduled')
  await unschedule(client, first)
  expect((await read()).get('nora')).toMatchObject([{does: 'publish'}])
})

const first = async (id: string) => {
  const [scheduled] = (await read()).get(id) ?? []
  if (!scheduled) throw new Error(`Nothing is scheduled for ${id}`)
  return scheduled
}

test('a draft is scheduled as it is, and says so when it changes; its changes are taken along on demand', async () => {
  const draft = await client.create({_id: 'drafts.fellingsbro', _type: 'place', name: 'Felling'})
  const plan = {id: 'fellingsbro', at: SOON, title: 'Publicera Felling'}
  await expect(schedulePublish(client, {...plan, revision: 'another'})).rejects.toThrow()
  expect((await read()).has('fellingsbro')).toBe(false)
  await schedulePublish(client, {...plan, revision: draft._rev})
  expect(await first('fellingsbro')).toEqual({
    release: expect.stringMatching(/^r\w{8}$/),
    at: SOON.toISOString(),
    does: 'publish',
    isShared: false,
    isOutdated: false,
  })
  await client.patch('drafts.fellingsbro').set({name: 'Fellingsbro'}).commit()
  const outdated = await first('fellingsbro')
  expect(outdated.isOutdated).toBe(true)
  await retake(client, 'fellingsbro', outdated)
  expect(await first('fellingsbro')).toEqual({...outdated, isOutdated: false})
  expect(
    await client.fetch(`*[_id == "versions.${outdated.release}.fellingsbro"][0].name`, {}, raw),
  ).toBe('Fellingsbro')
})

test('what is due while the server is down is published when it starts, and its draft is no change any more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'schedule-'))
  let now = new Date('2026-12-01T10:00:00Z')
  const options = {folder, clock: () => now}
  const before = await startLake(options)
  const writer = studioClient(before)
  const unchanged = await writer.create({_id: 'drafts.kumla', _type: 'place', name: 'Kumla'})
  const changed = await writer.create({_id: 'drafts.nora', _type: 'place', name: 'Nora'})
  const at = new Date('2026-12-02T07:00:00Z')
  for (const {_id, _rev: revision} of [unchanged, changed]) {
    const id = _id.replace('drafts.', '')
    await schedulePublish(writer, {id, revision, at, title: id})
  }
  await writer.patch('drafts.nora').set({name: 'Nora stad'}).commit()
  await before.stop()

  now = new Date('2026-12-03T10:00:00Z')
  const after = await startLake(options)
  const reader = studioClient(after)
  await after.lake.schedule('production').check()
  expect(await reader.fetch('*[_type == "place"] | order(_id asc){_id, name}', {}, raw)).toEqual([
    {_id: 'drafts.nora', name: 'Nora stad'},
    {_id: 'kumla', name: 'Kumla'},
    {_id: 'nora', name: 'Nora'},
  ])
  expect((await readSchedule(reader, new AbortController().signal)).size).toBe(0)
  await after.stop()
  await rm(folder, {recursive: true})
})
