import {readFile} from 'node:fs/promises'
import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {withOfflineLinks} from '../../publish/export/offline-links.ts'
import {buildArchive} from '../../publish/index.ts'
import {campaign, makeWorld, story} from './helpers/world.ts'

test('a closed campaign’s site is one file, without what nobody may see', async () => {
  const world = await makeWorld()
  await world.mutate(
    {create: campaign('kumla', {closed: true})},
    {create: campaign('malmo')},
    {create: story('anna', 'kumla')},
    {create: story('mio', 'malmo')},
    {create: {...story('bo', 'kumla'), _id: 'drafts.bo'}},
  )
  const {slug, file, remove} = await buildArchive({...world.options, store: 'live'}, 'kumla')
  const files = unzipSync(await readFile(file))
  expect(slug).toBe('kumla')
  const names = Object.keys(files)
  expect(names).toContain('kumla/index.html')
  expect(names).toContain('kumla/stories/anna/index.html')
  expect(names.filter((name) => /bo\/|mio/.test(name))).toEqual([])
  const page = files['kumla/stories/anna/index.html']
  expect(page && strFromU8(page)).toContain('Story anna')

  await remove()
  await expect(readFile(file)).rejects.toThrow('ENOENT')
  await expect(buildArchive({...world.options, store: 'live'}, 'gone')).rejects.toThrow(
    'no published campaign',
  )
  await world.close()
})

test.each([
  ['<a href="./om/">', '<a href="./om/index.html">'],
  ['<a href="..">', '<a href="../index.html">'],
  ['<a href=".#top">', '<a href="./index.html#top">'],
  ['<a href="../../om/?k=a#b">', '<a href="../../om/index.html?k=a#b">'],
  ['<a href="./karta.pdf">', '<a href="./karta.pdf">'],
  ['<a href="https://kumla.se/om/">', '<a href="https://kumla.se/om/">'],
  ['<a href="#top">', '<a href="#top">'],
])('%s becomes %s', (html, expected) => expect(withOfflineLinks(html)).toBe(expected))
