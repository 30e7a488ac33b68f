import type {Browser} from '@playwright/test'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {administrator} from '../../../lake/index.ts'
import {PAGE_SIZE} from '../../../site/lists/pagination.ts'
import {axeFinds, NARROW} from '../checks/axe.ts'
import {type Opened, openBrowser, openPublished} from '../checks/browser.ts'
import {ORIGIN, publishLake, type World} from '../world.ts'
import {BUDGET, htmlFaults, overflow, weightOf} from './bearable.ts'
import {limits, PEOPLE} from './much.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let world: World
let browser: Browser
let opened: Opened

beforeAll(async () => {
  world = await publishLake((lake) =>
    lake.dataset('production').transact(limits, {}, administrator),
  )
  browser = await openBrowser()
  opened = await openPublished(browser, world, '/granser/', {width: NARROW.width})
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await world?.close()
  expect(opened?.faults).toEqual([])
})

const text = async (path: string) => (await world.fetch(path)).text()

/** Every template, and some of them in a language that nothing is translated to. */
const paths = [
  '/granser/',
  '/granser/ambassadorer/',
  '/granser/ambassadorer/sida/17/',
  '/granser/ambassadorer/plats/by/',
  '/granser/ambassadorer/person-0/',
  '/granser/ambassadorer/person-1/',
  '/granser/berattelser/roman/',
  '/granser/berattelser/kort/',
  '/granser/mojligheter/',
  '/granser/mojligheter/oppet/',
  '/granser/evenemang/',
  '/granser/evenemang/kommande/',
  '/granser/evenemang/forbi/',
  '/granser/guider/',
  '/granser/guider/guide/',
  '/granser/guider/tom-guide/',
  '/granser/platser/',
  '/granser/platser/kommun/',
  '/granser/platser/lan/',
  '/granser/press/',
  '/granser/for-arbetsgivare/',
  '/granser/kontakt/',
  '/granser/infoga/berattelser/roman/',
  '/granser/infoga/ambassadorer/person-1/',
  '/granser/infoga/mojligheter/',
  '/granser/infoga/evenemang/',
  '/granser/ar/ambassadors/person-0/',
  '/granser/ar/stories/roman/',
  '/granser/en/places/kommun/',
  '/ensam/',
  '/ensam/ambassadorer/',
  '/tom/',
  '/tom/kontakt/',
]

test('content at its limits is no problem', () => {
  expect(world.publisher.problems.map(({report}) => report)).toEqual([])
})

describe.each(paths)('%s', (path) => {
  test('is valid HTML of bearable weight, and says what it is about', async () => {
    const html = await text(path)
    expect(await htmlFaults(html, path)).toEqual([])
    // A story of 6,000 words weighs what it weighs.
    if (!path.includes('roman')) {
      expect(await weightOf(world, html, path)).toBeLessThanOrEqual(BUDGET)
    }
  })

  test('fits a narrow phone, and axe finds nothing', async () => {
    const {page} = opened
    await page.goto(ORIGIN + path)
    expect(await overflow(page)).toEqual([])
    expect(await axeFinds(page, RULES)).toEqual([])
  })
})

test('four hundred people come in pages, each of whom is on one', async () => {
  const seen = new Set<string>()
  for (let page = 1; page <= Math.ceil(PEOPLE / PAGE_SIZE); page++) {
    const html = await text(`/granser/ambassadorer/${page > 1 ? `sida/${page}/` : ''}`)
    for (const [, slug = ''] of html.matchAll(/class="cover-link" href="[^"]*\/(person-\d+)\/"/g)) {
      seen.add(slug)
    }
  }
  expect(seen.size).toBe(PEOPLE)
})

test('the script’s choice among four hundred spans the pages, and more comes when asked', async () => {
  const {page} = opened
  await page.goto(`${ORIGIN}/granser/ambassadorer/?place=by`)
  const items = page.locator('[data-list] > li')
  await expect.poll(() => items.count()).toBe(PAGE_SIZE)
  await expect
    .poll(() => page.locator('list-filters [role=status]').textContent())
    .toBe(`Visar ${PEOPLE / 4} av ${PEOPLE}`)
  await page.getByRole('button', {name: 'Visa fler'}).click()
  await expect.poll(() => items.count()).toBe(PAGE_SIZE * 2)
  const links = await items
    .locator('a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
  expect(links.every((href) => /\/granser\/ambassadorer\/person-\d+\/$/.test(href))).toBe(true)
})

test('a closed job leads to the list; a past event says so; an event without a time has no page', async () => {
  const closed = await world.fetch('/granser/mojligheter/stangt/')
  expect([closed.status, closed.headers.get('location')]).toEqual([302, '/granser/mojligheter/'])
  expect(await text('/granser/mojligheter/')).not.toContain('Stängt')
  expect(await text('/granser/evenemang/forbi/')).toContain('Det här har redan varit.')
  expect((await world.fetch('/granser/evenemang/utan-slut/')).status).toBe(404)
})

test('an empty campaign has no empty lists', async () => {
  for (const list of [
    'ambassadorer',
    'berattelser',
    'guider',
    'mojligheter',
    'evenemang',
    'press',
  ]) {
    expect([list, (await world.fetch(`/tom/${list}/`)).status]).toEqual([list, 404])
  }
})

describe('for machines', () => {
  test('each language has its sitemap, which names translations and when a page changed', async () => {
    expect(await text('/granser/sitemap.xml')).toContain(
      `<loc>${ORIGIN}/granser/sitemap-ar.xml</loc>`,
    )
    const english = await text('/granser/sitemap-en.xml')
    const [entry = ''] = /<url><loc>[^<]+\/en\/stories\/kort\/<.*?<\/url>/.exec(english) ?? []
    expect(entry).toMatch(/<lastmod>\d{4}-\d\d-\d\dT/)
    expect(entry).toContain(`hreflang="x-default" href="${ORIGIN}/granser/berattelser/kort/"`)
    expect(english).not.toMatch(/infoga|\.json|stangt|\/place\//)
  })

  test('the feed names itself, and every item has an address, a day and an id', async () => {
    const feed = await text('/granser/rss.xml')
    expect(feed).toContain(`rel="self" type="application/rss+xml" href="${ORIGIN}/granser/rss.xml"`)
    const items = feed.match(/<item>.*?<\/item>/g) ?? []
    expect(items.length).toBeGreaterThan(10)
    for (const item of items) {
      expect(item).toMatch(
        /<title>[^<]+<\/title><link>http[^<]+<\/link><guid isPermaLink="false">[^<]+<\/guid><pubDate>\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT<\/pubDate>/,
      )
    }
  })

  test('llms.txt is Markdown as llmstxt.org has it: a name, in short, and lists of links', async () => {
    const lines = (await text('/granser/llms.txt')).split('\n')
    expect(lines[0]).toBe('# granser')
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1)
    expect(lines[2]).toMatch(/^> ./)
    const links = lines.slice(lines.findIndex((line) => line.startsWith('## ')))
    expect(
      links.filter((line) => line && !/^(## .+|- \[.+\]\(http.+\)(: .+)?)$/.test(line)),
    ).toEqual([])
  })

  test('robots are shown the way to the sitemaps', async () => {
    expect(await text('/granser/robots.txt')).toContain(`Sitemap: ${ORIGIN}/granser/sitemap.xml`)
  })
})
