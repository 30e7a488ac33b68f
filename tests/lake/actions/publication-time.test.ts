import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {openLake, recordPublicationTimes} from '../../../lake/index.ts'
import {startLake, type TestLake} from '../harness.ts'
import {freshDataset, TestClock} from './harness.ts'

const [DRAFTED, PUBLISHED, LATER, LATEST] = [
  '2026-05-04T08:00:00.000Z',
  '2026-06-12T07:15:00.000Z',
  '2026-07-01T10:00:00.000Z',
  '2026-08-01T10:00:00.000Z',
]

const clock = new TestClock(DRAFTED)
let running: TestLake
let client: SanityClient
beforeAll(async () => {
  running = await startLake({clock: clock.read})
})
afterAll(() => running.stop())
beforeEach(() => {
  clock.set(DRAFTED)
  client = freshDataset(running).client.withConfig({perspective: 'raw'})
})

const publish = () =>
  client.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.a',
    publishedId: 'a',
  })
const edit = (title: string) =>
  client.action({
    actionType: 'sanity.action.document.edit',
    draftId: 'drafts.a',
    publishedId: 'a',
    patch: {set: {title}},
  })
const draft = {_id: 'drafts.a', _type: 'story', title: 'Ett'}
/** When a page says that a document was published. */
const published = (id = 'a') =>
  client.fetch('*[_id == $id][0]{_createdAt, "published": coalesce(_publishedAt, _createdAt)}', {
    id,
  })

describe('the time of first publication is kept', () => {
  test('when a draft is published by an action, and again later', async () => {
    await client.create(draft)
    clock.set(PUBLISHED)
    await publish()
    expect(await published()).toEqual({_createdAt: DRAFTED, published: PUBLISHED})
    clock.set(LATER)
    await edit('Två')
    await publish()
    expect(await published()).toMatchObject({published: PUBLISHED})
  })

  test('when a client publishes in a transaction of its own', async () => {
    const made = await client.create(draft)
    clock.set(PUBLISHED)
    await client
      .transaction()
      .createOrReplace({...made, _id: 'a'})
      .delete('drafts.a')
      .commit()
    expect(await published()).toEqual({_createdAt: DRAFTED, published: PUBLISHED})
    clock.set(LATER)
    await client.createOrReplace({_id: 'a', _type: 'story', title: 'Utan datum'})
    expect(await published()).toMatchObject({published: PUBLISHED})
  })

  test('when a release is published', async () => {
    await client.releases.create({releaseId: 'r1', metadata: {title: 'R', releaseType: 'asap'}})
    await client.create({...draft, _id: 'versions.r1.a'})
    clock.set(PUBLISHED)
    await client.releases.publish({releaseId: 'r1'})
    expect(await published()).toEqual({_createdAt: DRAFTED, published: PUBLISHED})
  })

  test('when a document is unpublished and published again', async () => {
    await client.create(draft)
    clock.set(PUBLISHED)
    await publish()
    clock.set(LATER)
    await client.action({
      actionType: 'sanity.action.document.unpublish',
      draftId: 'drafts.a',
      publishedId: 'a',
    })
    clock.set(LATEST)
    await publish()
    expect(await published()).toMatchObject({published: PUBLISHED})
  })

  test('but not by a copy of the document, which gets its own', async () => {
    await client.create(draft)
    clock.set(PUBLISHED)
    await publish()
    const original = await client.getDocument('a')
    clock.set(LATER)
    await client.action({
      actionType: 'sanity.action.document.create',
      publishedId: 'b',
      attributes: {...original, _id: 'drafts.b', _type: 'story'},
      ifExists: 'fail',
    })
    clock.set(LATEST)
    await client.action({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.b',
      publishedId: 'b',
    })
    expect(await published('b')).toMatchObject({published: LATEST})
  })

  test('through an export and an import', async () => {
    await client.create(draft)
    clock.set(PUBLISHED)
    await publish()
    const exported = await client.getDocument('a')
    clock.set(LATER)
    const other = freshDataset(running).client
    await other.createOrReplace({...exported, _id: 'a', _type: 'story'})
    expect(await other.getDocument('a')).toMatchObject({
      _createdAt: DRAFTED,
      _publishedAt: PUBLISHED,
    })
  })

  test('and is absent from documents created as published', async () => {
    const made = await client.create({...draft, _id: 'a'})
    expect(made).not.toHaveProperty('_publishedAt')
    expect(await published()).toEqual({_createdAt: DRAFTED, published: DRAFTED})
  })
})

test('content of an earlier version gets its times from history, once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'publication-'))
  await cp(fileURLToPath(new URL('../../fixtures/data-folder/lake', import.meta.url)), folder, {
    recursive: true,
  })
  const lake = openLake({folder})
  const dataset = lake.dataset('production')
  const before = dataset.collection.get('story-anna')
  expect(await recordPublicationTimes(dataset)).toBe(2)
  const after = dataset.collection.get('story-anna')
  expect(after).toEqual({...before, _rev: after?._rev, _publishedAt: PUBLISHED})
  expect(dataset.collection.get('campaign-kumla')).toMatchObject({_publishedAt: PUBLISHED})
  expect(dataset.collection.get('story-bo')).not.toHaveProperty('_publishedAt')
  expect(await recordPublicationTimes(dataset)).toBe(0)
  await lake.close()
  await rm(folder, {recursive: true, force: true})
})
