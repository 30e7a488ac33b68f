import type {Browser, Page, Route} from 'playwright-core'
import {PublishError} from '../../errors.ts'
import {PRINT_TIMEOUT_MS} from '../../limits.ts'
import type {ArtifactPage, PublishedSite} from '../artifact-type.ts'

/** Origin used while the site's address is unknown. */
const NOWHERE = 'http://site.invalid'

/** The file that an address inside the site refers to. */
const fileOf = (path: string): string =>
  decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path).replace(/^\//, '')

/**
 * Opens a published page in a browser that can reach only the files of its site. Links that would be dead because the
 * site's address is unknown lose their `href`.
 */
export async function openPage(
  browser: Browser,
  page: ArtifactPage,
  site: Pick<PublishedSite, 'origin' | 'read'>,
): Promise<Page> {
  const root = site.origin || NOWHERE
  const context = await browser.newContext({serviceWorkers: 'block', colorScheme: 'light'})
  const missing: string[] = []
  await context.route('**/*', async (route: Route) => {
    const url = route.request().url()
    const file = url.startsWith(`${root}/`)
      ? fileOf(new URL(url).pathname.slice(new URL(`${root}/`).pathname.length - 1))
      : null
    const found = file === null ? null : await site.read(file).catch(() => null)
    if (!found) {
      missing.push(url)
      return route.abort()
    }
    return route.fulfill({body: found.bytes, contentType: found.contentType})
  })
  const opened = await context.newPage()
  await opened.goto(root + encodeURI(page.path), {
    waitUntil: 'load',
    timeout: PRINT_TIMEOUT_MS,
  })
  // Pictures are loaded by now; those decoded here would be kept in memory until the page is closed.
  await opened.evaluate(() => document.fonts.ready.then(() => undefined))
  if (missing.length > 0) {
    throw new PublishError(`It cannot be printed without ${missing.join(', ')}.`)
  }
  await opened.evaluate((nowhere) => {
    for (const link of [...document.links]) {
      if (link.href.startsWith(nowhere) && !link.getAttribute('href')?.startsWith('#')) {
        link.removeAttribute('href')
      }
    }
  }, NOWHERE)
  return opened
}
