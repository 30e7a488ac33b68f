import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {administrator} from '../../../lake/index.ts'
import type {MailQueue} from '../../../mail/index.ts'
import {type Mailing, startMailing} from '../../mail/mailing.ts'
import type {MailServer} from '../../mail/smtp.ts'
import {textOf, textsOf} from '../../site/sections/fronts.ts'
import {registration} from '../../visitors/open.ts'
import {type FormServer, startFormServer} from './form-server.ts'
import {pageOf, postForm, sendForm} from './forms-by-hand.ts'

const PATH = '/kumla/kontakt/signup/'
const FORM = 'form-kumla-signUp'

let smtp: MailServer
let mail: MailQueue
let server: FormServer
let mailing: Mailing

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
  const {registrations} = server.visitors.open()
  registrations.erase(
    registrations.of('meet').map(({id}) => id),
    'person',
  )
  server.clock.now += 3_600_000
})

const signUp = (name: string, values: Record<string, string> = {}, path = PATH) =>
  sendForm(server, path, FORM, {name, email: `${name.toLowerCase()}@example.org`, ...values})

const states = () =>
  server.visitors
    .open()
    .registrations.of('meet')
    .map(({name, state, seats}) => [name, state, seats])

const headingOf = async (address: URL) =>
  textOf((await pageOf(await fetch(address))).querySelector('.form-summary h2'))

describe('signing up for an event', () => {
  test('leads to a page that says that one has a place, when and where', async () => {
    const own = await signUp('Ida', {seats: '2', diet: 'Nötter'})
    expect(own.pathname).toMatch(/^\/kumla\/kontakt\/signup\/~[\w-]+\.[\w-]+$/)
    const response = await fetch(own)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('x-robots-tag')).toContain('noindex')
    const page = await pageOf(response)
    expect(textOf(page.querySelector('title'))).toContain('Du har en plats')
    expect(textOf(page.querySelector('h1'))).toBe('Anmäl dig: Långbord')
    expect(textOf(page.querySelector('.page-lead'))).toMatch(/12 juni 2999 .*, Bygdegården\./)
    expect(textsOf(page, '.form-summary p').at(-1)).toBe('Hur många kommer? 2')
    expect(textsOf(page, 'form.form button')).toEqual(['Avboka'])
    expect(states()).toEqual([['Ida', 'confirmed', 2]])
    const [stored] = server.visitors.open().registrations.of('meet')
    expect(stored).toMatchObject({diet: 'Nötter', email: 'ida@example.org', fields: []})
  })

  test('sends a confirmation with a calendar file, whose link shows and cancels', async () => {
    await signUp('Per')
    const sent = await smtp.mailTo('per@example.org')
    expect(sent.subject).toBe('Du har en plats: Långbord')
    expect(sent.text).toContain('Bygdegården')
    expect(sent.html).not.toMatch(/src=|<img/i)
    const [calendar] = sent.attachments
    expect(calendar?.contentType).toBe('text/calendar')
    const lines = calendar?.content.toString()
    expect(lines).toContain('METHOD:PUBLISH')
    expect(lines).toContain('SUMMARY:Långbord')
    const [address = ''] = /https:\/\/hemvist\.example\S+~\S+/.exec(sent.text ?? '') ?? []
    const own = new URL(new URL(address).pathname, server.origin)
    expect(await headingOf(own)).toBe('Du har en plats')
    const file = await fetch(`${own}?ics`)
    expect(file.headers.get('content-type')).toContain('text/calendar')
  })

  test('opening the link changes nothing, its button cancels, and the next in line is told', async () => {
    const first = await signUp('Eva', {seats: '3'})
    const second = await signUp('Ola')
    await smtp.mailTo('ola@example.org')
    expect(await headingOf(second)).toBe('Du står på väntelistan')
    await fetch(first)
    await fetch(first, {method: 'HEAD'})
    expect(states()).toEqual([
      ['Eva', 'confirmed', 3],
      ['Ola', 'waiting', 1],
    ])
    const cancelled = await pageOf(await postForm(first, {do: 'cancel'}))
    expect(textOf(cancelled.querySelector('.form-summary h2'))).toBe('Anmälan är avbokad')
    expect(states()).toEqual([['Ola', 'confirmed', 1]])
    // By mail, too.
    await expect
      .poll(() => smtp.subjectsTo('ola@example.org'))
      .toContain('Du har en plats: Långbord')
    expect(await headingOf(second)).toBe('Du har en plats')
    expect(await headingOf(first)).toBe('Anmälan är avbokad')
    await postForm(first, {do: 'cancel'})
    expect(states()).toEqual([['Ola', 'confirmed', 1]])
  })

  test('speaks the visitor’s language on the page and in the mail', async () => {
    const own = await signUp('Sara', {}, '/kumla/ar/contact/signup/')
    const page = await pageOf(await fetch(own))
    expect(page.querySelector('html')?.getAttribute('dir')).toBe('rtl')
    expect(textOf(page.querySelector('.form-summary h2'))).toBe('لديك مكان')
    const sent = await smtp.mailTo('sara@example.org')
    expect(sent.subject).toBe('لديك مكان: المائدة الطويلة')
  })

  test('a double click is one registration', async () => {
    const ticket = await fetch(`${server.origin}/v1/visitors/ticket?form=${FORM}`, {method: 'POST'})
    server.clock.now += 4_000
    const values = {name: 'Liv', email: 'liv@example.org', _ticket: await ticket.text()}
    const answers = await Promise.all([1, 2, 3].map(() => postForm(server.origin + PATH, values)))
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1)
    expect(states()).toHaveLength(1)
  })
})

test.each([
  [{name: 'Ida', email: 'ida@example.org', seats: '11'}, 'Hur många kommer?: välj något i listan'],
  [{name: 'Ida', email: 'ida@example.org', seats: '-1'}, 'Hur många kommer?: välj något i listan'],
  [{name: 'Ida'}, 'E-post: fyll i fältet'],
  [{name: 'Ida', email: 'a,b@example.org'}, 'E-post: skriv en adress som namn@example.se'],
])('%j is asked for once more', async (values, fault) => {
  const response = await postForm(server.origin + PATH, values)
  expect(response.status).toBe(422)
  expect(textsOf(await pageOf(response), '.form-summary li')).toEqual([fault])
  expect(states()).toEqual([])
})

test('nobody’s address is flooded by signing it up again and again; every registration has its page all the same', async () => {
  const email = 'stranger@example.org'
  const pages: URL[] = []
  for (let one = 0; one < 8; one += 1) pages.push(await signUp(`Maja ${one}`, {email}))
  await server.correspondent.run()
  // What is sent to somebody else afterwards has come when everything before it has.
  await signUp('After')
  await smtp.mailTo('after@example.org')
  expect(smtp.subjectsTo(email)).toHaveLength(5)
  expect(states()).toHaveLength(9)
  for (const own of pages) expect(await headingOf(own)).toMatch(/plats|väntelistan/)
  expect((await smtp.mailTo(email)).text).toContain('Var det inte du som anmälde dig?')
  expect(server.logged).toEqual([])
})

test('nobody can sign up for what has been', async () => {
  const page = await pageOf(await fetch(`${server.origin}/norsjo/kontakt/signup/`))
  expect(textOf(page.querySelector('.form-page'))).toContain('Det går inte längre att anmäla sig.')
  expect(page.querySelector('form.form')).toBeNull()
  const values = {name: 'Ida', email: 'ida@example.org'}
  const response = await postForm(`${server.origin}/norsjo/kontakt/signup/`, values)
  expect(response.status).toBe(422)
  expect(server.visitors.open().registrations.of('past')).toEqual([])
})

test.each(['~x', `~${'a'.repeat(16)}.${'b'.repeat(22)}`])(
  'a link that was not made here leads to nothing: %s',
  async (end) => {
    for (const response of [
      await fetch(server.origin + PATH + end),
      await postForm(server.origin + PATH + end, {do: 'cancel'}),
    ]) {
      expect([404, 405, 410]).toContain(response.status)
    }
  },
)

test('somebody’s link shows nothing below the form of another event or campaign', async () => {
  const own = await signUp('Ida')
  const end = own.pathname.split('/').at(-1)
  for (const path of [
    '/norsjo/kontakt/signup/',
    '/kumla/kontakt/subscribe/',
    '/kumla/kontakt/ask/',
  ]) {
    const response = await fetch(server.origin + path + end)
    expect(response.status).toBe(410)
    expect(await response.text()).not.toContain('Bygdegården')
  }
})

describe('beside answers, those who signed up are written to', () => {
  const HOUR = 3_600_000
  const changeEvent = (set: Record<string, unknown>) =>
    server.lake.dataset('production').transact([{patch: {id: 'meet', set}}], {}, administrator)
  const at = (time: number) => new Date(time).toISOString()

  afterEach(() =>
    changeEvent({
      startsAt: '2999-06-12T16:00:00.000Z',
      endsAt: '2999-06-12T19:00:00.000Z',
      status: 'confirmed',
    }),
  )

  test('the day before, once, unless they have just signed up', async () => {
    const startsAt = server.clock.now + 30 * HOUR
    await changeEvent({startsAt: at(startsAt), endsAt: at(startsAt + HOUR)})
    await signUp('Early')
    await server.correspondent.run()
    expect(smtp.subjectsTo('early@example.org')).not.toContain('Påminnelse: Långbord')
    server.clock.now = startsAt - 23 * HOUR
    await signUp('Late')
    await server.correspondent.run()
    await server.correspondent.run()
    await expect
      .poll(() => smtp.subjectsTo('early@example.org'))
      .toEqual(['Du har en plats: Långbord', 'Påminnelse: Långbord'])
    await expect
      .poll(() => smtp.subjectsTo('late@example.org'))
      .toEqual(['Du har en plats: Långbord'])
    expect(server.logged).toEqual([])
  })

  test('when the event is called off, with a place or without, once', async () => {
    const own = await signUp('Full', {seats: '3'})
    await signUp('Queue')
    await server.correspondent.run()
    await changeEvent({status: 'cancelled'})
    await server.correspondent.run()
    await server.correspondent.run()
    for (const name of ['full', 'queue']) {
      await expect
        .poll(() => smtp.subjectsTo(`${name}@example.org`).at(-1))
        .toBe('Evenemanget är inställt: Långbord')
      expect(smtp.subjectsTo(`${name}@example.org`)).toHaveLength(2)
    }
    expect(await headingOf(own)).toBe('Evenemanget är inställt')
  })

  test('when they could not be before: what was stored is not forgotten by the mail', async () => {
    const {registrations} = server.visitors.open()
    // As after a kill between storing it and handing over its mail.
    registrations.register(
      registration({
        campaign: 'campaign-kumla',
        event: 'meet',
        form: FORM,
        email: 'killed@example.org',
        endsAt: Date.parse('2999-06-12T19:00:00Z'),
        ticket: 'killed',
      }),
      3,
    )
    await server.correspondent.run()
    expect((await smtp.mailTo('killed@example.org')).subject).toBe('Du har en plats: Långbord')
  })
})
