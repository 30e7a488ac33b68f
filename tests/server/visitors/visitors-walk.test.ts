/** What visitors do with forms in a browser, by keyboard, at 320 pixels, in three languages, with and without scripts. */
import type {Browser, Page} from '@playwright/test'
import axe from 'axe-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {MailQueue} from '../../../mail/index.ts'
import {type Mailing, startMailing} from '../../mail/mailing.ts'
import type {MailServer} from '../../mail/smtp.ts'
import {axeFinds, NARROW} from '../../site/checks/axe.ts'
import {openBrowser, PATIENCE_MS} from '../../site/checks/browser.ts'
import {type FormServer, startFormServer} from './form-server.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const HOUR = 3_600_000

let browser: Browser
let smtp: MailServer
let mail: MailQueue
let server: FormServer
let mailing: Mailing

beforeAll(async () => {
  mailing = await startMailing()
  ;({smtp, mail} = mailing)
  server = await startFormServer({mail})
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await mailing.close()
  await server.close()
})

interface Visitor {
  page: Page
  /** Checks the page as it stands. */
  look(): Promise<void>
  close(): Promise<void>
}

/** A visitor with a telephone and a keyboard. */
async function visitor(language: string, hasScripts: boolean): Promise<Visitor> {
  const context = await browser.newContext({
    javaScriptEnabled: hasScripts,
    viewport: NARROW,
    locale: language,
  })
  context.setDefaultTimeout(PATIENCE_MS)
  if (hasScripts) await context.addInitScript(axe.source)
  const page = await context.newPage()
  return {
    page,
    async look() {
      const html = page.locator('html')
      expect(await html.getAttribute('lang')).toBe(language)
      expect(await html.evaluate(({scrollWidth}) => scrollWidth)).toBeLessThanOrEqual(NARROW.width)
      if (hasScripts) expect(await axeFinds(page, RULES)).toEqual([])
    },
    close: () => context.close(),
  }
}

/** Goes on with Tab until an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first()
  for (let stops = 0; stops < 60; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${selector}`)
}

/** Sends the form that has the focus, and once more where it is shown again. */
async function send({page, look}: Visitor, hasScripts: boolean): Promise<void> {
  if (hasScripts) await expect.poll(() => page.inputValue('[name=_ticket]')).not.toBe('')
  server.clock.now += 5_000
  await tabTo(page, 'form.form button')
  await page.keyboard.press('Enter')
  if (hasScripts) return
  await page.locator('.form-summary-check').waitFor()
  await look()
  server.clock.now += 5_000
  await tabTo(page, 'form.form button')
  await page.keyboard.press('Enter')
}

const cases = [
  ['sv', '', true],
  ['en', 'en/', false],
  ['ar', 'ar/', true],
] as const

const kontakt = (language: string) => (language === 'sv' ? 'kontakt' : 'contact')

test('an event is signed up for until it is full, and then waited for', {
  timeout: 300_000,
}, async () => {
  const titles: string[] = []
  for (const [language, prefix, hasScripts] of [...cases, cases[0]]) {
    const who = await visitor(language, hasScripts)
    const {page, look} = who
    server.clock.now += HOUR
    await page.goto(`${server.origin}/kumla/${prefix}${kontakt(language)}/signup/`)
    await look()
    await page.locator('[name=name]').focus()
    await page.keyboard.insertText(`Visitor ${titles.length}`)
    await tabTo(page, '[name=email]')
    await page.keyboard.insertText(`visitor-${titles.length}@example.org`)
    await send(who, hasScripts)
    await page.waitForURL(/~/)
    await look()
    titles.push((await page.locator('.form-summary h2').textContent()) ?? '')
    await who.close()
  }
  expect(titles).toEqual([
    'Du har en plats',
    'You have a place',
    'لديك مكان',
    'Du står på väntelistan',
  ])
})

test.each(cases)(
  'the newsletter is asked for, confirmed and left in %s',
  {timeout: 300_000},
  async (language, prefix, hasScripts) => {
    const who = await visitor(language, hasScripts)
    const {page, look} = who
    const email = `reader-${language}@example.org`
    server.clock.now += HOUR
    await page.goto(`${server.origin}/kumla/${prefix}${kontakt(language)}/subscribe/`)
    await look()
    await page.locator('[name=email]').focus()
    await page.keyboard.insertText(email)
    await tabTo(page, '[name=consentNewsletter]')
    await page.keyboard.press('Space')
    await send(who, hasScripts)
    await page.waitForURL(/\/(tack|thanks)\/$/)
    await look()

    const sent = await smtp.mailTo(email)
    const [address = ''] = /https:\/\/hemvist\.example\S+~\S+/.exec(sent.text ?? '') ?? []
    const stateOf = () =>
      server.visitors
        .open()
        .subscriptions.list()
        .find((one) => one.email === email)?.state
    const press = async (what: string, after: string | undefined) => {
      await tabTo(page, `button[value=${what}]`)
      await page.keyboard.press('Enter')
      await expect.poll(stateOf).toBe(after)
      await page.waitForLoadState()
      await look()
    }
    await page.goto(new URL(new URL(address).pathname, server.origin).href)
    await look()
    expect(stateOf()).toBe('pending')
    await press('confirm', 'active')
    await press('leave', undefined)
    await who.close()
  },
)
