import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {startLake, type TestLake} from '../harness.ts'
import {listenPath, openStream} from './stream.ts'

let folder: string
let lake: TestLake

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-'))
  lake = await startLake({folder})
})
afterEach(async () => {
  await lake.stop()
  await rm(folder, {recursive: true, force: true})
})

const path = listenPath('*[_type == "note"]', {
  enableResume: 'true',
  includeResult: 'true',
  effectFormat: 'mendoza',
})
const back = (id: string | undefined) => openStream(lake, path, {'Last-Event-ID': id ?? ''})

test('a reconnecting listener receives what it missed, once and in order', async () => {
  const listener = await openStream(lake, path)
  expect((await listener.next()).event).toBe('welcome')
  await lake.client.create({_id: 'a', _type: 'note', n: 1})
  const seen = await listener.next()
  listener.stop()

  await lake.client.patch('a').set({n: 2}).commit()
  await lake.client.create({_id: 'b', _type: 'other'})
  await lake.client.transaction().create({_id: 'c', _type: 'note'}).delete('a').commit()

  const again = await back(seen.id)
  expect((await again.next()).event).toBe('welcomeback')
  const missed = [await again.next(), await again.next(), await again.next()]
  expect(missed.map(({data}) => [data.documentId, data.transition])).toEqual([
    ['a', 'update'],
    ['c', 'appear'],
    ['a', 'disappear'],
  ])
  expect(missed[0]?.data).toMatchObject({
    result: {_id: 'a', n: 2},
    mutations: [{patch: {id: 'a', set: {n: 2}}}],
  })
  await lake.client.create({_id: 'd', _type: 'note'})
  expect((await again.next()).data.documentId).toBe('d')
  again.stop()
})

test('one that disconnected in the middle of a transaction gets the rest of it', async () => {
  const listener = await openStream(lake, path)
  await listener.next()
  await lake.client
    .transaction()
    .create({_id: 'b', _type: 'note'})
    .create({_id: 'a', _type: 'note'})
    .commit()
  const first = await listener.next()
  expect(first.data).toMatchObject({documentId: 'b'})
  listener.stop()
  const again = await back(first.id)
  expect((await again.next()).event).toBe('welcomeback')
  expect((await again.next()).data).toMatchObject({documentId: 'a', transactionTotalEvents: 2})
  again.stop()
})

test('one that only saw the welcome can resume, also after a restart', async () => {
  const listener = await openStream(lake, path)
  const welcome = await listener.next()
  listener.stop()
  await lake.client.create({_id: 'a', _type: 'note'})
  await lake.stop()
  lake = await startLake({folder})
  const again = await back(welcome.id)
  expect((await again.next()).event).toBe('welcomeback')
  expect((await again.next()).data.documentId).toBe('a')
  again.stop()
})

test('one that was away too long, or comes from another server, is reset', async () => {
  const unknown = await back('never-heard-of#a')
  expect((await unknown.next()).event).toBe('reset')
  unknown.stop()

  const listener = await openStream(lake, path)
  const {id} = await listener.next()
  listener.stop()
  for (let n = 0; n < 1_001; n += 100) {
    await Promise.all(Array.from({length: 100}, () => lake.client.create({_type: 'note'})))
  }
  const late = await back(id)
  expect((await late.next()).event).toBe('reset')
  late.stop()
})

test('without resume it gets a plain welcome', async () => {
  await lake.client.create({_id: 'a', _type: 'note'})
  const plain = await openStream(lake, listenPath('*'), {'Last-Event-ID': 'x#a'})
  expect((await plain.next()).event).toBe('welcome')
  plain.stop()
})

test('live connections are told to restart only when they missed something', async () => {
  const live = (id?: string) =>
    openStream(lake, '/data/live/events/production', id ? {'Last-Event-ID': id} : {})
  const first = await live()
  const welcome = await first.next()
  first.stop()
  const same = await live(welcome.id)
  expect((await same.next()).event).toBe('welcome')
  same.stop()
  await lake.client.create({_type: 'note'})
  const later = await live(welcome.id)
  expect((await later.next()).event).toBe('restart')
  later.stop()
})
