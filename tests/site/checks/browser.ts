import {type Browser, chromium, type Page} from '@playwright/test'
import axe from 'axe-core'
import {BROWSER_ARGUMENTS, ensureChromium} from '../../../scripts/chromium.ts'
import {ORIGIN, type World} from '../world.ts'
import {overSlowNetwork} from './slow-network.ts'

/** How long anything in a browser may take on a busy machine, in ms. */
export const PATIENCE_MS = 200_000

/** A Chromium that contacts only the page under test. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: ensureChromium(() => {}),
    args: BROWSER_ARGUMENTS,
  })

export interface Conditions {
  width?: number
  /** Whether scripts run. */
  scripts?: boolean
  /** Pages on other origins, by address; by default requests there fail. */
  elsewhere?: Readonly<Record<string, string>>
}

/** A page in a browser, and its faults. */
export interface Opened {
  page: Page
  /** Failed requests to other origins, and script errors. */
  faults: readonly string[]
  close(): Promise<void>
}

/**
 * Opens a page whose requests are all answered from what was published, except pictures, which behaviour does not
 * depend on. The page has axe loaded.
 */
export async function openPublished(
  browser: Browser,
  {fetch}: Pick<World, 'fetch'>,
  path: string,
  {width = 1280, scripts = true, elsewhere = {}}: Conditions = {},
): Promise<Opened> {
  const faults: string[] = []
  const context = await browser.newContext({
    viewport: {width, height: 900},
    javaScriptEnabled: scripts,
  })
  context.setDefaultTimeout(PATIENCE_MS)
  if (scripts) await context.addInitScript(axe.source)
  const page = await context.newPage()
  page.on('pageerror', ({message}) => {
    // Chromium's own message when a visitor leaves a page before it has faded in.
    if (!message.startsWith('Transition was')) faults.push(`fails: ${message}`)
  })
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    const other = elsewhere[url.href]
    if (other !== undefined) return route.fulfill({contentType: 'text/html', body: other})
    if (url.origin !== ORIGIN) faults.push(`asks ${url.href}`)
    if (url.origin !== ORIGIN || url.pathname.includes('/_images/')) return route.abort()
    const answer = await fetch(url.pathname)
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
  await page.goto(new URL(path, ORIGIN).href)
  return {page, faults, close: () => context.close()}
}

/** Pages in parallel: the number of processors of the smallest machine that the suite must pass on. */
const AT_ONCE = 2

export interface Visit {
  /** Whether pictures are fetched. Most checks do not look at them. */
  pictures?: boolean
  onProgress?: (done: number) => void
  /** Whether pages come over a slow network. */
  slowly?: boolean
}

/**
 * Checks each item in a browser page, a few at a time; returns all faults. The page has axe loaded. Requests to other
 * origins, stored data and script errors count as faults too.
 */
export async function lookAtEach<Item extends {path: string}>(
  browser: Browser,
  origin: string,
  items: readonly Item[],
  look: (page: Page, item: Item) => Promise<readonly string[]>,
  {pictures = false, slowly = false, onProgress = () => {}}: Visit = {},
): Promise<string[]> {
  const slow = slowly ? await overSlowNetwork(origin) : null
  const from = slow?.origin ?? origin
  const waiting = [...items]
  const found: string[] = []
  let done = 0
  const work = async () => {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}})
    context.setDefaultTimeout(PATIENCE_MS)
    await context.addInitScript(axe.source)
    if (!pictures) await context.route('**/_images/**', (route) => route.abort())
    const page = await context.newPage()
    let path = ''
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(from) && !/^(data|blob|about):/.test(url)) {
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
      await page.goto(from + path)
      for (const fault of await look(page, item)) found.push(`${path} ${fault}`)
      done += 1
      onProgress(done)
    }
    await context.close()
  }
  await Promise.all(Array.from({length: AT_ONCE}, work))
  await slow?.close()
  return found.sort()
}
