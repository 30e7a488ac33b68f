import {HtmlValidate} from 'html-validate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {checkBudgets} from '../../publish/budgets/check.ts'
import {budgetOf} from '../../site/index.ts'
import {feedFaults, llmsFaults, sitemapFaults} from './checks/feeds.ts'
import {headFaults} from './checks/heads.ts'
import {brokenLinks, staticHost} from './checks/links.ts'
import {menuNames} from './checks/menus.ts'
import {structuredIn} from './structured.ts'
import {htmlRules, withoutIslandStyle} from './validator.ts'
import {ORIGIN, openSamples, pagesOf, type World} from './world.ts'

const validator = new HtmlValidate(htmlRules)

/** Timeout in milliseconds for tests that check every page on a busy machine. */
const LONG = 300_000

const text = async (path: string) => (await world.fetch(path)).text()

let world: World
let pages: Map<string, string>

beforeAll(async () => {
  world = await openSamples()
  pages = new Map()
  for (const {slug} of world.publisher.campaigns) {
    for (const path of await pagesOf(world, slug)) {
      pages.set(path, await (await world.fetch(path)).text())
    }
    pages.set(`/${slug}/404.html`, await (await world.fetch(`/${slug}/no-such-page/`)).text())
  }
  pages.set('/', await (await world.fetch('/')).text())
}, 300_000)

afterAll(() => world.close())

describe('the sample microsites', () => {
  test('are published completely', () => {
    expect(world.publisher.problems).toEqual([])
    expect(pages.size).toBeGreaterThan(100)
  })

  test('are valid HTML', {timeout: LONG}, async () => {
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

  test('have no broken links, below their paths', {timeout: LONG}, async () => {
    const {reached, broken} = await brokenLinks(ORIGIN, world.fetch)
    expect(broken).toEqual([])
    expect(reached.length).toBeGreaterThan(pages.size / 2)
  })

  test('have no broken links, at the root of a domain', {timeout: LONG}, async () => {
    const files = await world.publisher.files('vi-flytt-in', '')
    const {reached, broken} = await brokenLinks('https://flytta.example', staticHost(files))
    expect(broken).toEqual([])
    expect(reached.length).toBeGreaterThan(100)
  })

  test('stay within their budgets, and fetch nothing from other origins', {
    timeout: LONG,
  }, async () => {
    for (const slug of ['', ...world.publisher.campaigns.map(({slug}) => slug)]) {
      const files = await world.publisher.files(slug)
      const problems = await checkBudgets(slug, world.publisher.pages(slug), files, budgetOf)
      expect(problems.map(({report}) => report)).toEqual([])
    }
  })

  test('load at most two style sheets', () => {
    const sheets = (html: string) => html.match(/<link rel="stylesheet"/g)?.length ?? 0
    expect([...pages].filter(([, html]) => sheets(html) > 2).map(([path]) => path)).toEqual([])
  })

  test('have scripts only where visitors can interact', () => {
    const needless = [...pages]
      .filter(([, html]) =>
        /<script(?![^>]*type="(?:application\/ld\+json|speculationrules)")/.test(html),
      )
      .filter(
        ([, html]) =>
          !/<share-page|<list-filters|<astro-island|<guide-progress|<course-progress|data-copy|id="search"|<form [^>]*id="form-/.test(
            html,
          ),
      )
      .map(([path]) => path)
    expect(needless).toEqual([])
  })

  test('have a title, description, language, one h1 and a canonical URL', () => {
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

  test('are called what their menu calls them', () => {
    const named = menuNames(pages)
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter(({menu, heading}) => menu !== heading)).toEqual([])
  })

  test('end with something more to read, and a person to contact', () => {
    const told = /<meta name="kind" content="(story|ambassador|article|event|opportunity|guide)"/
    const ending = [...pages].filter(([, html]) => told.test(html))
    expect(ending.length).toBeGreaterThan(50)
    const abrupt = ending.flatMap(([path, html]) => {
      const body = html.slice(html.indexOf('<h1'))
      const rest = body.slice(body.indexOf('</article>'))
      const faults = [
        /<(aside class="ask"|section class="detail-contact").*href="mailto:/s.test(body) ||
          'nobody to ask',
        /<(section|aside) class="(section|next-article)/.test(rest) || 'nothing more to read',
      ].filter((fault) => fault !== true)
      return faults.length > 0 ? [`${path}: ${faults.join(', ')}`] : []
    })
    expect(abrupt).toEqual([])
  })

  test('have the structured data that search engines require', () => {
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
        'FAQPage',
        'HowTo',
        'Periodical',
        'PublicationIssue',
        'Course',
        'BreadcrumbList',
      ]),
    )
  })

  test('have unique metadata for search and sharing, in every language', () => {
    const listed = [...pages].filter(([path]) => path !== '/' && !path.endsWith('404.html'))
    expect(headFaults(new Map(listed), ORIGIN)).toEqual([])
  })

  test('have valid feeds, sitemaps and llms.txt', async () => {
    const faults: string[] = []
    for (const {slug, languages} of world.publisher.campaigns) {
      for (const [index, language] of languages.entries()) {
        const folder = index === 0 ? `/${slug}` : `/${slug}/${language}`
        const feed = await world.fetch(`${folder}/rss.xml`)
        const type = feed.headers.get('content-type') ?? ''
        const found = [
          ...feedFaults(await feed.text(), type, `${ORIGIN}${folder}/rss.xml`),
          ...sitemapFaults(await text(`/${slug}/sitemap-${language}.xml`), `${ORIGIN}/${slug}`),
          ...llmsFaults(await text(`${folder}/llms.txt`), `${ORIGIN}/${slug}`),
        ]
        faults.push(...found.map((fault) => `${folder}: ${fault}`))
      }
      const robots = await text(`/${slug}/robots.txt`)
      expect(robots).toContain(`Sitemap: ${ORIGIN}/${slug}/sitemap.xml`)
    }
    expect(faults).toEqual([])
  })

  test('name the same page in the other languages', () => {
    const english = pages.get('/vi-flytt-in/en/') ?? ''
    expect(english).toContain(`hreflang="x-default" href="${ORIGIN}/vi-flytt-in/"`)
    expect(english).toContain('property="og:locale" content="en_US"')
    expect(english).toContain(`hreflang="sv" href="${ORIGIN}/vi-flytt-in/"`)
    expect(pages.get('/vi-flytt-in/')).toContain(`hreflang="en" href="${ORIGIN}/vi-flytt-in/en/"`)
  })

  test('have their language’s direction and fonts', () => {
    const wrong = [...pages].filter(([path, html]) => {
      const [, language] = /<html lang="([a-z]{2})"/.exec(html) ?? []
      const direction = language === 'ar' ? 'rtl' : 'ltr'
      const file = {ar: 'readex-pro', uk: 'onest'}[language ?? '']
      const isSet = !file || new RegExp(`<link rel="preload" href="[^"]*${file}`).test(html)
      return path !== '/' && !(html.includes(` dir="${direction}"`) && isSet)
    })
    expect(wrong.map(([path]) => path)).toEqual([])
    expect([...pages.keys()].filter((path) => path.includes('/ar/')).length).toBeGreaterThan(10)
  })

  test('mark texts that are missing in their language', () => {
    const html = pages.get('/vi-flytt-in/en/stories/tre-vanner-och-ett-fiskrokeri/')
    expect(html).toMatch(/class="language-note">[^<]*Swedish/)
    expect(html).toMatch(/<div class="prose[^"]*" lang="sv">/)
    const whole = pages.get('/multinations-overtornea/fi/tarinat/grace-tog-nattskiftet/')
    expect(whole).toContain('Grace otti yövuoron')
    expect(whole).not.toContain('language-note"')
  })

  test('say it in plain words beside the text, in the page’s own language only', () => {
    const easy = [...pages].flatMap(([, html]) => {
      const [, words] = /<details class="easy-read">([\s\S]*?)<\/details>/.exec(html) ?? []
      return words === undefined
        ? []
        : [{words, language: /<html lang="([a-z]{2})"/.exec(html)?.[1]}]
    })
    expect([...new Set(easy.map(({language}) => language))].sort()).toEqual([
      'ar',
      'de',
      'en',
      'fi',
      'sv',
      'uk',
    ])
    expect(easy.filter(({words}) => / lang="|language-note/.test(words))).toEqual([])
  })

  test('name who co-funds them by the European emblem', () => {
    const funded = [...pages].filter(([, html]) => html.includes('class="co-funded"'))
    expect(new Set(funded.map(([path]) => path.split('/')[1]))).toEqual(
      new Set(['multinations-norsjo']),
    )
  })

  test('answer an unknown address with the campaign’s own 404', async () => {
    const answer = await world.fetch('/kumlakampanjen/finns-inte/')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Kumlakampanjen')
  })

  test('never publish details of a consent', () => {
    const leaking = [...pages].filter(([, html]) => /askedBy|guardian|protectedIdentity/.test(html))
    expect(leaking.map(([path]) => path)).toEqual([])
  })
})
