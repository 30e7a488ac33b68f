import {brotliCompressSync} from 'node:zlib'
import {HtmlValidate} from 'html-validate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {structuredIn} from './structured.ts'
import {htmlRules, withoutIslandStyle} from './validator.ts'
import {ORIGIN, pagesOf, publishSamples, type World} from './world.ts'

/** What a visitor's phone is asked to fetch, compressed, in bytes. */
const BUDGET = {document: 20_000, fonts: 60_000, script: 15_000}

const validator = new HtmlValidate(htmlRules)

let world: World
let pages: Map<string, string>

beforeAll(async () => {
  world = await publishSamples()
  pages = new Map()
  for (const {slug} of world.publishing.campaigns) {
    for (const path of await pagesOf(world, slug)) {
      pages.set(path, await (await world.fetch(path)).text())
    }
    pages.set(`/${slug}/404.html`, await (await world.fetch(`/${slug}/no-such-page/`)).text())
  }
  pages.set('/', await (await world.fetch('/')).text())
}, 300_000)

afterAll(() => world.close())

const attribute = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, value = '']) => value.replaceAll('&amp;', '&'))

describe('the sample microsites', () => {
  test('come out whole', () => {
    expect(world.publishing.problems).toEqual([])
    expect(pages.size).toBeGreaterThan(100)
  })

  test('are valid HTML', async () => {
    const faults: string[] = []
    for (const [path, html] of pages) {
      const report = await validator.validateString(withoutIslandStyle(html), path)
      for (const {messages} of report.results) {
        for (const {ruleId, message, line, selector} of messages) {
          faults.push(`${path}:${line} ${ruleId} ${message} ${selector ?? ''}`)
        }
      }
    }
    expect(faults.slice(0, 20)).toEqual([])
  })

  test('lead nowhere that does not exist', async () => {
    const broken: string[] = []
    const asked = new Map<string, number>()
    for (const [path, html] of pages) {
      for (const href of attribute(html, /\s(?:href|src)="([^"]*)"/g)) {
        const url = new URL(href, ORIGIN + path)
        if (href.startsWith('#')) continue
        if (url.origin !== ORIGIN || url.pathname.includes('/_images/')) continue
        const known = asked.get(url.pathname) ?? (await world.fetch(url.pathname)).status
        asked.set(url.pathname, known)
        if (known !== 200) broken.push(`${path} → ${href} (${known})`)
      }
    }
    expect(broken).toEqual([])
  })

  test('fetch nothing from elsewhere', () => {
    const foreign = [...pages].flatMap(([path, html]) =>
      attribute(html, /<(?:link|script|img|source|iframe)\b[^>]*\s(?:href|src)="(https?:[^"]*)"/g)
        .filter((url) => !url.startsWith(ORIGIN))
        .map((url) => `${path} ${url}`),
    )
    expect(foreign).toEqual([])
  })

  test('stay within what a phone on a bad network can take', async () => {
    const heavy: string[] = []
    const sizes = new Map<string, number>()
    const sizeOf = async (url: string) => {
      const known = sizes.get(url)
      if (known !== undefined) return known
      const bytes = Buffer.from(await (await world.fetch(url)).arrayBuffer())
      const size = url.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length
      sizes.set(url, size)
      return size
    }
    const sum = async (path: string, urls: string[]) => {
      let total = 0
      for (const url of new Set(urls)) total += await sizeOf(new URL(url, ORIGIN + path).pathname)
      return total
    }
    for (const [path, html] of pages) {
      const styles = await sum(path, attribute(html, /<link rel="stylesheet" href="([^"]+)"/g))
      const document = brotliCompressSync(html).length + styles
      const fonts = await sum(
        path,
        attribute(html, /<link rel="preload" href="([^"]+)" as="font"/g),
      )
      const script = await sum(path, [
        ...attribute(html, /<script[^>]+src="([^"]+)"/g),
        ...attribute(html, /(?:component-url|renderer-url)="([^"]+)"/g),
      ])
      if (document > BUDGET.document) heavy.push(`${path} HTML and CSS ${document}`)
      if (fonts > BUDGET.fonts) heavy.push(`${path} fonts ${fonts}`)
      if (script > BUDGET.script) heavy.push(`${path} script ${script}`)
    }
    expect(heavy).toEqual([])
  })

  test('carry a script only where visitors can choose', () => {
    const needless = [...pages]
      .filter(([, html]) =>
        /<script(?![^>]*type="(?:application\/ld\+json|speculationrules)")/.test(html),
      )
      .filter(([, html]) => !/<list-narrowing|<guide-progress|data-copy|id="search"/.test(html))
      .map(([path]) => path)
    expect(needless).toEqual([])
  })

  test('say what they are: title, description, language, one h1, address', () => {
    const wrong = [...pages].flatMap(([path, html]) => {
      const faults = [
        /<title>[^<]{5,}<\/title>/.test(html) || 'title',
        /<meta name="description" content="[^"]{10,}">/.test(html) || 'description',
        /<html lang="[a-z]{2}"/.test(html) || 'lang',
        (html.match(/<h1[\s>]/g) ?? []).length === 1 || 'h1',
        path.endsWith('404.html') || html.includes('<link rel="canonical"') || 'canonical',
      ].filter((fault) => fault !== true)
      return faults.length > 0 ? [`${path}: ${faults.join(', ')}`] : []
    })
    expect(wrong).toEqual([])
  })

  test('say what they are about as search engines ask', () => {
    const lacking = [...pages].flatMap(([path, html]) =>
      structuredIn(html).lacks.map((lack) => `${path} ${lack}`),
    )
    expect(lacking).toEqual([])
    const types = new Set([...pages.values()].flatMap((html) => structuredIn(html).types))
    expect([...types]).toEqual(
      expect.arrayContaining([
        'WebSite',
        'Organization',
        'ProfilePage',
        'Article',
        'JobPosting',
        'Event',
        'HowTo',
        'Periodical',
        'PublicationIssue',
        'BreadcrumbList',
      ]),
    )
  })

  test('name the same page in the other languages', () => {
    const english = pages.get('/vi-flytt-in/en/') ?? ''
    expect(english).toContain(`hreflang="x-default" href="${ORIGIN}/vi-flytt-in/"`)
    expect(english).toContain('property="og:locale" content="en_US"')
    expect(english).toContain(`hreflang="sv" href="${ORIGIN}/vi-flytt-in/"`)
    expect(pages.get('/vi-flytt-in/')).toContain(`hreflang="en" href="${ORIGIN}/vi-flytt-in/en/"`)
  })

  test('answer an unknown address with the campaign’s own 404', async () => {
    const answer = await world.fetch('/kumlakampanjen/finns-inte/')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Kumlakampanjen')
  })

  test('never publish what a consent holds besides the person', () => {
    const leaking = [...pages].filter(([, html]) => /askedBy|guardian|protectedIdentity/.test(html))
    expect(leaking.map(([path]) => path)).toEqual([])
  })
})
