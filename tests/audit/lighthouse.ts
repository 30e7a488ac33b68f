import {launch} from 'chrome-launcher'
import lighthouse, {type Flags, type Result} from 'lighthouse'
import {ensureChromium} from '../../scripts/chromium.ts'
import type {SamplePage} from '../site/checks/served.ts'

/** Lighthouse's results for a page on a phone over a slow network: scores of 0 to 100, times in ms. */
export interface Score {
  page: SamplePage
  performance: number
  accessibility: number
  bestPractices: number
  /** Absent for pages that search engines must not list. */
  seo?: number
  largestPaintMs: number
  layoutShift: number
  blockingMs: number
  bytes: number
  /** What kept a score below 100: `performance: render-blocking-insight`. */
  causes: string[]
}

export interface Lighthouse {
  /** Measures a page; if performance is below 100, three times, taking the median. */
  measure(page: SamplePage): Promise<Score>
  close(): Promise<void>
}

const FULL = 100
const RUNS = 3
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']

/** How a page says that search engines must not list it. */
const UNLISTED = /<meta name="robots" content="noindex/

const value = (result: Result, audit: string): number => result.audits[audit]?.numericValue ?? 0

function scored(page: SamplePage, result: Result): Score {
  const percent = (category: string) => Math.round((result.categories[category]?.score ?? 0) * FULL)
  const causes = Object.entries(result.categories).flatMap(([category, {auditRefs}]) =>
    auditRefs.flatMap(({id, weight}) => {
      const score = result.audits[id]?.score ?? 1
      return weight > 0 && score < (category === 'performance' ? 0.9 : 1)
        ? [`${category}: ${id}`]
        : []
    }),
  )
  return {
    page,
    performance: percent('performance'),
    accessibility: percent('accessibility'),
    bestPractices: percent('best-practices'),
    ...(result.categories.seo ? {seo: percent('seo')} : {}),
    largestPaintMs: Math.round(value(result, 'largest-contentful-paint')),
    layoutShift: Math.round(value(result, 'cumulative-layout-shift') * 10_000) / 10_000,
    blockingMs: Math.round(value(result, 'total-blocking-time')),
    bytes: Math.round(value(result, 'total-byte-weight')),
    causes,
  }
}

export const lowest = ({performance, accessibility, bestPractices, seo = FULL}: Score): number =>
  Math.min(performance, accessibility, bestPractices, seo)

/** Starts a Chromium for Lighthouse, with its standard mobile settings. */
export async function openLighthouse(origin: string): Promise<Lighthouse> {
  const chrome = await launch({
    chromePath: ensureChromium(() => {}),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-background-networking'],
  })
  const once = async (page: SamplePage): Promise<Score> => {
    const url = origin + page.path
    const isMissing = page.route === 'notFound'
    const isListed = !UNLISTED.test(await (await fetch(url)).text())
    const flags: Flags = {
      port: chrome.port,
      output: 'json',
      logLevel: 'error',
      ignoreStatusCode: isMissing,
      // The 404 response rightly appears in the console as an error.
      skipAudits: isMissing ? ['errors-in-console'] : [],
      onlyCategories: isListed ? CATEGORIES : CATEGORIES.filter((name) => name !== 'seo'),
    }
    let cause = 'no result'
    for (let attempt = 0; attempt < RUNS; attempt++) {
      const result = (await lighthouse(url, flags))?.lhr
      if (result && !result.runtimeError) return scored(page, result)
      cause = result?.runtimeError?.message ?? cause
    }
    throw new Error(`Lighthouse could not measure ${url}: ${cause}`)
  }
  return {
    async measure(page) {
      const first = await once(page)
      if (lowest(first) === FULL) return first
      const scores = [first]
      while (scores.length < RUNS) scores.push(await once(page))
      scores.sort((a, b) => a.performance - b.performance)
      return scores[Math.floor(RUNS / 2)] ?? first
    },
    close: async () => chrome.kill(),
  }
}
