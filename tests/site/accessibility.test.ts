import {AxeBuilder} from '@axe-core/playwright'
import {type Browser, chromium, type Page} from '@playwright/test'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {ensureChromium} from '../../scripts/chromium.ts'
import {ORIGIN, publishSamples, type World} from './world.ts'

let world: World
let browser: Browser

beforeAll(async () => {
  world = await publishSamples()
  browser = await chromium.launch({
    executablePath: ensureChromium(() => {}),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  })
}, 300_000)

afterAll(async () => {
  await browser.close()
  await world.close()
})

interface Conditions {
  width?: number
  colorScheme?: 'light' | 'dark'
  javaScriptEnabled?: boolean
}

/** Opens a page whose every request is answered by the publisher; pictures, which say nothing here, are left out. */
async function open(path: string, {width = 1280, ...rest}: Conditions = {}) {
  const context = await browser.newContext({viewport: {width, height: 900}, ...rest})
  const page = await context.newPage()
  const elsewhere: string[] = []
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.origin !== ORIGIN) {
      elsewhere.push(url.href)
      return route.abort()
    }
    if (url.pathname.includes('/_images/')) return route.abort()
    const answer = await world.fetch(url.pathname)
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
  await page.goto(ORIGIN + path)
  return {page, elsewhere, close: () => context.close()}
}

const homes = [
  'kumlakampanjen',
  'vi-flytt-in',
  'smart-move',
  'live-in-blekinge',
  'livsstil-varmland',
  'relocate-skelleftea',
]

const templates = [
  '/',
  '/kumlakampanjen/ambassadorer/',
  '/kumlakampanjen/ambassadorer/lin-zhao/',
  '/kumlakampanjen/berattelser/familjen-som-raknade-minuterna/',
  '/kumlakampanjen/kontakt/',
  '/kumlakampanjen/tillganglighet/',
  '/kumlakampanjen/finns-inte/',
  '/vi-flytt-in/ambassadorer/sara-nordlander/',
  '/vi-flytt-in/berattelser/',
  '/vi-flytt-in/berattelser/fem-ar-med-lovisa-tesfaye-och-saba/',
  '/vi-flytt-in/magasin/inflyttat-1/',
  '/vi-flytt-in/artiklar/nasta-buss-i-morgon/',
  '/vi-flytt-in/en/',
  '/multinations-norsjo/uk/',
  '/multinations-norsjo/guider/forsta-veckorna-i-norsjo/',
  '/multinations-norsjo/evenemang/sprakkafe-januari/',
  '/relocate-skelleftea/mojligheter/larare-i-tra/',
  '/relocate-skelleftea/ar/',
  '/kumlakampanjen/platser/kumla/',
  '/smart-move/platser/',
  '/smart-move/ambassadorer/',
  '/kumlakampanjen/press/',
  '/kumlakampanjen/for-arbetsgivare/',
  '/kumlakampanjen/infoga/berattelser/familjen-som-raknade-minuterna/',
]

const homePaths = homes.map((slug) => `/${slug}/`)
/** Every family by night; templates share its colours. */
const nightly = new Set([...homePaths, '/'])
const schemesOf = (path: string) =>
  nightly.has(path) ? (['light', 'dark'] as const) : (['light'] as const)

describe.each([...templates, ...homePaths])('%s', (path) => {
  test.each(schemesOf(path))('has nothing that axe finds, in %s colours', async (colorScheme) => {
    const {page, elsewhere, close} = await open(path, {colorScheme})
    const {violations} = await new AxeBuilder({page})
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    const found = violations.flatMap(({id, nodes}) =>
      nodes.map(({target, failureSummary}) => `${id} ${target} ${failureSummary}`),
    )
    expect(found).toEqual([])
    expect(elsewhere).toEqual([])
    await close()
  })

  test('needs no scrolling sideways at 320 px', async () => {
    const {page, close} = await open(path, {width: 320})
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await close()
  })
})

describe('narrowing a list down', () => {
  const items = '[data-list] > li'
  const choose = async (page: Page, group: string, value: string) => {
    await page.locator(`[data-facet=${group}] summary`).click()
    await page.locator(`[data-facet=${group}] [data-value="${value}"]`).click()
  }

  test.each([true, false])('by a click (with script: %s)', async (javaScriptEnabled) => {
    const {page, close} = await open('/vi-flytt-in/berattelser/', {javaScriptEnabled})
    const all = await page.locator(items).count()
    await choose(page, 'place', 'norsjo')
    await expect.poll(() => page.locator(items).count()).toBeLessThan(all)
    expect(await page.locator(items).count()).toBeGreaterThan(0)
    expect(await page.locator('h1').textContent()).toContain('Norsjö')
    await close()
  })

  test('says how many there are, keeps focus and address, combines, and goes back', async () => {
    const {page, close} = await open('/vi-flytt-in/berattelser/')
    const all = await page.locator(items).count()
    const status = page.locator('list-narrowing [role=status]')
    await choose(page, 'place', 'norsjo')
    await expect.poll(() => status.textContent()).toMatch(new RegExp(`^Visar \\d+ av ${all}$`))
    expect(new URL(page.url()).searchParams.get('place')).toBe('norsjo')
    const focused = () => page.evaluate(() => document.activeElement?.parentElement?.dataset.facet)
    expect(await focused()).toBe('place')
    const some = await page.locator(items).count()
    await page.locator('[data-facet=topic] summary').click()
    await page.locator('[data-facet=topic] [data-value]').nth(1).click()
    await expect.poll(() => page.locator(items).count()).toBeLessThanOrEqual(some)
    await page.goBack()
    await expect.poll(() => page.locator(items).count()).toBe(some)
    await page.locator('.filter-clear').click()
    await expect.poll(() => page.locator(items).count()).toBe(all)
    expect(new URL(page.url()).search).toBe('')
    await close()
  })

  test('says what to do when nothing fits', async () => {
    const {page, close} = await open('/vi-flytt-in/berattelser/?place=norsjo&from=ke')
    await expect.poll(() => page.locator('.filter-none').isVisible()).toBe(true)
    expect(await page.locator(items).count()).toBe(0)
    await close()
  })
})

describe('a guide', () => {
  const guide = '/multinations-norsjo/guider/forsta-veckorna-i-norsjo/'

  test('remembers what is done on the device, from the first tick on, until begun again', async () => {
    const {page, close} = await open(guide)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.getByRole('checkbox').first().check()
    expect(await page.getByRole('status').textContent()).toBe('1 av 5 steg klara')
    expect(await page.evaluate(() => localStorage.length)).toBe(1)
    await page.reload()
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true)
    await page.getByRole('button', {name: 'Börja om'}).click()
    expect(await page.getByRole('checkbox', {checked: true}).count()).toBe(0)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await close()
  })

  test('is a plain list without a script', async () => {
    const {page, close} = await open(guide, {javaScriptEnabled: false})
    expect(await page.locator('.step').count()).toBe(5)
    expect(await page.getByRole('checkbox').count()).toBe(0)
    await close()
  })
})

test('by keyboard, the first stop leads past the menu, and every stop shows where one is', async () => {
  const {page, close} = await open('/kumlakampanjen/')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content')
  for (let stop = 0; stop < 12; stop++) {
    await page.keyboard.press('Tab')
    const isMarked = await page.evaluate(() => {
      const marked = (element: Element | null): boolean =>
        element !== null &&
        (getComputedStyle(element).outlineStyle !== 'none' ||
          marked(element.closest('article') === element ? null : element.closest('article')))
      return marked(document.activeElement)
    })
    expect(isMarked).toBe(true)
  }
  await close()
})

test('on a phone the menu opens without a script', async () => {
  const {page, close} = await open('/kumlakampanjen/', {width: 390, javaScriptEnabled: false})
  const link = page.getByRole('navigation', {name: 'Huvudmeny'}).getByRole('link').first()
  expect(await link.isVisible()).toBe(false)
  await page.getByRole('button', {name: 'Meny'}).click()
  expect(await link.isVisible()).toBe(true)
  await close()
})
