import type {Browser} from '@playwright/test'
import {parse} from 'node-html-parser'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {administrator} from '../../../lake/index.ts'
import {axeFinds, NARROW} from '../checks/axe.ts'
import {type Opened, openBrowser, openPublished} from '../checks/browser.ts'
import {ORIGIN, publishLake, type World} from '../world.ts'
import {BUDGET, htmlFaults, overflow, weightOf} from './bearable.ts'
import {loadOdd} from './odd.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Not opened by visitors: PDFs and indexes are made from it. */
const UNSEEN = /\/(?:utskrift|print)\//

/** Timeout in milliseconds for tests that check every page on a busy machine. */
const LONG = 300_000
/** Pages that are the same whatever a campaign contains. */
const ALIKE =
  /\/(?:kontakt|contact|sok|search|for-arbetsgivare|for-employers|tillganglighet|accessibility|personuppgifter|privacy|404)\b/

let world: World
let browser: Browser
let opened: Opened
let pages: Map<string, string>

beforeAll(async () => {
  world = await publishLake(loadOdd)
  browser = await openBrowser()
  opened = await openPublished(browser, world, '/b/', {width: NARROW.width})
  pages = new Map()
  for (const {slug} of world.publisher.campaigns) {
    for (const {file, path} of world.publisher.pages(slug)) {
      const address = `/${slug}${path}`
      if (!file.endsWith('.html') || UNSEEN.test(address)) continue
      pages.set(address, await (await world.fetch(address)).text())
    }
  }
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await world?.close()
})

test('unusual content does not keep a page from being published', () => {
  const misfit =
    'The value is of another type than the schema says, so pages leave it out. Fill in the field again.'
  expect(world.publisher.problems.map(({report}) => report)).toEqual([
    `document ar-ett · chapters[_key=="item-2"].date: ${misfit}`,
    `document c-farglost · theme.palette.onPrimary: ${misfit}`,
  ])
  expect(world.publisher.campaigns.map(({slug}) => slug).sort()).toEqual([
    'b',
    'bilder',
    'english',
    'farglost',
    'gratt',
    'hackad',
    'intet',
    'mycket',
    'null',
  ])
})

test('every page is valid HTML within budget, with structured data', {
  timeout: LONG,
}, async () => {
  const faults: string[] = []
  for (const [path, html] of pages) {
    faults.push(...(await htmlFaults(html, path)))
    const weight = await weightOf(world, html, path)
    if (weight > BUDGET) faults.push(`${path} weighs ${weight} bytes`)
  }
  expect(faults).toEqual([])
})

test('no page says undefined, null or NaN, or makes up a date', () => {
  const words = />[^<]*\b(?:undefined|NaN|\[object Object\]|Invalid Date)\b[^<]*</
  const odd = [...pages].flatMap(([path, html]) => {
    const [found] = words.exec(html.replace(/<script.*?<\/script>/gs, '')) ?? []
    return found ? [`${path}: ${found}`] : []
  })
  expect(odd).toEqual([])
})

test('no text becomes markup, a script or a javascript: URL', () => {
  const hacked = [...pages].flatMap(([path, html]) => [
    ...parse(html, {comment: false})
      .querySelectorAll('img[src="x"], [onerror], [href^="javascript:"], [src^="javascript:"]')
      .map((one) => `${path} has ${one.toString().slice(0, 80)}`),
    ...parse(html, {blockTextElements: {script: true, style: true}})
      .querySelectorAll('script')
      .filter((one) => one.rawText.startsWith('window.hacked'))
      .map(() => `${path} has a script`),
  ])
  expect(hacked).toEqual([])
})

describe('every kind of page', () => {
  test.each(['intet', 'null', 'english', 'b', 'mycket', 'hackad', 'gratt', 'farglost', 'bilder'])(
    'of %s fits a narrow phone, axe finds nothing, and no script runs',
    {timeout: LONG},
    async (slug) => {
      const {page} = opened
      const own = [...pages.keys()].filter((path) => path.startsWith(`/${slug}/`))
      const telling = own.filter((path) => slug === 'hackad' || !ALIKE.test(path))
      const kinds = new Map(
        telling.map((path) => [path.split('/').slice(2, -2).join('/') || path, path]),
      )
      const found: string[] = []
      for (const path of kinds.values()) {
        await page.goto(ORIGIN + path)
        const faults = [...(await overflow(page)), ...(await axeFinds(page, RULES))]
        if (slug === 'gratt') {
          await page.emulateMedia({colorScheme: 'dark'})
          faults.push(...(await axeFinds(page, ['color-contrast'])))
          await page.emulateMedia({colorScheme: 'light'})
        }
        if (await page.evaluate(() => 'hacked' in window)) faults.push('ran a script')
        found.push(...faults.map((fault) => `${path} ${fault}`))
      }
      expect(found).toEqual([])
      expect(opened.faults).toEqual([])
    },
  )
})

test('a slug and a domain belong to the first campaign that has them; another one is reported', async () => {
  const same = (_id: string, slug: string, domain?: string) => ({
    _id,
    _type: 'campaign',
    name: _id,
    slug: {_type: 'slug', current: slug},
    ...(domain ? {domain} : {}),
  })
  const other = await publishLake((lake) =>
    lake.dataset('production').transact(
      [
        same('a', 'kumla', 'Kumla.example'),
        same('b', 'kumla'),
        same('c', 'hallsberg', 'kumla.example'),
      ].map((create) => ({create})),
      {},
      administrator,
    ),
  )
  expect(other.publisher.campaigns.map(({_id, domain}) => [_id, domain])).toEqual([
    ['a', 'kumla.example'],
    ['c', undefined],
  ])
  expect(other.publisher.problems.map(({report}) => report)).toEqual([
    expect.stringContaining('Campaign a has the slug "kumla" already'),
    expect.stringContaining('Campaign a has the domain "kumla.example" already'),
  ])
  await other.close()
})
