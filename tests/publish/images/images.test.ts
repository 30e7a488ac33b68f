import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {buildSite, type Publisher, startPublisher} from '../../../publish/index.ts'
import {campaign, makeWorld, story, tree, type World} from '../helpers/world.ts'

let world: World

/** A picture whose left half is red and right half blue, with a green strip at the top. */
function picture(width: number, height: number) {
  const half = (background: string) => ({
    create: {width: width / 2, height, channels: 3 as const, background},
  })
  return sharp({create: {width, height, channels: 3, background: '#fff'}})
    .composite([
      {input: half('#ff0000'), left: 0, top: 0},
      {input: half('#0000ff'), left: width / 2, top: 0},
    ])
    .jpeg({quality: 95})
    .toBuffer()
}

const image = (id: string, more: Record<string, unknown> = {}) => ({
  _type: 'image',
  asset: {_type: 'reference', _ref: id},
  ...more,
})

beforeAll(async () => {
  world = await makeWorld()
  const id = await world.upload(await picture(800, 400))
  await world.mutate(
    {create: campaign('kumla', {languages: ['sv']})},
    {create: story('plain', 'kumla', {portrait: image(id)})},
    {create: story('left', 'kumla', {portrait: image(id, {hotspot: {x: 0.1, y: 0.5}})})},
    {
      create: story('right', 'kumla', {
        portrait: image(id, {
          crop: {left: 0.6, right: 0, top: 0, bottom: 0},
          hotspot: {x: 0.1, y: 0.5},
        }),
      }),
    },
  )
})

afterAll(() => world.close())

async function colourOf(bytes: Buffer): Promise<string> {
  const {dominant} = await sharp(bytes).stats()
  return dominant.r > dominant.b ? 'red' : 'blue'
}

describe('images', () => {
  let files: Record<string, string>

  beforeAll(async () => {
    const outFolder = join(world.folder, 'dist')
    const report = await buildSite({...world.options, outFolder})
    expect(report.problems).toEqual([])
    files = await tree(join(outFolder, 'kumla'))
  })

  const html = (slug: string) => files[`stories/${slug}/index.html`] ?? ''
  const names = (slug: string) =>
    [...html(slug).matchAll(/_images\/([\w.-]+)/g)].map(([, name]) => name ?? '')
  const bytes = (name: string) => Buffer.from(files[`_images/${name}`] ?? '', 'latin1')

  test('are encoded in exactly the formats that the page names', () => {
    const named = new Set(['plain', 'left', 'right'].flatMap(names))
    const made = Object.keys(files).filter((path) => path.startsWith('_images/'))
    expect(made.sort()).toEqual([...named].map((name) => `_images/${name}`).sort())
    expect(html('plain')).toContain('type="image/avif"')
    expect(html('plain')).toContain('type="image/webp"')
  })

  test('have the width and height declared in the page', async () => {
    expect(html('plain')).toContain('width="320" height="320"')
    for (const name of names('plain')) {
      const {width, height} = await sharp(bytes(name)).metadata()
      expect([width, height]).toEqual(Array(2).fill(Number(/-(\d+)\./.exec(name)?.[1])))
    }
  })

  test('are framed around the hotspot, inside the crop', async () => {
    expect(await colourOf(bytes(names('left').at(-1) ?? ''))).toBe('red')
    expect(await colourOf(bytes(names('right').at(-1) ?? ''))).toBe('blue')
  })

  test('contain no camera metadata', async () => {
    for (const name of names('plain')) {
      const {exif, xmp, iptc} = await sharp(bytes(name)).metadata()
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined])
    }
  })
})

describe('a new portrait', () => {
  let publisher: Publisher

  beforeAll(async () => {
    publisher = await startPublisher(world.options)
    await publisher.images.idle()
  })
  afterAll(() => publisher.close())

  const get = async (path: string) => {
    const response = await publisher.fetch(new Request(`http://localhost/kumla${path}`))
    if (!response) throw new Error(`${path} is no campaign's`)
    return response
  }

  test('is served as a quick preview, cached for minutes, until its files are encoded', async () => {
    const id = await world.upload(await picture(1600, 1200))
    await world.mutate({create: story('new', 'kumla', {portrait: image(id)})})
    await publisher.settled()
    const page = await (await get('/stories/new/')).text()
    const [, path = ''] = /(\/_images\/[\w-]+\.avif)/.exec(page) ?? []
    const early = await get(path)
    expect(early.status).toBe(200)
    expect((await sharp(Buffer.from(await early.arrayBuffer())).metadata()).width).toBe(160)
    await publisher.images.idle()
    const late = await get(path)
    expect(late.headers.get('content-type')).toBe('image/avif')
    expect(late.headers.get('cache-control')).toBe('public, max-age=300, must-revalidate')
  })

  test('is deleted at once when its person is withdrawn', async () => {
    const id = await world.upload(await picture(1000, 1400))
    await world.mutate({create: story('leaving', 'kumla', {portrait: image(id)})})
    await publisher.settled()
    const page = await (await get('/stories/leaving/')).text()
    const paths = [...page.matchAll(/(\/_images\/[\w.-]+)/g)].map(([path]) => path)
    for (const path of paths) expect((await get(path)).status).toBe(200)
    await publisher.images.idle()
    const files = paths.map((path) => publisher.images.fileOf(path.slice('/_images/'.length)))
    expect(files.filter((file) => existsSync(file))).toEqual(files)
    await world.mutate({delete: {id: 'leaving'}})
    await publisher.settled()
    expect((await get('/stories/leaving/')).status).toBe(404)
    expect(files.filter((file) => existsSync(file))).toEqual([])
    for (const path of paths) expect((await get(path)).status).toBe(404)
  })

  test.each([
    ['a corrupt image', async () => (await picture(400, 400)).subarray(0, 900)],
    ['no image at all', async () => Buffer.from('<html>')],
  ])('%s keeps its page as it was, and is named', async (_name, damaged) => {
    await world.mutate({createOrReplace: story('victim', 'kumla', {title: 'Before'})})
    await publisher.settled()
    const id = await world.upload(await picture(300 + Math.round(Math.random() * 1000) * 2, 300))
    const {path} = await world.original(id)
    await writeFile(path, await damaged())
    await world.mutate({patch: {id: 'victim', set: {title: 'After', portrait: image(id)}}})
    await publisher.settled()
    expect(publisher.problems.map(({report}) => report)).toEqual([
      expect.stringMatching(
        new RegExp(
          `kumla /stories/victim/ · document victim · portrait.asset: .*${id} cannot be shown`,
        ),
      ),
    ])
    expect(await (await get('/stories/victim/')).text()).toContain('Before')
    await world.mutate({delete: {id: 'victim'}})
    await publisher.settled()
    expect(publisher.problems).toEqual([])
  })

  test('that is lost is left out of pages, and reported with its document and field', async () => {
    const id = await world.upload(await picture(334, 300))
    const {path} = await world.original(id)
    await writeFile(path, '')
    await world.mutate(
      {create: story('lost', 'kumla', {portrait: image(id)})},
      {create: story('friendly', 'kumla', {friend: {_type: 'reference', _ref: 'lost'}})},
    )
    await publisher.settled()
    const page = await (await get('/stories/friendly/')).text()
    expect(page).toContain('Story friendly')
    expect(page).not.toContain('class="face"')
    const reports = publisher.problems.map(({report}) => report)
    expect(reports).toHaveLength(2)
    for (const report of reports) expect(report).toMatch(/document lost · portrait\.asset: Image/)
    await world.mutate({delete: {id: 'friendly'}}, {delete: {id: 'lost'}})
    await publisher.settled()
    expect(publisher.problems).toEqual([])
  })
})
