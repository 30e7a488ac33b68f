import {randomBytes} from 'node:crypto'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {excesses} from '../../publish/budgets/check.ts'
import {addressOnPhone, widthOnPhone} from '../../publish/budgets/responsive.ts'
import {Scales} from '../../publish/budgets/weigh.ts'
import {buildSite, type PageBudget} from '../../publish/index.ts'
import {campaign, makeWorld, story, tree, type World} from './helpers/world.ts'

const ROOMY: PageBudget = {document: 1e6, fonts: 1e6, script: 1e6, image: 1e6}

/** A site of in-memory files. */
const scalesFor = (files: Record<string, string | number>) =>
  new Scales(async (path) => {
    const file = files[path]
    return file === undefined
      ? null
      : Buffer.from(typeof file === 'number' ? randomBytes(file) : file)
  }, 20_000)

const weigh = (html: string, files: Record<string, string | number> = {}) =>
  scalesFor(files).weigh(html, 'stories/anna/index.html')

describe('a page that breaks a budget', () => {
  let world: World
  let problems: string[]
  let written: string[]

  const build = (budgets: boolean) =>
    buildSite({
      ...world.options,
      site: {
        ...world.options.site,
        budgetOf: (route) =>
          route === 'home' ? ROOMY : {document: 20_000, fonts: 60_000, script: 0, image: 8_000},
      },
      outFolder: join(world.folder, 'dist'),
      budgets,
    })

  beforeAll(async () => {
    world = await makeWorld()
    const noise = {width: 400, height: 400, channels: 3, background: '#888'} as const
    const portrait = await world.upload(
      await sharp({create: {...noise, noise: {type: 'gaussian', mean: 128, sigma: 90}}})
        .png()
        .toBuffer(),
    )
    await world.mutate(
      {create: campaign('kumla', {languages: ['sv']})},
      {create: story('long', 'kumla', {body: randomBytes(40_000).toString('base64')})},
      {create: story('loud', 'kumla', {portrait: {asset: {_ref: portrait}}})},
    )
    problems = (await build(true)).problems.map(({report}) => report)
    written = Object.keys(await tree(join(world.folder, 'dist')))
  })

  afterAll(() => world.close())

  test('is reported with its document, its weight, its budget, and what to do', () => {
    expect(problems).toContainEqual(
      expect.stringMatching(
        /^kumla \/stories\/long\/ · document long: HTML and style sheets weigh 4\d\.\d kB; such a page may have 20\.0 kB at most\. Divide the text/,
      ),
    )
  })

  test('reports the image that is too heavy', () => {
    expect(problems).toContainEqual(
      expect.stringMatching(
        /^kumla \/stories\/loud\/ · document loud: The heaviest image \(_images\/[\w-]+-320\.\w+\) weighs \d+\.\d kB; .* 8\.0 kB at most\. Crop it/,
      ),
    )
  })

  test('has a script where none is allowed', () => {
    expect(problems).toContainEqual(
      expect.stringMatching(
        /^kumla \/stories\/loud\/ .*: Scripts weigh 0\.\d kB; such a page may have none\./,
      ),
    )
  })

  test('is published anyway, and lighter pages are not reported', () => {
    expect(written).toContain('kumla/stories/long/index.html')
    expect(problems.filter((report) => report.startsWith('kumla / '))).toEqual([])
  })

  test('is not reported unless checked', async () => {
    expect((await build(false)).problems).toEqual([])
  })
})

describe('a page’s weight', () => {
  test('counts fonts that are preloaded or declared upright once', async () => {
    const {fonts} = await weigh(
      '<link rel="preload" as="font" href="../../a.woff2" crossorigin>' +
        "<style>@font-face{font-family:A;src:url(../../a.woff2)}@font-face{src:url('../../b.woff2')}" +
        '@font-face{font-style:italic;src:url(../../c.woff2)}</style>',
      {'a.woff2': 1000, 'b.woff2': 200, 'c.woff2': 30},
    )
    expect(fonts).toBe(1200)
  })

  test('counts scripts with their imports, islands and inline ones, but not data', async () => {
    const files = {
      '_astro/island.js': 'import{a}from"./shared.js";import"./side.js";import("./later.js")',
      '_astro/shared.js': 'export const a=1',
      '_astro/side.js': 'console.log(1)',
      '_astro/later.js': 'x'.repeat(9000),
    }
    const none = await weigh('<script type="application/ld+json">{}</script>', files)
    const inline = await weigh('<script>start()</script>', files)
    const island = await weigh('<astro-island component-url="../../_astro/island.js">', files)
    const shared = await weigh(
      '<script type="module" src="../../_astro/shared.js"></script>',
      files,
    )
    expect(none.script).toBe(0)
    expect(inline.script).toBeGreaterThan(0)
    expect(shared.script).toBeGreaterThan(0)
    expect(island.script).toBeGreaterThan(shared.script * 2)
    expect(island.script).toBeLessThan(1000)
  })

  test('is the compressed document with its style sheets', async () => {
    const files = {'base.css': randomBytes(5000).toString('hex')}
    const {document} = await weigh('<link rel="stylesheet" href="../../base.css">', files)
    expect(document).toBeGreaterThan(5000)
    expect(document).toBeLessThan(6000)
  })

  test('counts what a phone fetches of a picture: one size, in the first format', async () => {
    const html =
      '<picture><source type="image/avif" srcset="../../s-320.avif 320w, ../../s-700.avif 700w, ../../s-1920.avif 1920w" sizes="(min-width: 60rem) 50vw, 100vw">' +
      '<source type="image/webp" srcset="../../s-700.webp 700w"><img src="../../s-700.jpg" alt=""></picture><img src="data:image/png;base64,AAAA" alt="">'
    const files = {'s-320.avif': 10, 's-700.avif': 200, 's-1920.avif': 3000, 's-700.webp': 900}
    expect(await weigh(html, files)).toMatchObject({image: 200, heaviest: 's-700.avif'})
  })

  test.each([
    ['<img src="https://elsewhere.example/a.png">', ['https://elsewhere.example/a.png']],
    ['<img srcset="/a.png 1x, //cdn.example/b.png 2x">', ['//cdn.example/b.png']],
    ['<link rel="preconnect" href="https://fonts.example">', ['https://fonts.example']],
    ['<iframe src="https://video.example/1"></iframe>', ['https://video.example/1']],
    ['<style>a{background:url(https://x.example/a)}</style>', ['https://x.example/a']],
    ['<style>@import "https://x.example/a.css"</style>', ['https://x.example/a.css']],
    ['<a href="https://kumla.se">Kumla</a>', []],
    ['<link rel="canonical" href="https://kumla.example/">', []],
    ['<script type="application/ld+json">{"image": "<img src=https://x.example>"}</script>', []],
  ])('knows what would be fetched from elsewhere: %s', async (html, foreign) => {
    const weight = await weigh(html)
    expect(weight.foreign).toEqual(foreign)
    expect(excesses(weight, ROOMY).length).toBe(foreign.length)
  })
})

describe('the phone', () => {
  test.each([
    ['100vw', 390],
    ['(min-width: 60rem) 45vw, 62vw', 241.8],
    ['(min-width: 20rem) 10rem, 100vw', 160],
    ['(max-width: 400px) 50vw, 100vw', 195],
    ['calc(100vw - 2rem)', 390],
    ['', 390],
  ])('shows sizes="%s" %d pixels wide', (sizes, width) => {
    expect(widthOnPhone(sizes)).toBeCloseTo(width)
  })

  test.each([
    ['a 320w, b 640w, c 960w', 'c'],
    ['c 960w, b 683w, a 320w', 'b'],
    ['a 320w, b 640w', 'b'],
  ])('takes of %s the smallest that is sharp: %s', (srcset, address) => {
    expect(addressOnPhone(srcset, '100vw')).toBe(address)
  })
})
