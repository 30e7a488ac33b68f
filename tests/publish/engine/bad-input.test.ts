import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {type BuildReport, buildSite, Publisher} from '../../../publish/index.ts'
import {campaign, makeWorld, story, tree, type World} from '../helpers/world.ts'

let world: World

beforeEach(async () => {
  world = await makeWorld()
  await world.mutate(
    {create: campaign('kumla', {languages: ['sv']})},
    {create: story('anna', 'kumla')},
  )
})

afterEach(() => world.close())

const outFolder = () => join(world.folder, 'dist')
const build = (): Promise<BuildReport> => buildSite({...world.options, outFolder: outFolder()})
const reports = ({problems}: BuildReport) => problems.map(({report}) => report)
const page = (path: string) => readFile(join(outFolder(), path), 'utf8')

describe('a template that throws', () => {
  test('is reported with its page and document; the last good version stays, and all else is published', async () => {
    expect(reports(await build())).toEqual([])
    await world.mutate(
      {patch: {id: 'anna', set: {explode: true, title: 'Broken'}}},
      {create: story('bo', 'kumla')},
    )
    const report = await build()
    expect(reports(report)).toEqual(['kumla /stories/anna/ · document anna: The story exploded'])
    expect(report.problems[0]?.location.template).toBe('story')
    expect(await page('kumla/stories/anna/index.html')).toContain('<h1>Story anna</h1>')
    expect(await page('kumla/stories/bo/index.html')).toContain('Story bo')
    expect(await page('kumla/index.html')).toContain('Broken')
  })

  test('a page that never rendered is published once it is fixed, while the server runs', async () => {
    await world.mutate({patch: {id: 'anna', set: {explode: true}}})
    const publisher = await Publisher.open({...world.options, store: 'live'})
    await publisher.start()
    const status = async () =>
      (await publisher.fetch(new Request('http://localhost/kumla/stories/anna/')))?.status
    expect([publisher.problems.length, await status()]).toEqual([1, 404])
    await world.mutate({patch: {id: 'anna', unset: ['explode']}})
    await publisher.settled()
    expect([publisher.problems.length, await status()]).toEqual([0, 200])
    await publisher.close()
  })
})

describe('a dangling reference', () => {
  test('is reported with document and field', async () => {
    // As an import may leave it: the lake itself refuses to create one.
    await world.mutate({create: story('ghost', 'kumla')})
    await world.mutate({patch: {id: 'anna', set: {friend: {_ref: 'ghost', _weak: true}}}})
    await world.mutate({delete: {id: 'ghost'}})
    const broken = {
      ...world.source,
      brokenReferences: async (id: string) =>
        id === 'anna' ? [{field: 'chapters[_key=="a"].image.asset', id: 'ghost'}] : [],
    }
    const report = await buildSite({...world.options, source: broken, outFolder: outFolder()})
    expect(reports(report)).toEqual([
      'kumla /stories/anna/ · document anna · chapters[_key=="a"].image.asset: It refers to ghost, which does not exist.',
    ])
    expect(Object.keys(await tree(outFolder()))).toContain('kumla/index.html')
  })
})

describe('a path that would escape the output folder', () => {
  test.each([
    ['..', 'would leave the output folder'],
    ['../../etc', 'would leave the output folder'],
    ['/etc', 'has an empty part'],
    ['a\\b', 'has a character that file systems or addresses refuse'],
    ['con', 'a name that Windows keeps for itself'],
    ['_astro', 'begins with a dot or an underscore'],
    ['.git', 'begins with a dot or an underscore'],
    ['x'.repeat(300), 'longer than 200 bytes'],
    ['a\u202eb', 'has an invisible character'],
    ['a\u0000b', 'has an invisible character'],
    ['．．', 'has a look-alike of another character'],
    ['a\u030a', 'is not written in composed characters'],
    ['аnna', 'mixes letters of different alphabets'],
  ])('%j is refused, and everything else comes out', async (slug, reason) => {
    await world.mutate({create: story('evil', 'kumla', {slug: {current: slug}})})
    const report = await build()
    expect(reports(report)).toEqual([expect.stringContaining(reason)])
    expect(report.problems[0]?.location).toMatchObject({documentId: 'evil', field: 'slug'})
    const files = Object.keys(await tree(world.folder)).filter((path) => path.endsWith('.html'))
    expect(
      files.filter((path) => path.includes('evil') || !path.startsWith('dist/kumla/')),
    ).toEqual([])
    expect(files).toContain('dist/kumla/stories/anna/index.html')
  })

  test('two pages with the same path: the first stays, the other is reported', async () => {
    await world.mutate({create: story('bertil', 'kumla', {slug: {current: 'Anna'}})})
    expect(reports(await build())).toEqual([
      'kumla /stories/Anna/ · document bertil · slug: The path "/stories/Anna/" belongs to anna already. Change the slug.',
    ])
  })

  test.each([['studio'], ['v2025-02-19'], ['..'], ['a/b']])(
    'a campaign cannot be called %j',
    async (slug) => {
      await world.mutate({create: campaign('evil', {slug: {current: slug}})})
      const report = await build()
      expect(report.problems[0]?.location).toMatchObject({documentId: 'evil', field: 'slug'})
      expect(report.campaigns.map((built) => built.slug)).toEqual(['kumla'])
    },
  )
})
