import type {Browser, Page} from '@playwright/test'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {administrator, type Lake} from '../../lake/index.ts'
import {type Conditions, type Opened, openBrowser, openPublished} from './checks/browser.ts'
import {ORIGIN, openSamples, type World} from './world.ts'

const PHONE = 390

const FILM = 'https://vimeo.com/76979871'

/** Samples have no films, since none could be borrowed. */
const addFilm = (lake: Lake) =>
  lake.dataset('production').transact(
    [
      {
        patch: {
          id: 'campaign-kumlakampanjen',
          insert: {
            after: 'sections[-1]',
            items: [{_key: 'film', _type: 'videoSection', url: FILM}],
          },
        },
      },
    ],
    {},
    administrator,
  )

let world: World
let browser: Browser
let opened: Opened[] = []

beforeAll(async () => {
  world = await openSamples(addFilm)
  browser = await openBrowser()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await world?.close()
})

/** No script fails, and no other host is contacted, whatever a visitor does. */
afterEach(async () => {
  const faults = opened.flatMap((one) => one.faults)
  await Promise.all(opened.map((one) => one.close()))
  opened = []
  expect(faults).toEqual([])
})

async function open(path: string, conditions?: Conditions): Promise<Page> {
  const one = await openPublished(browser, world, path, conditions)
  opened.push(one)
  return one.page
}

const pathOf = (page: Page) => new URL(page.url()).pathname
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent?.replaceAll('\u00ad', '').trim())

describe('filtering a list', () => {
  const items = '[data-list] > li'
  const choose = async (page: Page, group: string, value: string) => {
    await page.locator(`[data-facet=${group}] summary`).click()
    await page.locator(`[data-facet=${group}] [data-value="${value}"]`).click()
  }

  test.each([
    ['/vi-flytt-in/berattelser/', 'place', 'norsjo', 'Norsjö', true],
    ['/vi-flytt-in/berattelser/', 'place', 'norsjo', 'Norsjö', false],
    ['/vi-flytt-in/mojligheter/', 'kind', 'job', 'Jobb', true],
    ['/vi-flytt-in/mojligheter/', 'kind', 'job', 'Jobb', false],
    ['/vi-flytt-in/mojligheter/', 'tenure', 'rental', 'Hyresrätt', false],
  ])('by a click (%s, %s %s, %s, with script: %s)', async (path, facet, value, label, scripts) => {
    const page = await open(path, {scripts})
    const all = await page.locator(items).count()
    await choose(page, facet, value)
    await expect.poll(() => page.locator(items).count()).toBeLessThan(all)
    expect(await page.locator(items).count()).toBeGreaterThan(0)
    expect(await page.locator('h1').textContent()).toContain(label)
  })

  test('shows the count, keeps focus and URL, combines filters, and goes back', async () => {
    const page = await open('/vi-flytt-in/berattelser/')
    const all = await page.locator(items).count()
    const status = page.locator('list-filters [role=status]')
    await choose(page, 'place', 'norsjo')
    await expect.poll(() => status.textContent()).toMatch(new RegExp(`^Visar \\d+ av ${all}$`))
    expect(new URL(page.url()).searchParams.get('place')).toBe('norsjo')
    const group = () => page.evaluate(() => document.activeElement?.parentElement?.dataset.facet)
    expect(await group()).toBe('place')
    const some = await page.locator(items).count()
    await page.locator('[data-facet=topic] summary').click()
    await page.locator('[data-facet=topic] [data-value]').nth(1).click()
    await expect.poll(() => page.locator(items).count()).toBeLessThanOrEqual(some)
    await page.goBack()
    await expect.poll(() => page.locator(items).count()).toBe(some)
    await page.locator('.filter-clear').click()
    await expect.poll(() => page.locator(items).count()).toBe(all)
    expect(new URL(page.url()).search).toBe('')
  })

  test('is restored when a visitor returns from an item', async () => {
    const page = await open('/vi-flytt-in/berattelser/')
    const all = await page.locator(items).count()
    await choose(page, 'place', 'norsjo')
    await expect.poll(() => page.locator(items).count()).toBeLessThan(all)
    const some = await page.locator(items).count()
    await page.locator(`${items} a`).first().click()
    await page.waitForURL(/\/berattelser\/[^/?]+\/$/)
    await page.goBack()
    await expect.poll(() => page.locator(items).count()).toBe(some)
    expect(await page.locator('[data-facet=place] .filter-value').textContent()).toBe('Norsjö')
  })

  test('closes on Escape, and restores focus', async () => {
    const page = await open('/vi-flytt-in/berattelser/')
    const summary = page.locator('[data-facet=place] summary')
    await summary.focus()
    await page.keyboard.press('Enter')
    const choice = page.locator('[data-facet=place] [data-value]').nth(1)
    expect(await choice.isVisible()).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await choice.isVisible()).toBe(false)
    expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true)
  })

  test('says what to do when nothing matches', async () => {
    const page = await open('/vi-flytt-in/berattelser/?place=norsjo&from=ke')
    await expect.poll(() => page.locator('.filter-none').isVisible()).toBe(true)
    expect(await page.locator(items).count()).toBe(0)
  })
})

describe('a guide', () => {
  const guide = '/multinations-norsjo/guider/forsta-veckorna-i-norsjo/'
  const kept = (page: Page) => page.evaluate(() => localStorage.length)

  test('stores progress on the device, from the first tick until it is reset', async () => {
    const page = await open(guide)
    expect(await kept(page)).toBe(0)
    await page.getByRole('checkbox').first().check()
    expect(await page.locator('guide-progress [role=status]').textContent()).toBe(
      '1 av 5 steg klara',
    )
    expect(await kept(page)).toBe(1)
    await page.reload()
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true)
    await page.getByRole('button', {name: 'Börja om'}).click()
    expect(await page.getByRole('checkbox', {checked: true}).count()).toBe(0)
    expect(await kept(page)).toBe(0)
  })

  test('can be completed by keyboard, step by step', async () => {
    const page = await open(guide)
    const boxes = page.getByRole('checkbox')
    for (let index = 0; index < (await boxes.count()); index++) {
      await boxes.nth(index).focus()
      await page.keyboard.press('Space')
    }
    expect(await page.locator('guide-progress [role=status]').textContent()).toBe(
      'Allt är klart. Välkommen hem!',
    )
  })

  test('is a plain list without a script', async () => {
    const page = await open(guide, {scripts: false})
    expect(await page.locator('.step').count()).toBe(5)
    expect(await page.getByRole('checkbox').count()).toBe(0)
  })
})

describe('comparing two places', () => {
  const left = async (page: Page) => {
    const texts = await page.locator('[data-row=left] .versus-value').allInnerTexts()
    return texts.map((text) => text.replace(/\s/g, ' '))
  }

  test('is whole without a script, for each of the campaign’s pairs', async () => {
    const page = await open('/kumlakampanjen/jamfor/', {scripts: false})
    expect(await page.locator('.versus thead').innerText()).toMatch(/Palo Alto\s+Kumla/i)
    expect(await left(page)).toEqual(['55 500 kr i månaden', '28 940 kr i månaden'])
    expect(await page.locator('.versus-source').first().innerText()).toMatch(/räkneexempel.*2026/i)
    expect(await page.locator('select:visible').count()).toBe(0)
    await page.getByRole('link', {name: 'Stockholm – Kumla'}).click()
    await page.waitForURL(/\/jamfor\/stockholm-kumla\/$/)
    expect(await page.locator('.versus thead').innerText()).toMatch(/Stockholm\s+Kumla/i)
  })

  test('is steered by the visitor, and keeps the places in the address but the salary nowhere', async () => {
    const page = await open('/kumlakampanjen/jamfor/')
    const from = page.getByLabel('Där du bor nu')
    await expect.poll(() => from.isEnabled()).toBe(true)
    await from.selectOption('stockholm')
    await expect.poll(() => left(page)).toEqual(['26 700 kr i månaden', '28 940 kr i månaden'])
    await page.getByLabel('Din månadslön före skatt').fill('40000')
    await expect.poll(() => left(page)).toEqual(['15 600 kr i månaden', '20 300 kr i månaden'])
    expect(await page.getByRole('status').textContent()).toContain('Stockholm 15')
    expect(new URL(page.url()).search).toBe('?from=stockholm&to=kumla')
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  })

  test('begins as its address says, and ignores places that do not exist', async () => {
    const page = await open('/smart-move/jamfor/?from=palo-alto&to=askersund')
    await expect
      .poll(() => page.locator('.versus thead').innerText())
      .toMatch(/Palo Alto\s+Askersund/i)
    const other = await open('/smart-move/jamfor/?from=atlantis&to=')
    await expect.poll(() => other.getByLabel('Där du bor nu').isEnabled()).toBe(true)
    expect(await other.locator('.versus thead').innerText()).toMatch(/Stockholm\s+Örebro/i)
  })

  test('offers every place to come from, and the campaign’s own to go to', async () => {
    const page = await open('/kumlakampanjen/jamfor/')
    await expect.poll(() => page.getByLabel('Där du bor nu').isEnabled()).toBe(true)
    const values = (label: string) =>
      page
        .getByLabel(label)
        .locator('option')
        .evaluateAll((all) => all.map((one) => one.textContent))
    expect(await values('Dit du tänker flytta')).toEqual(['Kumla'])
    expect(await values('Där du bor nu')).toContain('Skellefteå')
  })
})

describe('the test of places', () => {
  const quiz = '/smart-move/test/vilken-plats-passar-dig/'

  test('leads to places by what is answered, and stores nothing', async () => {
    const page = await open(quiz)
    const result = page.locator('.place-test-result')
    const answers = page.getByRole('radio')
    await expect
      .poll(async () => {
        await page.getByLabel('Nio minuter, om de är ärliga').check()
        return result.textContent()
      })
      .toContain('Kumla')
    expect(await answers.count()).toBeGreaterThan(10)
    await page.getByLabel('Ett som inte är byggt än').check()
    await expect.poll(() => result.textContent()).toContain('2 av 2 svar')
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    expect(new URL(page.url()).search).toBe('')
  })

  test('says without a script what each answer leads to', async () => {
    const page = await open(quiz, {scripts: false})
    expect(await page.getByRole('radio').count()).toBe(0)
    expect(await page.locator('.place-test-places').first().innerText()).toBe(
      'Passar dig kanske: Örebro',
    )
  })
})

describe('sharing a page', () => {
  const story = '/kumlakampanjen/berattelser/familjen-som-raknade-minuterna/'
  const button = (page: Page) => page.getByRole('button', {name: 'Dela sidan'})
  const status = (page: Page) => page.locator('share-page [role=status]')
  /** What the system's sheet was given; it refuses with this error, if any. */
  const withSheet = (page: Page, refusal?: string) =>
    page.evaluate((name) => {
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => {
          document.body.dataset.shared = JSON.stringify(data)
          return name ? Promise.reject(new DOMException('', name)) : Promise.resolve()
        },
      })
    }, refusal)

  test('opens the system’s own sheet where there is one', async () => {
    const page = await open(story)
    await withSheet(page)
    await button(page).click()
    const data = JSON.parse((await page.locator('body').getAttribute('data-shared')) ?? '{}')
    expect(new URL(data.url).pathname).toBe(story)
    expect(data.title).toBe((await page.locator('h1').textContent())?.replaceAll('\u00ad', ''))
    expect(await status(page).textContent()).toBe('')
  })

  test.each([
    [undefined, 'Länken är kopierad'],
    ['NotAllowedError', 'Länken är kopierad'],
    ['AbortError', ''],
  ])('copies the link without one (%s: %j)', async (refusal, said) => {
    const page = await open(story)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    if (refusal) await withSheet(page, refusal)
    await button(page).click()
    await expect.poll(() => status(page).textContent()).toBe(said)
    if (!said) return
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(new URL(copied).pathname).toBe(story)
  })

  test('is not offered where it would do nothing', async () => {
    const page = await open(story, {scripts: false})
    expect(await button(page).isVisible()).toBe(false)
  })
})

describe('the menu on a phone', () => {
  const link = (page: Page) =>
    page.getByRole('navigation', {name: 'Huvudmeny'}).getByRole('link').first()
  const button = (page: Page) => page.getByRole('button', {name: 'Meny'})

  test('opens without a script', async () => {
    const page = await open('/kumlakampanjen/', {width: PHONE, scripts: false})
    expect(await link(page).isVisible()).toBe(false)
    await button(page).click()
    expect(await link(page).isVisible()).toBe(true)
  })

  test('opens by keyboard, comes next in tab order, and closes on Escape, restoring focus', async () => {
    const page = await open('/kumlakampanjen/', {width: PHONE})
    await button(page).focus()
    await page.keyboard.press('Enter')
    expect(await link(page).isVisible()).toBe(true)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Stäng')
    await page.keyboard.press('Tab')
    expect(await link(page).evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await link(page).isVisible()).toBe(false)
    expect(await focused(page)).toBe('Meny')
  })

  test('closes by its button, and by a tap outside', async () => {
    const page = await open('/kumlakampanjen/', {width: PHONE})
    await button(page).click()
    await page.getByRole('button', {name: 'Stäng'}).click()
    expect(await link(page).isVisible()).toBe(false)
    await button(page).click()
    await page.mouse.click(PHONE / 2, 880)
    expect(await link(page).isVisible()).toBe(false)
  })

  test('is always open on a wide screen', async () => {
    const page = await open('/kumlakampanjen/')
    expect(await button(page).isVisible()).toBe(false)
    expect(await link(page).isVisible()).toBe(true)
  })
})

describe('another language', () => {
  const change = async (page: Page, to: string) => {
    await page
      .getByRole('navigation', {name: /Språk|Language/})
      .getByRole('link', {name: to})
      .click()
  }

  test.each([true, false])(
    'is the same page in it, and back (with script: %s)',
    async (scripts) => {
      const story = '/vi-flytt-in/berattelser/'
      const page = await open(story, {scripts})
      const [first] = await page
        .locator('[data-list] h2 a, [data-list] h3 a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
      await page.goto(new URL(first ?? '', page.url()).href)
      const swedish = pathOf(page)
      await change(page, 'English')
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(pathOf(page)).toBe(`/vi-flytt-in/en/stories/${swedish.split('/').at(-2)}/`)
      await change(page, 'svenska')
      expect(pathOf(page)).toBe(swedish)
    },
  )

  test('of a missing page is the front page', async () => {
    const page = await open('/vi-flytt-in/finns-inte/')
    await change(page, 'English')
    expect(pathOf(page)).toBe('/vi-flytt-in/en/')
  })
})

test('a question opens and closes by keyboard, without a script', async () => {
  const page = await open('/askersundskampanjen/', {scripts: false})
  const question = page.locator('details.question').first()
  await question.locator('summary').focus()
  await page.keyboard.press('Enter')
  expect(await question.locator('.prose').isVisible()).toBe(true)
  await page.keyboard.press('Space')
  expect(await question.locator('.prose').isVisible()).toBe(false)
})

test('a film contacts its host only when it is opened', async () => {
  const page = await open('/kumlakampanjen/', {elsewhere: {[FILM]: '<title>Filmen</title>'}})
  await page.locator('.film').scrollIntoViewIfNeeded()
  expect(opened.flatMap(({faults}) => faults)).toEqual([])
  expect(await page.locator('.film iframe').count()).toBe(0)
  await page.locator('.film a').click()
  await page.waitForURL(FILM)
  expect(await page.title()).toBe('Filmen')
})

test('an embed gets its content’s height, on a page with a strict policy', async () => {
  const employer = 'http://arbetsgivaren.example/'
  const offered = await open('/vi-flytt-in/for-arbetsgivare/')
  const code = (route: string) => offered.locator('code', {hasText: `${route}/"`}).textContent()
  const pasted = [await code('mojligheter'), await code('evenemang')]
  const policy = `default-src 'none'; frame-src ${ORIGIN}; script-src ${ORIGIN}`
  const page = await open(employer, {
    elsewhere: {
      [employer]: `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Jobba hos oss</title>${pasted.join('')}`,
    },
  })
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  await page.reload()
  const frames = page.locator('iframe')
  const heights = () =>
    frames.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  const needed = () =>
    Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) =>
          frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)),
        ),
    )
  /** A frame reports its height only once it is in view. */
  const difference = async () => {
    for (const frame of await frames.all()) await frame.evaluate((one) => one.scrollIntoView())
    const [have, want] = await Promise.all([heights(), needed()])
    return have.map((height, index) => height - (want[index] ?? 0))
  }
  await expect.poll(difference).toEqual([0, 0])
  const [wide = 0] = await heights()
  await page.setViewportSize({width: PHONE, height: 844})
  const isGrown = async () => ({
    gaps: await difference(),
    taller: ((await heights())[0] ?? 0) > wide,
  })
  await expect.poll(isGrown).toEqual({gaps: [0, 0], taller: true})
  expect(refused).toEqual([])
  expect(await page.context().cookies()).toEqual([])
  const borders = await frames.evaluateAll((all) =>
    all.map((one) => getComputedStyle(one).borderTopWidth),
  )
  expect(borders).toEqual(['0px', '0px'])
})

test('the search page lists everything without a script', async () => {
  const page = await open('/vi-flytt-in/sok/', {scripts: false})
  expect(await page.getByRole('link').count()).toBeGreaterThan(30)
  expect(await page.getByRole('heading', {name: 'Allt från A till Ö'}).isVisible()).toBe(true)
})
