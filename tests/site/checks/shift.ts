import type {Page} from '@playwright/test'

/** Milliseconds after loading in which nothing may move. */
const QUIET_MS = 300

const PHONE = {width: 390, height: 844}
const DESKTOP = {width: 1440, height: 900}

/** Cumulative layout shift of a page while it loads, with fonts and pictures; open it over a slow network. */
export async function layoutShift(
  page: Page,
  url: string,
): Promise<{score: number; moved: string[]}> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', {cacheDisabled: true})
  await page.goto(url, {waitUntil: 'load'})
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
