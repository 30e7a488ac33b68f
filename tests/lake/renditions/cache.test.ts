import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {RenditionCache} from '../../../lake/renditions/cache.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-'))
})
afterEach(() => rm(folder, {recursive: true}))

const ten = (letter: string) => Buffer.from(letter.repeat(10))
const files = async () =>
  (await readdir(folder, {recursive: true})).filter((name) => name.includes('.')).toSorted()

test('cached files are found, also after a restart', async () => {
  await new RenditionCache(folder, 100).keep('one', 'a.jpg', ten('a'))
  const found = await new RenditionCache(folder, 100).find('one', 'a.jpg')
  expect(found?.size).toBe(10)
  expect(await readFile(found?.path ?? '', 'utf8')).toBe('aaaaaaaaaa')
  expect(await new RenditionCache(folder, 100).find('one', 'b.jpg')).toBeUndefined()
})

test('the least recently used file is evicted when the cache is full', async () => {
  const cache = new RenditionCache(folder, 30)
  for (const key of ['a.x', 'b.x', 'c.x']) await cache.keep('one', key, ten('x'))
  await cache.find('one', 'a.x')
  await cache.keep('two', 'd.x', ten('d'))
  expect(await files()).toEqual(['one/a.x', 'one/c.x', 'two/d.x'])
  expect(await cache.find('one', 'b.x')).toBeUndefined()
  await cache.keep('two', 'd.x', ten('e'))
  expect(await files()).toEqual(['one/a.x', 'one/c.x', 'two/d.x'])
})

test('a smaller limit is applied on the next start', async () => {
  const cache = new RenditionCache(folder, 100)
  for (const key of ['a.x', 'b.x', 'c.x']) await cache.keep('one', key, ten('x'))
  await new RenditionCache(folder, 20).keep('one', 'd.x', ten('d'))
  expect(await files()).toHaveLength(2)
})

test('renditions are deleted with their original, and half-written files on the next start', async () => {
  const cache = new RenditionCache(folder, 100)
  await cache.keep('one', 'a.x', ten('a'))
  await cache.keep('one-more', 'b.x', ten('b'))
  await cache.drop('one')
  await writeFile(join(folder, 'c.unfinished'), 'half')
  const restarted = new RenditionCache(folder, 100)
  expect(await restarted.find('one', 'a.x')).toBeUndefined()
  expect(await restarted.find('one-more', 'b.x')).toBeDefined()
  expect(await files()).toEqual(['one-more/b.x'])
})
