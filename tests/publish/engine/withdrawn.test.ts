import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {openPublishLog, type Publisher, startPublisher} from '../../../publish/index.ts'
import {campaign, makeWorld, story, type World} from '../helpers/world.ts'

const SECRET = 'Anna Hemlig'

let world: World
let publisher: Publisher

const get = async (path: string) => {
  const response = await publisher.fetch(new Request(`http://localhost${path}`))
  return {status: response?.status ?? 0, text: (await response?.text()) ?? ''}
}

const change = async (...mutations: Parameters<World['mutate']>) => {
  await world.mutate(...mutations)
  await publisher.settled()
}

/** Whether a text is anywhere in the server's publishes on disk. */
async function isOnDisk(text: string): Promise<boolean> {
  const files = ['live.sqlite', 'live.sqlite-wal'].map((name) =>
    readFile(join(world.options.dataFolder, 'publish', name), 'latin1').catch(() => ''),
  )
  return (await Promise.all(files)).some((bytes) => bytes.includes(text))
}

beforeEach(async () => {
  world = await makeWorld()
  await world.mutate(
    {create: campaign('kumla', {languages: ['sv']})},
    {create: campaign('vi', {languages: ['sv']})},
    {create: story('anna', 'kumla', {title: SECRET})},
    {create: story('bo', 'kumla', {friend: {_ref: 'anna', _weak: true}})},
    {create: story('cilla', 'kumla')},
  )
  publisher = await startPublisher(world.options)
  await publisher.settled()
})

afterEach(async () => {
  await publisher.close()
  await world.close()
})

describe('a withdrawn person', () => {
  test('is in no earlier publish after a rollback', async () => {
    const first = publisher.log.latest
    await change({patch: {id: 'bo', unset: ['friend']}})
    await change({patch: {id: 'anna', set: {body: 'Another text'}}})
    await change({delete: {id: 'anna'}})
    publisher.log.rollback(first)
    for (const path of ['/kumla/', '/kumla/stories/anna/', '/kumla/stories/bo/']) {
      const {status, text} = await get(path)
      expect([path, status]).toEqual([path, 410])
      expect(text).not.toContain(SECRET)
    }
    expect((await get('/kumla/stories/cilla/')).status).toBe(200)
    expect((await get('/vi/')).status).toBe(200)
    const {log, close} = openPublishLog(world.options.dataFolder)
    const paths = log.withdrawn(first).map(({path}) => path)
    // The address of her own page contains her name: no list has it, though visitors learn that the page is gone.
    expect(paths.filter((path) => !path.startsWith('_search/')).sort()).toEqual([
      expect.stringMatching(/^\(withdrawn\)\/[0-9a-f]{24}\.html$/),
      'index.html',
      'sitemap.xml',
      'stories/bo/index.html',
    ])
    // The search index was built from all pages.
    expect(paths.some((path) => path.startsWith('_search/fragment/'))).toBe(true)
    close()
    publisher.log.resume()
    expect((await get('/kumla/')).status).toBe(200)
  })

  test('disappears at once while visitors see an earlier publish', async () => {
    const first = publisher.log.latest
    await change({patch: {id: 'cilla', set: {title: 'Cilla once more'}}})
    publisher.log.rollback(first)
    expect((await get('/kumla/stories/anna/')).text).toContain(SECRET)
    await change({delete: {id: 'anna'}})
    expect((await get('/kumla/stories/anna/')).status).toBe(410)
    expect((await get('/kumla/stories/cilla/')).text).toContain('Story cilla')
  })

  test('is withdrawn from one campaign without leaving the others', async () => {
    await change({create: story('dag', 'kumla', {more: {_ref: 'vi', _weak: true}})})
    const number = publisher.log.latest
    await change({patch: {id: 'dag', set: {withheld: ['kumla']}}})
    publisher.log.rollback(number)
    expect((await get('/kumla/stories/dag/')).status).toBe(410)
    expect((await get('/vi/stories/dag/')).status).toBe(200)
  })

  test('is removed from a page that has failed to render since, too', async () => {
    await change({patch: {id: 'bo', set: {explode: true}}})
    expect((await get('/kumla/stories/bo/')).text).toContain(SECRET)
    await change({delete: {id: 'anna'}})
    expect((await get('/kumla/stories/bo/')).status).toBe(404)
    await change({patch: {id: 'bo', unset: ['explode']}})
    const {status, text} = await get('/kumla/stories/bo/')
    expect(status).toBe(200)
    expect(text).not.toContain(SECRET)
  })

  test('is removed from earlier publishes on the next start, when withdrawn meanwhile', async () => {
    const first = publisher.log.latest
    await change({patch: {id: 'cilla', set: {title: 'Cilla once more'}}})
    await publisher.close()
    await world.mutate({delete: {id: 'anna'}})
    publisher = await startPublisher(world.options)
    publisher.log.rollback(first)
    expect((await get('/kumla/stories/anna/')).status).toBe(410)
    expect((await get('/kumla/stories/cilla/')).status).toBe(200)
  })

  test('leaves neither bytes in the store nor a picture', async () => {
    const red = {width: 40, height: 40, channels: 3, background: '#f00'} as const
    const portrait = await world.upload(await sharp({create: red}).png().toBuffer())
    const value = {_type: 'image', asset: {_type: 'reference', _ref: portrait}}
    await change({patch: {id: 'anna', set: {portrait: value}}})
    const [shown] = publisher.renditions('kumla')
    if (!shown) throw new Error('No page shows a picture')
    await publisher.images.make(shown)
    expect(await isOnDisk(`<h1>${SECRET}`)).toBe(true)
    await change({delete: {id: 'anna'}})
    expect(await publisher.images.names()).toEqual([])
    expect((await get(`/kumla/_images/${shown.name}`)).status).toBe(404)
    await publisher.close()
    expect(await isOnDisk(`<h1>${SECRET}`)).toBe(false)
    publisher = await startPublisher(world.options)
  })
})
