import {readFile} from 'node:fs/promises'
import {stripTypeScriptTypes} from 'node:module'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {ArtifactFile, ArtifactPage} from '../../../publish/artifacts/artifact-type.ts'
import {launchChromium} from '../../../publish/artifacts/print/chromium.ts'
import {search} from '../../../publish/artifacts/search.ts'
import {published} from '../helpers/published.ts'

const page = (language: string, title: string, text: string, body = 'data-pagefind-body') =>
  `<!doctype html><html lang="${language}"><head><title>${title}</title></head><body><nav>Meny</nav><main ${body}><h1>${title}</h1><p>${text}</p></main></body></html>`

const makes = {kind: 'search', path: '/_search/pagefind.js', linkKey: 'k'} as const
const files = {
  'index.html': page('sv', 'Hem', 'Här söker man.', ''),
  'anna/index.html': page('sv', 'Anna flyttade till Örebro', 'Ambassadörer berättar om öarna.'),
  'bo/index.html': page('sv', 'Bo bor på en o', 'Att flytta är en ambassadör värd. Och så snö.'),
  'asta/index.html': page('sv', 'Asta', '<span>Bagare</span><span>Filipstad</span>'),
  'en/bo/index.html': page('en', 'Bo moved', 'Moving north, with ambassadors.'),
  'uk/bo/index.html': page('uk', 'Бо переїхав', 'Він переїхав на північ.'),
}

async function index(): Promise<readonly ArtifactFile[]> {
  const site = published(files, {'index.html': makes})
  const making = site.pages.filter((one): one is ArtifactPage => one.makes !== null)
  const [job] = await search.jobs(making, site)
  return (await job?.make()) ?? []
}

describe('the search index', () => {
  let browser: Browser
  let tab: Page
  let made: readonly ArtifactFile[]

  beforeAll(async () => {
    made = await index()
    const byPath = new Map(made.map((file) => [`/${file.path}`, file]))
    browser = await launchChromium()
    tab = await browser.newPage()
    const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"
    await tab.route('**/*', async (route) => {
      const {pathname} = new URL(route.request().url())
      const file = byPath.get(pathname)
      if (file) return route.fulfill({body: file.bytes, contentType: file.contentType})
      if (pathname.endsWith('.ts')) {
        const source = await readFile(new URL(`../../..${pathname}`, import.meta.url), 'utf8')
        return route.fulfill({
          body: stripTypeScriptTypes(source),
          contentType: 'text/javascript',
        })
      }
      const language = pathname.split('/')[1] ?? 'sv'
      const headers = {'content-security-policy': policy, 'content-type': 'text/html'}
      return route.fulfill({headers, body: `<!doctype html><html lang="${language}"></html>`})
    })
  })

  afterAll(async () => {
    await browser?.close()
    await search.release()
  })

  /** The pages that a term is found on, as the site's own script finds them. */
  async function pagesWith(
    term: string,
    language: string,
  ): Promise<{raw_url: string; excerpt: string}[]> {
    await tab.goto(`http://kumla.example/${language}/`)
    const script = `(async () => {
      const {findPages, loadPagefind} = await import('/site/search/pagefind.ts')
      const pages = await findPages(await loadPagefind('/_search/pagefind.js'), [${JSON.stringify(term)}], 10)
      return pages.map(({raw_url, excerpt}) => ({raw_url, excerpt}))
    })()`
    return tab.evaluate(script)
  }

  /** Their paths. */
  const found = async (term: string, language = 'sv'): Promise<string[]> =>
    (await pagesWith(term, language)).map(({raw_url}) => raw_url).sort()

  test('keeps words apart that only style sets apart', async () => {
    const [asta] = await pagesWith('Filipstad', 'sv')
    expect(asta?.excerpt).toContain('Bagare <mark>Filipstad')
  })

  test('knows the stems of Swedish words', async () => {
    expect(await found('flyttade')).toEqual(['/anna/', '/bo/'])
    expect(await found('flyttat')).toEqual(['/anna/', '/bo/'])
    expect(await found('ambassadör')).toEqual(['/anna/', '/bo/'])
    expect(await found('ambassadörer')).toEqual(['/anna/', '/bo/'])
  })

  test('distinguishes å, ä and ö from a and o, unless typed without diacritics', async () => {
    expect(await found('ö')).toEqual(['/anna/'])
    expect(await found('örebro')).toEqual(['/anna/'])
    expect(await found('orebro')).toEqual(['/anna/'])
  })

  test('has an index per language, also for one without stemming', async () => {
    expect(await found('move', 'en')).toEqual(['/en/bo/'])
    expect(await found('переїхав', 'uk')).toEqual(['/uk/bo/'])
    expect(await found('flytta', 'en')).toEqual([])
  })

  test('leaves out everything but the page’s content', async () => {
    expect(await found('meny')).toEqual([])
    expect(await found('söker')).toEqual([])
  })

  test('is byte-identical for the same pages', async () => {
    await search.release()
    expect(await index()).toEqual(made)
  })
})
