import {type Browser, chromium, type Page} from '@playwright/test'
import axe from 'axe-core'
import {ensureChromium} from '../../../scripts/chromium.ts'

/** Chromium that asks nobody but the page under test. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: ensureChromium(() => {}),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })

/** Pages side by side: as many as the smallest machine that the suite must pass on has processors. */
const AT_ONCE = 2

export interface Visit {
  /** Whether pictures are fetched. Most checks do not look at them. */
  pictures?: boolean
  onProgress?: (done: number) => void
}

/**
 * Has each item looked at in a browser page of its own kind, a few at a time; gives what was found of all of them.
 * The page has axe at hand. What it asks of other origins, stores, or fails at is found too.
 */
export async function lookAtEach<Item extends {path: string}>(
  browser: Browser,
  origin: string,
  items: readonly Item[],
  look: (page: Page, item: Item) => Promise<readonly string[]>,
  {pictures = false, onProgress = () => {}}: Visit = {},
): Promise<string[]> {
  const waiting = [...items]
  const found: string[] = []
  let done = 0
  const work = async () => {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}})
    await context.addInitScript(axe.source)
    if (!pictures) await context.route('**/_images/**', (route) => route.abort())
    const page = await context.newPage()
    let path = ''
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) {
        found.push(`${path} asks ${url}`)
      }
    })
    page.on('pageerror', (error) => found.push(`${path} fails: ${error.message}`))
    for (let item = waiting.shift(); item; item = waiting.shift()) {
      path = item.path
      await page.setViewportSize({width: 1280, height: 900})
      await page.emulateMedia({
        colorScheme: 'light',
        media: null,
        forcedColors: null,
        reducedMotion: null,
      })
      await page.goto(origin + path)
      for (const fault of await look(page, item)) found.push(`${path} ${fault}`)
      done += 1
      onProgress(done)
    }
    await context.close()
  }
  await Promise.all(Array.from({length: AT_ONCE}, work))
  return found.sort()
}
