/**
 * Visual regression without pictures: Chromium lays out every section in every theme family, and the position, size
 * and colours of its parts are compared with the approved ones (tests/site/layout/*.txt). Pixels differ with a
 * browser's version and a machine's text rendering; these numbers hardly do, because typefaces come from our own
 * origin. Approve a change with UPDATE_LAYOUT=1.
 */
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser, Page} from '@playwright/test'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type BudgetOf, checkBudgets} from '../../publish/budgets/check.ts'
import {themeFamilies} from '../../schemas/index.ts'
import {gallerySlug, USUAL_COUNT} from '../../scripts/gallery/content.ts'
import {type Gallery, openGallery} from '../../scripts/gallery/open.ts'
import {budgetOf} from '../../site/index.ts'
import {openBrowser, PATIENCE_MS} from './checks/browser.ts'
import {coveredWords, WIDTHS} from './checks/covered.ts'

const ORIGIN = 'http://localhost:4998'
const WIDE = 1440
const PHONE = 390
const NARROWEST = 320
const FEW = [1, 2]
/** The gallery's page has every section, nearly twice as many as a front page that is read to the end. */
const MORE_THAN_A_FRONT_PAGE = 1.05
/** Tolerance for text differences between machines, in pixels or as a share of the approved number. */
const TOLERANCE = {pixels: 10, share: 0.06}

let folder: string
let gallery: Gallery
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hemvist-visual-'))
  gallery = await openGallery(folder, ORIGIN, [USUAL_COUNT, ...FEW])
  browser = await openBrowser()
}, 300_000)

afterAll(async () => {
  await browser.close()
  await gallery.close()
  await rm(folder, {recursive: true, force: true})
})

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({viewport: {width: WIDE, height: 900}})
  page.setDefaultTimeout(PATIENCE_MS)
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.origin !== ORIGIN || url.pathname.includes('/_images/')) return route.abort()
    const answer = await gallery.publisher.fetch(new Request(url))
    if (!answer) return route.abort()
    const headers = Object.fromEntries(answer.headers)
    return route.fulfill({headers, body: Buffer.from(await answer.arrayBuffer())})
  })
  await page.goto(ORIGIN + path)
  await page.evaluate(() => document.fonts.ready)
  // Colours change at once when day becomes night.
  await page.evaluate(() => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, ::before, ::after {transition: none !important}')
    document.adoptedStyleSheets.push(still)
  })
  return page
}

/** One line per part: what it is, its position in the section, its size, its colours. */
const layout = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>('main > section, .site-header, .site-footer'),
    ].flatMap((section) => {
      const frame = section.getBoundingClientRect()
      const name = section.classList.contains('section')
        ? section.classList[1]
        : section.classList[0]
      const parts = section.querySelectorAll<HTMLElement>(
        'h1, h2, .section-intro, .composed > :nth-child(-n + 3), figure, blockquote, table, .picture, .place-map, details:first-child, .action-first',
      )
      return [section, ...parts].slice(0, 14).map((part, index) => {
        const box = part.getBoundingClientRect()
        const {color, backgroundColor, fontSize} = getComputedStyle(part)
        const numbers = [box.x - frame.x, box.y - frame.y, box.width, box.height].map(Math.round)
        const what = index === 0 ? '' : ` ${part.tagName.toLowerCase()}.${part.classList[0] ?? ''}`
        return `${name}${what} | ${numbers.join(' ')} | ${Math.round(Number.parseFloat(fontSize))} | ${color} ${backgroundColor}`
      })
    }),
  )

const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.max(TOLERANCE.pixels, Math.abs(other) * TOLERANCE.share)

/** Lines that differ by more than the tolerance, as `approved → now`. */
function changes(now: readonly string[], approved: readonly string[]): string[] {
  const missing = now.length === approved.length ? [] : [`${approved.length} parts → ${now.length}`]
  const changed = now.flatMap((line, index) => {
    const [what, box = '', size = '', colours] = line.split(' | ')
    const [was, boxWas = '', sizeWas = '', coloursWere] = (approved[index] ?? '').split(' | ')
    const numbers = `${box} ${size}`.split(' ').map(Number)
    const numbersWere = `${boxWas} ${sizeWas}`.split(' ').map(Number)
    const isSame =
      what === was &&
      colours === coloursWere &&
      numbers.every((value, at) => isNear(value, numbersWere[at] ?? Number.NaN))
    return isSame ? [] : [`${approved[index]} → ${line}`]
  })
  return [...missing, ...changed]
}

const roomyBudgetOf: BudgetOf = (route) => {
  const budget = budgetOf(route)
  return budget && {...budget, document: budget.document * MORE_THAN_A_FRONT_PAGE}
}

test('examples of all sections are published without problems', () => {
  expect(gallery.publisher.problems.map(({report}) => report)).toEqual([])
})

describe.each(themeFamilies.map(({value}) => value))('%s', (family) => {
  const slug = gallerySlug(family, USUAL_COUNT)
  let page: Page

  beforeAll(async () => {
    page = await open(`/${slug}/`)
  })

  afterAll(() => page.close())

  test('stays within its budget with all sections on one page', async () => {
    const pages = gallery.publisher.pages(slug).filter(({path}) => path === '/')
    expect(pages).toHaveLength(1)
    const files = await gallery.publisher.files(slug)
    const problems = await checkBudgets(slug, pages, files, roomyBudgetOf)
    expect(problems.map(({report}) => report)).toEqual([])
  })

  test('matches the approved layout, on a phone and a wide screen, by day and night', async () => {
    await page.setViewportSize({width: WIDE, height: 900})
    const wide = await layout(page)
    await page.emulateMedia({colorScheme: 'dark'})
    const night = (await layout(page)).map((line) => line.replace(/ \| .* \| /, ' | 0 | 0 | '))
    await page.emulateMedia({colorScheme: 'light'})
    await page.setViewportSize({width: PHONE, height: 844})
    const phone = await layout(page)
    const now = ['# 1440', ...wide, '# 390', ...phone, '# night', ...night]
    const file = new URL(`layout/${family}.txt`, import.meta.url)
    if (process.env.UPDATE_LAYOUT) await writeFile(file, `${now.join('\n')}\n`)
    const approved = (await readFile(file, 'utf8')).trimEnd().split('\n')
    expect(changes(now, approved)).toEqual([])
  })

  test('breaks no headline without a hyphen and does not scroll horizontally at 320 px', async () => {
    await page.setViewportSize({width: NARROWEST, height: 900})
    const cut = await page.evaluate(() => {
      document.body.style.overflowWrap = 'normal'
      return [...document.querySelectorAll<HTMLElement>('h1, h2, h3')]
        .filter(({scrollWidth, clientWidth}) => scrollWidth > clientWidth + 1)
        .map(({textContent}) => textContent)
    })
    expect(cut).toEqual([])
    await page.evaluate(() => document.body.style.removeProperty('overflow-wrap'))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      NARROWEST,
    )
  })

  test.each(WIDTHS)('covers no text with a picture at %i px', async (width) => {
    expect(await coveredWords(page, width)).toEqual([])
  })

  test.each(FEW)('fills its rows with %i items', async (count) => {
    const few = await open(`/${gallerySlug(family, count)}/`)
    const gaps = await few.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main .composed')].flatMap((list) => {
        const frame = list.getBoundingClientRect()
        const rows = new Map<number, DOMRect[]>()
        const items = [...list.children].map((item) => item.getBoundingClientRect())
        for (const box of items) {
          const row = [...rows.keys()].find(
            (y) => Math.abs(y - box.bottom) < box.height / 2 || Math.abs(y - box.bottom) < 140,
          )
          rows.set(row ?? box.bottom, [...(rows.get(row ?? box.bottom) ?? []), box])
        }
        return [...rows.values()]
          .filter((row) => {
            const left = Math.min(...row.map(({x}) => x))
            const right = Math.max(...row.map(({right: edge}) => edge))
            return right - left < frame.width * 0.93
          })
          .map((row) => `${list.className}: a row of ${row.length} leaves the list open`)
      }),
    )
    // Knappnål sets its feature beside a list of its own.
    expect(
      gaps.filter((line) => !(family === 'knappnal' && line.startsWith('story-list'))),
    ).toEqual([])
    await few.close()
  })
})
