import type {Browser} from '@playwright/test'
import axe from 'axe-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {axeFindsInAllModes} from '../site/checks/axe.ts'
import {openBrowser, PATIENCE_MS} from '../site/checks/browser.ts'
import {seeSignInPages} from './sign-in-pages.ts'

const WIDTHS = [1440, 390, 320]

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
}, PATIENCE_MS)
afterAll(() => browser.close())

test.each(['sv-SE', 'en-GB'])(
  'pages about signing in have no faults that axe finds, and fit on a phone, in %s',
  {timeout: 2 * PATIENCE_MS},
  async (locale) => {
    const context = await browser.newContext({locale})
    context.setDefaultTimeout(PATIENCE_MS)
    await context.addInitScript(axe.source)
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', ({message}) => faults.push(message))
    const seen: string[] = []
    await seeSignInPages(page, async (name) => {
      seen.push(name)
      for (const width of WIDTHS) {
        await page.setViewportSize({width, height: 800})
        const needed = await page.evaluate(() => document.documentElement.scrollWidth)
        if (needed > width) faults.push(`${name} needs ${needed} px of ${width}`)
      }
      await page.setViewportSize({width: 1440, height: 900})
      for (const fault of await axeFindsInAllModes(page)) faults.push(`${name} ${fault}`)
    })
    expect(faults).toEqual([])
    expect(seen.length).toBeGreaterThan(20)
    await context.close()
  },
)
