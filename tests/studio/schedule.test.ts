import {millisecondsInDay} from 'date-fns/constants'
import type {SanityClient} from 'studio-client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {readSchedule, scheduleUnpublish, unschedule} from '../../studio/schedule/schedule.ts'
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

const read = () => readSchedule(client, new AbortController().signal)

test('one answer says of every document what happens to it at a time, the first first', async () => {
  expect((await read()).size).toBe(0)
  await scheduleUnpublish(client, 'nora', SOON, 'Avpublicera Nora')
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
