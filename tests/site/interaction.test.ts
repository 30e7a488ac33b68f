import type {Browser, Page} from '@playwright/test'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openBrowser} from './checks/browser.ts'
import {ORIGIN, publishSamples, type World} from './world.ts'

let world: World
let browser: Browser

beforeAll(async () => {
  world = await publishSamples()
  browser = await openBrowser()
}, 300_000)

afterAll(async () => {
  await browser.close()
  await world.close()
})

interface Conditions {
  width?: number
  javaScriptEnabled?: boolean
}

/** Opens a page whose every request is answered by the publisher; pictures, which say nothing here, are left out. */
async function open(path: string, {width = 1280, ...rest}: Conditions = {}) {
  const context = await browser.newContext({viewport: {width, height: 900}, ...rest})
  const page = await context.newPage()
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.origin !== ORIGIN || url.pathname.includes('/_images/')) return route.abort()
    const answer = await world.fetch(url.pathname)
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
  await page.goto(ORIGIN + path)
  return {page, close: () => context.close()}
}

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

test('on a phone the menu opens without a script', async () => {
  const {page, close} = await open('/kumlakampanjen/', {width: 390, javaScriptEnabled: false})
  const link = page.getByRole('navigation', {name: 'Huvudmeny'}).getByRole('link').first()
  expect(await link.isVisible()).toBe(false)
  await page.getByRole('button', {name: 'Meny'}).click()
  expect(await link.isVisible()).toBe(true)
  await close()
})
