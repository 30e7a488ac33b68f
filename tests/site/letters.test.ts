import {readFile} from 'node:fs/promises'
import type {Browser, CDPSession, Page} from '@playwright/test'
import {Blob, Face, Font} from 'harfbuzzjs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {administrator, type Mutation} from '../../lake/index.ts'
import {sfnt} from '../../publish/images/lettering/sfnt.ts'
import {withoutUnsupportedCharacters} from '../../publish/images/lettering/shape.ts'
import {typefacePairs} from '../../schemas/index.ts'
import {letters} from '../../site/fonts/scripts.ts'
import {typeOf} from '../../site/head/share/type.ts'
import {lettersOf, patternOf} from '../../site/themes/subsets.ts'
import {typeface} from '../../site/themes/typefaces.ts'
import {openBrowser} from './checks/browser.ts'
import {ORIGIN, publishLake, type World} from './world.ts'

/** Bytes of fonts that a page may load. */
const BUDGET = 60_000

/** A face of the device, not of the site. */
const DEVICE = expect.stringMatching(/^\(/)

/** Neighbours who moved in, by their language. */
const neighbours: Readonly<Record<string, string>> = {
  polska: 'Małgorzata Wójcik-Żądło',
  tjeckiska: 'Zdeňka Dvořáková',
  turkiska: 'İlker Şahin Ağaoğlu',
  kroatiska: 'Đorđe Đorđević',
  vietnamesiska: 'Nguyễn Thị Hòa Đặng',
  lettiska: 'Jānis Ķēniņš',
  litauiska: 'Živilė Žukauskienė',
  nordsamiska: 'Ŋilla Áŧŧávuopmi Čáhcesuolu',
  rumanska: 'Ștefan Țăranu',
  ungerska: 'Győző Őry',
  azerbajdzjanska: 'Əli Həsənov',
  islandska: 'Þórður Ðaðason',
  franska: 'Œnone Lecœur',
  ryska: 'Ёлкина Эльвира Объездчикова',
  serbiska: 'Ђорђе Љубић Џакула',
}

/** Names in scripts whose fonts exceed the budget with most pairs: the device's font is used for the whole name. */
const inArabicLetters: Readonly<Record<string, string>> = {
  arabiska: 'فاطمة الزهراء',
  persiska: 'گلزار پژمان',
  kurdiska: 'ڕێبوار هەڵۆ',
}

const families = ['sol', 'knappnal', 'fjall', 'kust', 'skog', 'kvarter'] as const

const sv = (text: string) => ({_type: 'localizedString', sv: text})
const slug = (current: string) => ({_type: 'slug', current})
const ref = (_ref: string) => ({_ref})
const consent = {
  basis: 'fictional',
  scope: 'all',
  channels: ['web', 'embed'],
  validUntil: '2099-12-31',
}

const documents = [
  {_id: 'org', _type: 'organisation', name: 'Föreningen'},
  {_id: 'by', _type: 'place', name: 'Byn', slug: slug('by'), kind: 'town'},
  ...families.map((family) => ({
    _id: family,
    _type: 'campaign',
    name: 'Grannar',
    slug: slug(family),
    tagline: sv('Alla heter något'),
    description: sv('Namn från när och fjärran.'),
    languages: family === 'fjall' ? ['sv', 'fa'] : ['sv'],
    releasedLanguages: ['fa'],
    place: ref('by'),
    owner: ref('org'),
    theme: {_type: 'theme', family},
    privacyContact: 'fraga@example.se',
    accessibility: {status: 'full', assessedAt: '2026-01-01', feedbackEmail: 'fraga@example.se'},
    selection: {rule: {places: [{...ref('by'), _key: 'p'}]}},
    sections: [{_type: 'heroSection', _key: 'h', heading: sv('Grannar')}],
  })),
  ...Object.entries({...neighbours, ...inArabicLetters}).map(([id, name]) => ({
    _id: id,
    _type: 'ambassador',
    name,
    slug: slug(id),
    role: sv(`Granne till ${name}`),
    summary: sv('Bor här.'),
    place: ref('by'),
    consent,
  })),
]

let world: World
let browser: Browser
let page: Page
let devtools: CDPSession
const warnings: string[] = []

beforeAll(async () => {
  const mutations: Mutation[] = documents.map((document) => ({create: document}))
  world = await publishLake((lake) =>
    lake.dataset('production').transact(mutations, {}, administrator),
  )
  browser = await openBrowser()
  page = await browser.newPage()
  page.on('console', (message) => warnings.push(`${page.url()} ${message.text()}`))
  await page.route('**/*', async (route) => {
    const answer = await world.fetch(new URL(route.request().url()).pathname)
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
  devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
})

afterAll(async () => {
  await browser?.close()
  await world?.close()
})

/** Faces that an element's text is rendered in; the device's own are in brackets. */
async function facesOf(selector: string): Promise<string[]> {
  const {root} = await devtools.send('DOM.getDocument', {depth: 0})
  const {nodeId} = await devtools.send('DOM.querySelector', {nodeId: root.nodeId, selector})
  const {fonts} = await devtools.send('CSS.getPlatformFontsForNode', {nodeId})
  return fonts
    .map(({familyName, isCustomFont}) => (isCustomFont ? familyName : `(${familyName})`))
    .sort()
}

/**
 * Opens a page and loads its fonts, then reopens it with them cached, as `font-display: optional` requires. Fallback faces
 * load only where the device has one of the fonts that they are made from.
 */
async function open(path: string): Promise<void> {
  await page.goto(ORIGIN + path)
  await page.evaluate(() => Promise.allSettled([...document.fonts].map((face) => face.load())))
  await page.reload()
  await page.evaluate(() => document.fonts.ready)
}

/** What every face has in its first file. */
const BASE = new RegExp(`[${letters.latin.replace(/[-\\\]^]/g, '\\$&')}]`)

const html = async (path: string) => (await world.fetch(path)).text()

const ids = Object.keys(neighbours)

describe.each(families)('in %s', (family) => {
  test('names are set in our own fonts', async () => {
    const turn = families.indexOf(family)
    const others = family === 'fjall' ? Object.keys(inArabicLetters) : []
    const own = ids.filter((_, index) => index % families.length === turn)
    for (const id of [...own, ...others]) {
      await open(`/${family}/ambassadorer/${id}/`)
      expect([id, await facesOf('h1')]).toEqual([id, expect.not.arrayContaining([DEVICE])])
    }
  })

  test('a page loads only the scripts of its own names, and stays within its budget', async () => {
    const files = async (path: string) => {
      const found = (await html(path)).matchAll(/url\(([^)]+\.woff2)\)/g)
      return [...new Set([...found].map(([, url = '']) => url))]
    }
    const named = (urls: string[]) => urls.map((url) => /([\w-]+?)\.[\w-]+\.woff2/.exec(url)?.[1])
    const ordinary = named(await files(`/${family}/kontakt/`))
    expect(ordinary.filter((name) => /polish|central|onest|readex/.test(name ?? ''))).toEqual([])
    expect(named(await files(`/${family}/ambassadorer/polska/`)).join()).toMatch(/polish/)

    const everybody = `/${family}/ambassadorer/`
    const upright = (await files(everybody)).filter((url) => !url.includes('italic'))
    let bytes = 0
    for (const url of upright) {
      const {pathname} = new URL(url, ORIGIN + everybody)
      bytes += (await (await world.fetch(pathname)).arrayBuffer()).byteLength
    }
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(BUDGET)
  })
})

test('on a Persian page, Swedish runs left to right and Persian right to left', async () => {
  await page.goto(`${ORIGIN}/fjall/fa/ambassadors/polska/`)
  const directions = await page.evaluate(() => {
    const of = (element: Element | null) => element && getComputedStyle(element).direction
    const untranslated = document.querySelector('main [lang="sv"]')
    return {page: of(document.querySelector('main')), untranslated: of(untranslated)}
  })
  expect(directions).toEqual({page: 'rtl', untranslated: 'ltr'})
})

test.each(typefacePairs.map(({value}) => value))('%s has glyphs for every title', (pair) => {
  for (const name of Object.values(neighbours)) {
    const words = lettersOf(`<h1>${name}</h1>`)
    const {css, stacks} = typeface(pair, 'sv', (file) => file, words)
    const declared = css.split('@font-face').flatMap((rule) => {
      const [, name = '', range] = /family:('[^']+');.*?unicode-range:([^;}]+)/.exec(rule) ?? []
      return range && stacks.display.includes(name) ? [patternOf(range)] : []
    })
    const lacking = [...words.title].filter((letter) => {
      return !BASE.test(letter) && !declared.some((pattern) => pattern.test(letter))
    })
    expect([name, lacking]).toEqual([name, []])
  }
})

test.each(families)('a share card in %s leaves out no letter of a name', async (family) => {
  for (const name of Object.values({...neighbours, ...inArabicLetters})) {
    const {files} = typeOf({_type: 'theme', family}, 'sv', name)
    const fonts = await Promise.all(
      files.map(async ({file}) => {
        const bytes = await readFile(new URL(`../../site/${file}`, import.meta.url))
        return new Font(new Face(new Blob(sfnt(bytes))))
      }),
    )
    expect(withoutUnsupportedCharacters(name, fonts)).toBe(name)
  }
})

test('fallback fonts are scaled to the typeface', () => {
  const {css} = typeface('instrument-instrument', 'sv', (file) => file, lettersOf('<h1>Thị</h1>'))
  expect(css).toMatch(/'Instrument Sans';[^}]*vietnamese-lent[^}]*size-adjust:\d/)
})

test('nothing unused is preloaded', async () => {
  const unused = warnings.filter((text) => text.includes('preload'))
  expect(unused).toEqual([])
})
