import {AxeBuilder} from '@axe-core/playwright'
import {type Browser, chromium} from '@playwright/test'
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

describe('filtering stories', () => {
  const visible = '[data-item]:visible'

  test.each([true, false])('by a click (with script: %s)', async (javaScriptEnabled) => {
    const {page, close} = await open('/vi-flytt-in/berattelser/', {javaScriptEnabled})
    const all = await page.locator(visible).count()
    await page.getByRole('radio', {name: 'Norsjö'}).check({force: true})
    const some = await page.locator(visible).count()
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(all)
    await close()
  })

  test('says how many there are, keeps the choice in the address, and forgets it when asked', async () => {
    const {page, close} = await open('/vi-flytt-in/berattelser/')
    const all = await page.locator(visible).count()
    await expect.poll(() => page.getByRole('status').textContent()).toBe(`${all} berättelser`)
    await page.getByRole('radio', {name: 'Norsjö'}).check({force: true})
    await expect.poll(() => page.getByRole('status').textContent()).not.toBe(`${all} berättelser`)
    expect(new URL(page.url()).searchParams.get('place')).toBe('place-norsjo')
    await page.getByRole('button', {name: 'Rensa valen'}).click()
    await expect.poll(() => page.locator(visible).count()).toBe(all)
    expect(new URL(page.url()).search).toBe('')
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
