import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import type {MailQueue} from '../../../mail/index.ts'
import {type Mailing, startMailing} from '../../mail/mailing.ts'
import type {MailServer} from '../../mail/smtp.ts'
import {textOf, textsOf} from '../../site/sections/fronts.ts'
import {type FormServer, startFormServer} from './form-server.ts'
import {pageOf, postForm, sendForm} from './forms-by-hand.ts'

const PATH = '/kumla/kontakt/subscribe/'
const FORM = 'form-kumla-subscribe'
const DAY = 86_400_000

let smtp: MailServer
let mail: MailQueue
let server: FormServer
let mailing: Mailing
let count = 0

beforeAll(async () => {
  mailing = await startMailing()
  ;({smtp, mail} = mailing)
  server = await startFormServer({mail})
})
afterAll(async () => {
  await mailing.close()
  await server.close()
})
beforeEach(() => {
  count += 1
  server.clock.now += 3_600_000
})

/** Asks for the newsletter. @returns the way to confirm it that was sent */
async function subscribe(path = PATH): Promise<{email: string; own: URL}> {
  const email = `reader-${count}@example.org`
  const thanks = await sendForm(server, path, FORM, {email, consentNewsletter: 'yes'})
  expect(thanks.pathname).toMatch(/\/(tack|thanks)\/$/)
  const sent = await smtp.mailTo(email)
  const [address = ''] = /https:\/\/hemvist\.example\S+~\S+/.exec(sent.text ?? '') ?? []
  return {email, own: new URL(new URL(address).pathname, server.origin)}
}

const all = () => server.visitors.open().subscriptions.list()
const stateOf = (email: string) => all().find((one) => one.email === email)?.state
const headingOf = (page: Awaited<ReturnType<typeof pageOf>>) =>
  textOf(page.querySelector('.form-summary h2'))

test('the link in the mail opens a page, whose button confirms', async () => {
  const {email, own} = await subscribe()
  for (const method of ['GET', 'HEAD', 'GET']) await fetch(own, {method})
  expect(stateOf(email)).toBe('pending')
  const page = await pageOf(await fetch(own))
  expect(headingOf(page)).toBe('Bekräfta prenumerationen')
  expect(headingOf(await pageOf(await postForm(own, {do: 'confirm'})))).toBe('Du prenumererar')
  expect(stateOf(email)).toBe('active')
})

test('what one wants to read about is kept, and nothing that the form does not offer', async () => {
  const {email, own} = await subscribe()
  await postForm(own, {do: 'confirm'})
  const saved = await pageOf(
    await postForm(own, [
      ['do', 'save'],
      ['topics', 'topic-bo'],
      ['topics', 'topic-of-nobody'],
    ]),
  )
  expect(headingOf(saved)).toBe('Sparat')
  expect(textsOf(saved, 'input[checked]')).toHaveLength(1)
  expect(all().find((one) => one.email === email)?.topics).toEqual(['topic-bo'])
})

test.each([
  ['the button', {do: 'leave'}],
  ['a mail program’s own button (RFC 8058)', {'List-Unsubscribe': 'One-Click'}],
])('%s ends it, at once and without a trace', async (_, sent: Record<string, string>) => {
  const {email, own} = await subscribe()
  await postForm(own, {do: 'confirm'})
  const left = await postForm(own, sent)
  expect(left.status).toBe(200)
  expect(headingOf(await pageOf(left))).toBe('Prenumerationen är avslutad')
  expect(stateOf(email)).toBeUndefined()
  // Sent twice, it is answered as before.
  expect((await postForm(own, sent)).status).toBe(200)
  expect((await fetch(own)).status).toBe(410)
})

test('it can be confirmed for two days', async () => {
  const {email, own} = await subscribe()
  server.clock.now += 2 * DAY
  expect((await fetch(own)).status).toBe(410)
  expect((await postForm(own, {do: 'confirm'})).status).toBe(410)
  expect(stateOf(email)).toBe('pending')
})

test('whoever asks for an address that has it learns nothing, and its owner gets the way to change it', async () => {
  const {email, own} = await subscribe()
  await postForm(own, {do: 'confirm'})
  server.clock.now += 3_600_000
  const again = await sendForm(server, PATH, FORM, {email, consentNewsletter: 'yes'})
  expect(again.pathname).toBe('/kumla/kontakt/subscribe/tack/')
  await expect.poll(() => smtp.subjectsTo(email)).toContain('Du prenumererar: kumla')
  expect(stateOf(email)).toBe('active')
})

test('speaks the visitor’s language', async () => {
  const {own} = await subscribe('/kumla/en/contact/subscribe/')
  const page = await pageOf(await fetch(own))
  expect(headingOf(page)).toBe('Confirm your subscription')
  expect(textOf(page.querySelector('html'))).toContain('Press the button')
})
