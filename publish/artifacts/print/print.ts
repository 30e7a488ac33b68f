import {PDFDocument} from '@cantoo/pdf-lib'
import type {Browser, Page} from 'playwright-core'
import type {ArtifactPage, PublishedSite} from '../artifact-type.ts'
import {launchChromium} from './chromium.ts'
import {type Finish, finish, pageNumbers} from './finish.ts'
import {openPage} from './load.ts'
import type {Printed} from './printed.ts'

/** What printing needs of a site. */
export type PrintedSite = Pick<PublishedSite, 'origin' | 'read'>

let browser: Promise<Browser> | null = null
let printing = 0

const toPdf = (page: Page): Promise<Buffer> =>
  page.pdf({preferCSSPageSize: true, printBackground: true, tagged: true, outline: true})

/** Fills in page numbers in a table of contents: `<span data-page-of="a-place">`. */
async function fillIn(page: Page, numbers: ReadonlyMap<string, number>): Promise<void> {
  await page.evaluate((known) => {
    for (const blank of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
      blank.textContent = String(known[blank.dataset.pageOf ?? ''] ?? '')
    }
  }, Object.fromEntries(numbers))
}

/** Reads the document's properties from the page. */
async function aboutOf(page: Page): Promise<Finish> {
  const {links, ...about} = await page.evaluate(() => {
    const named = (name: string) =>
      document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? ''
    const root = document.documentElement
    return {
      title: document.title,
      author: named('author'),
      subject: named('description'),
      language: root.lang,
      direction: root.dir === 'rtl' ? ('rtl' as const) : ('ltr' as const),
      bleed: Number(root.dataset.bleed ?? '0'),
      links: [...document.links].map((link): [string, string] => [
        link.hash && link.href.startsWith(location.href.split('#')[0] ?? '')
          ? link.hash
          : link.href,
        (link.textContent ?? '').replace(/\s+/g, ' ').trim(),
      ]),
    }
  })
  return {...about, links: new Map(links.toReversed())}
}

async function toPages(browser: Browser, made: ArtifactPage, site: PrintedSite): Promise<Printed> {
  const page = await openPage(browser, made, site)
  try {
    // Only Chromium's layout knows which page an article begins on, so the page is printed once to find out.
    const first = await PDFDocument.load(await toPdf(page), {updateMetadata: false})
    await fillIn(page, pageNumbers(first))
    const printed = await PDFDocument.load(await toPdf(page), {updateMetadata: false})
    finish(printed, await aboutOf(page))
    const bytes = Buffer.from(await printed.save({useObjectStreams: true}))
    return {
      file: {path: made.makes.path.slice(1), contentType: 'application/pdf', bytes},
      pageCount: printed.getPageCount(),
      pageOf: Object.fromEntries(pageNumbers(printed)),
    }
  } finally {
    await page.context().close()
  }
}

/** Prints a page; all prints share one browser. */
export async function print(page: ArtifactPage, site: PrintedSite): Promise<Printed> {
  printing += 1
  try {
    browser ??= launchChromium()
    browser.catch(() => {
      browser = null
    })
    return await toPages(await browser, page, site)
  } finally {
    printing -= 1
  }
}

/** Closes the browser, unless something else in this process is printing. */
export async function release(): Promise<void> {
  if (printing > 0 || !browser) return
  const idle = browser
  browser = null
  await (await idle).close()
}
