import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {readMembership} from '../../../accounts/index.ts'
import type {MailQueue} from '../../../mail/index.ts'
import {openingAnswers} from '../../../server/visitors/sealed-mail.ts'
import {lettersUnder} from '../../../visitors/index.ts'
import {type Mailing, startMailing} from '../../mail/mailing.ts'
import type {MailServer} from '../../mail/smtp.ts'
import {openBrowser} from '../../site/checks/browser.ts'
import {type FormServer, startFormServer, VISITORS_KEY} from './form-server.ts'

const DAY = 86_400_000

let browser: Browser
let smtp: MailServer
let mail: MailQueue
let server: FormServer
let mailing: Mailing
const tokens: Record<string, string> = {}

beforeAll(async () => {
  mailing = await startMailing((transport) =>
    openingAnswers(transport, () => lettersUnder(VISITORS_KEY)),
  )
  ;({smtp, mail} = mailing)
  server = await startFormServer({mail})
  for (const campaign of ['kumla', 'norsjo']) {
    const membership = readMembership('lead', [campaign])
    tokens[campaign] = server.accounts.administration.addToken(campaign, membership).secret
  }
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await mailing.close()
  await server.close()
})

async function ask(path: string, who: string, body?: object) {
  const response = await fetch(`${server.origin}/studio/api/inbox${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {Authorization: `Bearer ${tokens[who]}`, 'Content-Type': 'application/json'},
    ...(body ? {body: JSON.stringify(body)} : {}),
  })
  return {status: response.status, body: await response.json()}
}

test.each([
  ['sv', '/kumla/kontakt/ask/', 'Finns det förskola?', true],
  ['en', '/kumla/en/contact/ask/', 'Is there a preschool?', false],
  ['ar', '/kumla/ar/contact/ask/', 'هل توجد روضة؟', true],
])(
  'a question in %s, asked by keyboard, reaches the right lead, is answered by mail and gone after its days',
  {timeout: 120_000},
  async (language, path, question, javaScriptEnabled) => {
    const context = await browser.newContext({
      javaScriptEnabled,
      viewport: {width: 320, height: 700},
      locale: language,
    })
    const page = await context.newPage()
    await page.goto(server.origin + path)
    const email = `${language}@example.org`
    // From the field of the question on, by Tab alone.
    await page.locator('[name=message]').focus()
    await page.keyboard.insertText(question)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.insertText(email)
    // The moment at which somebody began is fetched meanwhile.
    if (javaScriptEnabled) await expect.poll(() => page.inputValue('[name=_ticket]')).not.toBe('')
    server.clock.now += 5_000
    await page.keyboard.press('Enter')
    if (!javaScriptEnabled) {
      await page.locator('.form-summary').waitFor()
      server.clock.now += 5_000
      await page.locator('[name=email]').press('Enter')
    }
    await page.waitForURL(/\/(tack|thanks)\/$/)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    await context.close()

    const [message] = (await ask('', 'kumla')).body.messages
    expect(message).toMatchObject({excerpt: question, state: 'new', language})
    expect((await ask('', 'norsjo')).body.messages).toEqual([])
    expect((await ask(`/${message.id}`, 'norsjo')).status).toBe(404)
    // Whoever answers first is told, without a word of the question.
    const told = await smtp.mailTo('ida@kommun.example')
    expect(told.text).toContain('/studio/inkorg/')
    expect(told.text).not.toContain(question)

    const answer = {subject: 'Svar', text: `${question}\n\nJa!`}
    expect((await ask(`/${message.id}/answer`, 'kumla', answer)).body.state).toBe('answered')
    expect((await smtp.mailTo(email)).text).toContain('Ja!')
    expect((await ask(`/${message.id}/close`, 'kumla', {})).body.state).toBe('closed')
    const {inbox} = server.visitors.open()
    server.clock.now += 60 * DAY - 1
    inbox.eraseExpired()
    expect((await ask(`/${message.id}`, 'kumla')).status).toBe(200)
    server.clock.now += 1
    inbox.eraseExpired()
    expect((await ask(`/${message.id}`, 'kumla')).status).toBe(404)
  },
)
