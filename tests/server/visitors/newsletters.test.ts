import {afterAll, beforeAll, expect, test} from 'vitest'
import {readMembership} from '../../../accounts/index.ts'
import type {MailQueue} from '../../../mail/index.ts'
import {type Mailing, startMailing} from '../../mail/mailing.ts'
import type {MailServer} from '../../mail/smtp.ts'
import {textOf, textsOf} from '../../site/sections/fronts.ts'
import {type FormServer, startFormServer} from './form-server.ts'
import {pageOf, postForm} from './forms-by-hand.ts'

let smtp: MailServer
let mail: MailQueue
let server: FormServer
let mailing: Mailing
const tokens: Record<string, string> = {}

beforeAll(async () => {
  mailing = await startMailing()
  ;({smtp, mail} = mailing)
  server = await startFormServer({mail})
  for (const [name, role, campaigns] of [
    ['own', 'lead', ['kumla']],
    ['other', 'lead', ['norsjo']],
    ['viewer', 'viewer', ['kumla']],
  ] as const) {
    const membership = readMembership(role, [...campaigns])
    tokens[name] = server.accounts.administration.addToken(name, membership).secret
  }
})
afterAll(async () => {
  await mailing.close()
  await server.close()
})

async function ask(path: string, who: string, method = 'GET') {
  const response = await fetch(`${server.origin}/studio/api/newsletters${path}`, {
    method,
    headers: tokens[who] ? {Authorization: `Bearer ${tokens[who]}`} : {},
  })
  return {status: response.status, body: await response.json()}
}

function subscriber(email: string, changes: {language?: string; topics?: string[]} = {}): void {
  const {subscriptions} = server.visitors.open()
  const {subscription} = subscriptions.ask({
    campaign: 'campaign-kumla',
    campaignSlug: 'kumla',
    form: 'form-kumla-subscribe',
    language: 'sv',
    email,
    topics: [],
    ...changes,
  })
  subscriptions.confirm(subscription.id)
}

test('a newsletter has a page on the site, in each language', async () => {
  const page = await pageOf(await fetch(`${server.origin}/kumla/nyhetsbrev/maj/`))
  expect(textOf(page.querySelector('h1'))).toBe('Maj i Kumla')
  expect(textsOf(page, '.form-links a')).toEqual(['Lärare'])
  const arabic = await pageOf(await fetch(`${server.origin}/kumla/ar/newsletters/maj/`))
  expect(textOf(arabic.querySelector('h1'))).toBe('أيار في كوملا')
})

test.each([
  ['nobody', 401, null],
  ['viewer', 403, null],
  ['other', 200, ['Nytt i Norsjö']],
  ['own', 200, ['Maj i Kumla']],
])('%s sees the newsletters of own campaigns only', async (who, status, titles) => {
  const {status: answered, body} = await ask('', who)
  expect(answered).toBe(status)
  if (titles) {
    expect(body.newsletters.map(({title}: {title: string}) => title)).toEqual(titles)
    expect(JSON.stringify(body)).not.toContain('@')
  }
})

test.each(['nobody', 'viewer', 'other'])('%s cannot send it', async (who) => {
  const sent = await ask('/news-may/send', who, 'POST')
  const none = await ask('/no-such-newsletter/send', who, 'POST')
  expect(sent).toEqual(none)
  expect(sent.status).toBeGreaterThanOrEqual(400)
  expect(server.visitors.open().mailings.list()).toEqual([])
})

test('it is sent once to everybody who has confirmed, in their language, with one way out', async () => {
  subscriber('sven@example.org')
  subscriber('sara@example.org', {language: 'ar'})
  // What it tells of has no topic, so it is of everybody's.
  subscriber('bo@example.org', {topics: ['topic-bo']})
  server.visitors.open().subscriptions.ask({
    campaign: 'campaign-kumla',
    campaignSlug: 'kumla',
    form: 'form-kumla-subscribe',
    language: 'sv',
    email: 'unconfirmed@example.org',
    topics: [],
  })
  expect((await ask('/news-may/send', 'own', 'POST')).status).toBe(200)
  const sent = await smtp.mailTo('sven@example.org')
  expect(sent.subject).toBe('Maj i Kumla')
  expect(sent.text).toContain('Tre saker att veta.')
  expect(sent.text).toContain('Lärare')
  expect((await smtp.mailTo('sara@example.org')).subject).toBe('أيار في كوملا')
  await smtp.mailTo('bo@example.org')
  await expect
    .poll(async () => (await ask('', 'own')).body.newsletters[0])
    .toMatchObject({state: 'sent', sentTo: 3, subscribers: 3})

  const again = await ask('/news-may/send', 'own', 'POST')
  expect(again).toMatchObject({
    status: 409,
    body: {error: expect.stringContaining('redan skickat')},
  })
  expect(smtp.subjectsTo('sven@example.org')).toHaveLength(1)
  const logged = [...server.accounts.audit.read()].filter(({event}) => event === 'newsletter-sent')
  expect(logged).toMatchObject([{details: {campaign: 'kumla'}}])
  expect(smtp.subjectsTo('unconfirmed@example.org')).toEqual([])

  // Nothing in it is fetched from anywhere, or tells who has read it.
  expect(sent.html).not.toMatch(/src=|<img|\?k=|utm_/i)
  const source = smtp.received.find(({to}) => to.includes('sven@example.org'))?.source ?? ''
  expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/im)
  const [, address = ''] =
    /^List-Unsubscribe:\s*<(\S+)>/im.exec(source.replace(/\r\n\s+/g, ' ')) ?? []
  const own = new URL(new URL(address).pathname, server.origin)
  const left = await postForm(own, {'List-Unsubscribe': 'One-Click'})
  expect(left.status).toBe(200)
  expect(
    server.visitors
      .open()
      .subscriptions.list()
      .map(({email}) => email),
  ).not.toContain('sven@example.org')
})
