/** The inbox, registrations, newsletters and results when content, and the accounts of those who work here, are Sanity's. */
import {Hono} from 'hono'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import type {MailQueue} from '../../../mail/index.ts'
import {listen} from '../../../server/listen.ts'
import {type Mailing, startMailing} from '../../mail/mailing.ts'
import type {MailServer} from '../../mail/smtp.ts'
import {type FormServer, startFormServer} from './form-server.ts'
import {sendForm} from './forms-by-hand.ts'

/** Whom Sanity knows, by their token. */
const users = new Map<string, {id: string; name: string; email: string; roles: {name: string}[]}>()
const user = (id: string, ...roles: string[]) =>
  users.set(`token-of-${id}`, {
    id,
    name: id,
    email: `${id}@kommun.example`,
    roles: roles.map((name) => ({name})),
  })
let isSanityUp = true

let sanity: Awaited<ReturnType<typeof listen>>
let mailing: Mailing
let smtp: MailServer
let mail: MailQueue
let server: FormServer

beforeAll(async () => {
  const api = new Hono()
  // https://www.sanity.io/docs/http-reference/users: an empty object for nobody.
  api.get('/v2021-06-07/users/me', (c) => {
    if (!isSanityUp) return c.text('Down', 503)
    return c.json(users.get(c.req.header('Authorization')?.slice('Bearer '.length) ?? '') ?? {})
  })
  sanity = await listen('127.0.0.1', 0, (request) => api.fetch(request))
  mailing = await startMailing()
  ;({smtp, mail} = mailing)
  server = await startFormServer({mail, isHosted: true, membersAt: sanity.origin})
  await sendForm(server, '/kumla/kontakt/ask/', 'form-kumla-ask', {
    message: 'Finns det förskola?',
    email: 'maja@example.org',
  })
  await sendForm(server, '/kumla/kontakt/signup/', 'form-kumla-signUp', {
    name: 'Ida',
    email: 'ida@example.org',
  })
})
afterAll(async () => {
  await server.close()
  await mailing.close()
  await sanity.close()
})
beforeEach(() => {
  isSanityUp = true
  users.clear()
  user('ada', 'administrator')
  user('eva', 'editor')
  user('vera', 'viewer')
  user('nils')
  // What was answered about a token is trusted for a while.
  server.clock.now += 3_600_000
})

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${server.origin}/studio/api${path}`, {redirect: 'manual', ...init})
const as = (id: string) => ({headers: {Authorization: `Bearer token-of-${id}`}})

/** Opens a session as the Studio does. @returns the cookie */
async function signIn(id: string): Promise<string> {
  const answer = await fetch(`${server.origin}/v1/auth/sanity`, {
    method: 'POST',
    body: new URLSearchParams({token: `token-of-${id}`, to: '/studio/'}),
    headers: {Origin: server.origin},
    redirect: 'manual',
  })
  expect(answer.status).toBe(303)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const everything = [
  '/inbox',
  '/inbox/export.csv',
  '/inbox/erasures',
  '/registrations',
  '/registrations/meet',
  '/registrations/meet/participants',
  '/registrations/meet/participants.csv',
  '/newsletters',
  '/results',
  '/results/kumla',
  '/results/kumla/results.csv',
  '/results/kumla/report',
]

describe.each(everything)('%s', (path) => {
  test('is for administrators and editors of the project', async () => {
    for (const id of ['ada', 'eva']) {
      const answer = await ask(path, as(id))
      expect(answer.status, await answer.text()).toBe(200)
      expect(answer.headers.get('cache-control')).toContain('no-store')
    }
    expect((await ask(path, as('vera'))).status).toBe(403)
  })

  test('is not for others, nor while Sanity does not say who they are', async () => {
    expect((await ask(path)).status).toBe(401)
    for (const id of ['nils', 'nobody']) {
      const answer = await ask(path, as(id))
      // Guesses are slowed down.
      expect([401, 429]).toContain(answer.status)
      expect(await answer.text()).not.toMatch(/maja|Ida/)
    }
    isSanityUp = false
    expect((await ask(path, as('eva'))).status).toBe(502)
  })
})

test('a message is taken, answered by mail and closed', async () => {
  const Cookie = await signIn('eva')
  const headers = {Cookie, Origin: server.origin, 'Content-Type': 'application/json'}
  const post = (path: string, body: object) =>
    ask(path, {method: 'POST', headers, body: JSON.stringify(body)})
  const {messages, people, canMail} = await (await ask('/inbox', {headers})).json()
  expect(messages).toMatchObject([{excerpt: 'Finns det förskola?', state: 'new'}])
  expect([people, canMail]).toEqual([
    expect.arrayContaining([{id: 'eva', name: 'eva', campaigns: 'all'}]),
    true,
  ])
  const {id} = messages[0]
  expect((await post(`/inbox/${id}/assign`, {assignee: 'vera'})).status).toBe(409)
  expect(await (await post(`/inbox/${id}/assign`, {assignee: 'eva'})).json()).toMatchObject({
    assignee: 'eva',
    state: 'taken',
  })
  const answered = await post(`/inbox/${id}/answer`, {subject: 'Förskola', text: 'Ja, tre.'})
  expect(await answered.json()).toMatchObject({state: 'answered', entries: [{by: 'eva'}]})
  await smtp.mailTo('maja@example.org')
  expect(await (await post(`/inbox/${id}/close`, {})).json()).toMatchObject({state: 'closed'})
})

test('a newsletter’s proof goes to the address that Sanity knows', async () => {
  const answer = await ask('/newsletters/news-may/test', {method: 'POST', ...as('eva')})
  expect(await answer.json()).toEqual({sentTo: 'eva@kommun.example'})
  await expect
    .poll(() => smtp.subjectsTo('eva@kommun.example'))
    .toEqual(expect.arrayContaining(['Maj i Kumla', 'أيار في كوملا']))
})

test('results name the campaign and its place, which are Sanity’s, beside the figures, which are not', async () => {
  const results = await (await ask('/results/kumla', as('ada'))).json()
  expect(results).toMatchObject({slug: 'kumla', figures: {campaign: 'kumla'}})
  expect(results.activity.opportunities).toBe(1)
})

test('another page writes nothing with a session, and whoever has left the project reads nothing', async () => {
  const Cookie = await signIn('eva')
  const [message] = server.visitors.open().inbox.list()
  const id = message?.id ?? ''
  for (const Origin of ['https://evil.example', undefined]) {
    const answer = await ask(`/inbox/${id}`, {
      method: 'DELETE',
      headers: {Cookie, ...(Origin ? {Origin} : {})},
    })
    expect(answer.status).toBe(403)
  }
  expect(server.visitors.open().inbox.find(id)).not.toBeNull()
  user('eva')
  server.clock.now += 600_000
  expect((await ask('/inbox', {headers: {Cookie}})).status).toBe(401)
})
