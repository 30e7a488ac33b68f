import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {PDFDict, PDFDocument, PDFName} from '@cantoo/pdf-lib'
import type {Browser, BrowserContext, Page} from '@playwright/test'
import axe from 'axe-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {countsFolder} from '../../../server/visitors/figures-files.ts'
import {chapterPages} from '../../../site/courses/pages.ts'
import {axeFindsInAllModes} from '../checks/axe.ts'
import {openBrowser, PATIENCE_MS} from '../checks/browser.ts'
import {type CourseWorld, openCourse} from './course-world.ts'

const COURSE = '/kurser/vardskap/'
const FIRST = `${COURSE}1/`
const LAST = `${COURSE}2/`
const DIPLOMA = '/klar/vardskap/'
const NAME = 'Åsa Östlund-Ek'

let world: CourseWorld
let browser: Browser
let contexts: BrowserContext[] = []

beforeAll(async () => {
  world = await openCourse()
  browser = await openBrowser()
}, 300_000)

afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  contexts = []
})

afterAll(async () => {
  await browser?.close()
  await world?.close()
})

async function open(path: string, scripts = true): Promise<Page> {
  const context = await browser.newContext({javaScriptEnabled: scripts})
  context.setDefaultTimeout(PATIENCE_MS)
  if (scripts) await context.addInitScript(axe.source)
  contexts.push(context)
  const page = await context.newPage()
  await page.goto(world.site + path)
  return page
}

const verdicts = async (page: Page) =>
  (await page.locator('.course-verdict:visible').allInnerTexts()).map((text) => text.trim())
const kept = (page: Page) => page.evaluate(() => ({...localStorage}))
const isChecked = (page: Page) => page.locator('input:checked').count()

describe('a question', () => {
  test.each([true, false])('explains the chosen answer, and no other (scripts: %s)', async (on) => {
    const page = await open(FIRST, on)
    expect(await verdicts(page)).toEqual([])
    await page.getByLabel('Två kilometer.').check()
    expect(await verdicts(page)).toEqual(['Inte riktigt. Du vet inte om de går.'])
    await page.getByLabel('Går ni eller kör ni?').check()
    expect(await verdicts(page)).toEqual(['Rätt. En motfråga räcker.'])
    await page.getByLabel('Det borde vara öppet.').check()
    expect(await verdicts(page)).toEqual([
      'Rätt. En motfråga räcker.',
      'Inte riktigt. Borde är en gissning.',
    ])
  })

  test('is answered by keyboard', async () => {
    const page = await open(FIRST, false)
    await page.getByLabel('Två kilometer.').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    expect(await verdicts(page)).toEqual(['Rätt. En motfråga räcker.'])
  })
})

describe('a course', () => {
  test('leads from chapter to chapter to the diploma without a script', async () => {
    const page = await open(COURSE, false)
    const follow = async (name: string) => {
      await page.getByRole('link', {name}).click()
      await page.waitForLoadState()
    }
    expect(await page.locator('.course-chapters h3').allInnerTexts()).toEqual(['Fråga', 'Visa'])
    await follow('Börja kursen')
    expect(await page.locator('main').innerText()).toContain('Kapitel 1 av 2')
    await follow('Nästa kapitel')
    expect(await page.locator('h1').innerText()).toBe('Visa')
    expect(await page.locator('.figure-value, .fact-strip').first().innerText()).toContain('16')
    await follow('Jag är klar, visa diplomet')
    expect(new URL(page.url()).pathname).toBe(`/kampanjen${DIPLOMA}`)
    expect(await page.locator('button:visible').count()).toBe(0)
  })

  test('is there in each language of its campaign, and says what it is not written in', async () => {
    const page = await open('/en/courses/vardskap/1/')
    expect(await page.locator('h1').getAttribute('lang')).toBe('sv')
    expect(await page.locator('.language-note').first().innerText()).toContain('Swedish')
    expect(await page.getByRole('link', {name: 'Next chapter'}).getAttribute('href')).toContain(
      '/2/',
    )
  })

  test.each([COURSE, FIRST, LAST, DIPLOMA, `${COURSE}scorm/`])(
    'has nothing that axe finds, by day and night, wide and narrow (%s)',
    async (path) => {
      const page = await open(path)
      for (const question of await page.locator('fieldset').all()) {
        await question.getByRole('radio').first().check()
      }
      expect(await axeFindsInAllModes(page)).toEqual([])
    },
  )

  test('has a page for each chapter with a title', () => {
    const chapters = [{title: {sv: 'Ett'}}, {title: {sv: ' '}}, {}, null, {title: {en: 'Two'}}]
    const found = [
      {slug: 'a', documentId: 'x', chapters},
      {slug: null, documentId: 'y', chapters},
    ]
    expect(chapterPages(found).map(({params}) => params)).toEqual([
      {slug: 'a', chapter: '1'},
      {slug: 'a', chapter: '2'},
    ])
    expect(chapterPages(null)).toEqual([])
  })
})

describe('progress', () => {
  test('is not stored, nor restored, before the learner asks for it', async () => {
    const page = await open(FIRST)
    await page.getByLabel('Går ni eller kör ni?').check()
    expect(await kept(page)).toEqual({})
    expect(await page.context().cookies()).toEqual([])
    await page.goto(world.site + FIRST)
    expect(await isChecked(page)).toBe(0)
  })

  test('is stored from then on, and gone when the learner asks to forget', async () => {
    const page = await open(FIRST)
    await page.getByLabel('Två kilometer.').check()
    await page.getByRole('button', {name: 'Kom ihåg'}).click()
    const status = page.locator('course-progress [role=status]')
    expect(await status.innerText()).toBe('0 av 2 kapitel klara')
    await page.getByLabel('Jag ringer och frågar.').check()
    expect(await status.innerText()).toBe('1 av 2 kapitel klara')
    expect(Object.keys(await kept(page))).toEqual(['hemvist-course-course'])

    await page.reload()
    expect(await page.getByLabel('Två kilometer.').isChecked()).toBe(true)
    await page.goto(world.site + COURSE)
    expect(await page.locator('.course-done:visible').count()).toBe(1)
    await page.getByRole('button', {name: 'Glöm'}).click()
    expect(await kept(page)).toEqual({})
    expect(await page.locator('.course-done:visible').count()).toBe(0)
    await page.goto(world.site + FIRST)
    expect(await isChecked(page)).toBe(0)
  })

  test('that is forgotten takes the answers of the page with it', async () => {
    const page = await open(FIRST)
    await page.getByLabel('Två kilometer.').check()
    await page.getByRole('button', {name: 'Kom ihåg'}).click()
    await page.getByRole('button', {name: 'Glöm'}).click()
    expect(await isChecked(page)).toBe(0)
    expect(await kept(page)).toEqual({})
  })

  test.each(['nonsense', '[]', '{"done":7,"answers":{"first":1}}'])(
    'that something else has written (%s) breaks nothing',
    async (text) => {
      const page = await open(FIRST)
      const faults: string[] = []
      page.on('pageerror', ({message}) => faults.push(message))
      await page.evaluate((value) => localStorage.setItem('hemvist-course-course', value), text)
      await page.reload()
      expect(await isChecked(page)).toBe(0)
      expect(faults).toEqual([])
    },
  )
})

describe('a diploma', () => {
  test('is printed as a tagged PDF, with the name, which goes nowhere', async () => {
    const page = await open(DIPLOMA)
    const requests: string[] = []
    page.on('request', (request) =>
      requests.push(
        `${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`,
      ),
    )
    const field = page.getByLabel('Ditt namn')
    await field.pressSequentially(NAME)
    await field.press('Enter')
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('.diploma-name').innerText()).toBe(NAME)
    expect(await page.locator('body').innerText()).not.toContain('Skriv ut')
    const printed = await PDFDocument.load(await page.pdf({tagged: true, preferCSSPageSize: true}))
    expect(printed.getPageCount()).toBe(1)
    const {catalog} = printed
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('/Marked true')
    expect(String(catalog.get(PDFName.of('Lang')))).toContain('sv')
    expect(catalog.get(PDFName.of('StructTreeRoot'))).toBeDefined()

    expect(requests).toEqual([])
    expect(page.url()).toBe(world.site + DIPLOMA)
    expect(await kept(page)).toEqual({})
    expect(await page.evaluate(() => ({...sessionStorage}))).toEqual({})
    expect(await page.context().cookies()).toEqual([])
    expect(await field.evaluate((one: HTMLInputElement) => [one.form, one.name])).toEqual([
      null,
      '',
    ])

    await page.emulateMedia({media: null})
    await page.getByRole('link', {name: 'Värdskap & väg'}).last().click()
    await page.waitForURL(/\/kurser\/vardskap\/$/)
    expect(requests.length).toBeGreaterThan(0)
    const sent = requests.map((request) => decodeURIComponent(request.replaceAll('%', '%25')))
    expect(sent.filter((request) => /Östlund|%C3%96stlund/.test(request))).toEqual([])
  })

  test('is printed without a script, too, from the field itself', async () => {
    const page = await open(DIPLOMA, false)
    await page.getByLabel('Ditt namn').fill(NAME)
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('#diploma-name').isVisible()).toBe(true)
    expect(await page.locator('#diploma-name').inputValue()).toBe(NAME)
  })
})

test('those who finish are counted, without anything about them', async () => {
  const counted = () =>
    readdirSync(countsFolder(world.dataFolder))
      .flatMap((name) =>
        readFileSync(join(countsFolder(world.dataFolder), name), 'utf8').split('\n'),
      )
      .map((line) => line.split('\t').slice(1))
      .filter(([, , what]) => what === 'finish' || what?.startsWith('/klar/'))
  const before = counted().length
  const browserHeaders = {'user-agent': 'Mozilla/5.0 (X11) Firefox/140.0'}
  const ask = (headers: Record<string, string>) =>
    fetch(world.site + DIPLOMA, {headers: {...browserHeaders, ...headers}})
  await ask({referer: world.site + LAST})
  await expect.poll(() => counted().slice(before)).toEqual([['kampanjen', '+', 'finish', '']])
  // Who finds it by itself has finished nothing.
  await ask({})
  await ask({referer: world.site + LAST, 'user-agent': 'Googlebot/2.1'})
  await ask({referer: world.site + LAST, 'sec-purpose': 'prefetch'})
  await expect
    .poll(() => counted().slice(before + 1))
    .toEqual([['kampanjen', 'sv', DIPLOMA, 'direct']])
})
