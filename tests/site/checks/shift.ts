import type {Page, Request} from '@playwright/test'

/** Lighthouse's slow network: bytes per second, and round-trip milliseconds. */
const SLOW = {downloadThroughput: 200_000, uploadThroughput: 90_000, latency: 150}
/** Milliseconds after loading in which nothing may move. */
const QUIET_MS = 300

const PHONE = {width: 390, height: 844}
const DESKTOP = {width: 1440, height: 900}

/** How often a page is opened, and milliseconds that each time may take. */
const TRIES = 3
const LOAD_MS = 100_000

/** Opens a page and waits for all that it needs; the error says what did not come. */
async function load(page: Page, url: string): Promise<void> {
  const waiting = new Set<Request>()
  const begin = (request: Request) => waiting.add(request)
  const end = (request: Request) => waiting.delete(request)
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end)
  const missing: string[] = []
  let cause: unknown
  for (let turn = 0; turn < TRIES; turn += 1) {
    try {
      await page.goto(url, {waitUntil: 'load', timeout: LOAD_MS})
      page.off('request', begin).off('requestfinished', end).off('requestfailed', end)
      return
    } catch (error) {
      cause = error
      missing.push(...[...waiting].map((request) => request.url()))
      waiting.clear()
    }
  }
  const what = missing.join(', ') || 'nothing'
  throw new Error(`${url} did not load; it waited for ${what}`, {cause})
}

/** Cumulative layout shift of a page while it loads over a slow network, with fonts and pictures. */
export async function layoutShift(
  page: Page,
  url: string,
): Promise<{score: number; moved: string[]}> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', {cacheDisabled: true})
  await session.send('Network.emulateNetworkConditions', {offline: false, ...SLOW})
  await load(page, url)
  const shift = await page.evaluate(async (quiet) => {
    let score = 0
    const moved: string[] = []
    const read = (entries: PerformanceEntryList) => {
      for (const entry of entries) {
        const {value, sources} = entry as PerformanceEntry & {
          value: number
          sources: {node?: Element}[]
        }
        score += value
        for (const {node} of sources) moved.push(`${node?.nodeName} ${node?.className}`)
      }
    }
    const observer = new PerformanceObserver((list) => read(list.getEntries()))
    observer.observe({type: 'layout-shift', buffered: true})
    await document.fonts.ready
    // Lazy pictures load when they come into view, and must not move anything either.
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({top: y, behavior: 'instant'})
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
    await new Promise((resolve) => setTimeout(resolve, quiet))
    read(observer.takeRecords())
    return {score, moved: [...new Set(moved)]}
  }, QUIET_MS)
  await session.detach()
  return shift
}

/** What moves on a page while it loads, on a phone and on a desktop. */
export async function shiftFaults(page: Page): Promise<string[]> {
  const url = page.url()
  const faults: string[] = []
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size)
    const {score, moved} = await layoutShift(page, url)
    if (score > 0)
      faults.push(`moves by ${score.toFixed(4)} at ${size.width} px: ${moved.join(', ')}`)
  }
  return faults
}
