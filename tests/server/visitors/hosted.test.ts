import {afterAll, beforeAll, expect, test} from 'vitest'
import {administrator} from '../../../lake/index.ts'
import type {MailQueue} from '../../../mail/index.ts'
import {type Mailing, startMailing} from '../../mail/mailing.ts'
import type {MailServer} from '../../mail/smtp.ts'
import {textOf} from '../../site/sections/fronts.ts'
import {type FormServer, startFormServer} from './form-server.ts'
import {pageOf, postForm, sendForm} from './forms-by-hand.ts'

let smtp: MailServer
let mail: MailQueue
let server: FormServer
let mailing: Mailing

beforeAll(async () => {
  mailing = await startMailing()
  ;({smtp, mail} = mailing)
  server = await startFormServer({mail, isHosted: true})
})
afterAll(async () => {
  await mailing.close()
  await server.close()
})

test('with content at Sanity, a question reaches the inbox', async () => {
  const thanks = await sendForm(server, '/kumla/kontakt/ask/', 'form-kumla-ask', {
    message: 'Finns det förskola?',
    email: 'maja@example.org',
  })
  expect(thanks.pathname).toBe('/kumla/kontakt/ask/tack/')
  expect(server.visitors.open().inbox.list()).toMatchObject([
    {campaign: 'campaign-kumla', email: 'maja@example.org'},
  ])
})

test('with content at Sanity, somebody signs up, is told by mail, and cancels', async () => {
  const own = await sendForm(server, '/kumla/kontakt/signup/', 'form-kumla-signUp', {
    name: 'Ida',
    email: 'ida@example.org',
  })
  expect((await smtp.mailTo('ida@example.org')).subject).toBe('Du har en plats: Långbord')
  const page = await pageOf(await postForm(own, {do: 'cancel'}))
  expect(textOf(page.querySelector('.form-summary h2'))).toBe('Anmälan är avbokad')
})

test('a limit that is raised at Sanity gives those who wait a place', async () => {
  const {registrations} = server.visitors.open()
  await sendForm(server, '/kumla/kontakt/signup/', 'form-kumla-signUp', {
    name: 'Eva',
    email: 'eva@example.org',
    seats: '3',
  })
  const own = await sendForm(server, '/kumla/kontakt/signup/', 'form-kumla-signUp', {
    name: 'Ola',
    email: 'ola@example.org',
  })
  expect((await smtp.mailTo('ola@example.org')).subject).toBe('Du står på väntelistan: Långbord')
  await server.lake
    .dataset('production')
    .transact([{patch: {id: 'meet', set: {places: 4}}}], {}, administrator)
  const known = async () => (await server.source.query('*[_id == "meet"][0].places')).result
  await expect.poll(known).toBe(4)
  // The next who signs up or, at the latest, ten minutes.
  await sendForm(server, '/kumla/kontakt/signup/', 'form-kumla-signUp', {
    name: 'Liv',
    email: 'liv@example.org',
  })
  await expect.poll(() => smtp.subjectsTo('ola@example.org')).toContain('Du har en plats: Långbord')
  expect(registrations.of('meet').map(({name, state}) => [name, state])).toEqual([
    ['Eva', 'confirmed'],
    ['Ola', 'confirmed'],
    ['Liv', 'waiting'],
  ])
  expect((await fetch(own)).status).toBe(200)
})

test('with content at Sanity, an address is confirmed and leaves with one click', async () => {
  await sendForm(server, '/kumla/kontakt/subscribe/', 'form-kumla-subscribe', {
    email: 'reader@example.org',
    consentNewsletter: 'yes',
  })
  const sent = await smtp.mailTo('reader@example.org')
  const [address = ''] = /https:\/\/hemvist\.example\S+~\S+/.exec(sent.text ?? '') ?? []
  const own = new URL(new URL(address).pathname, server.origin)
  await postForm(own, {do: 'confirm'})
  expect(server.visitors.open().subscriptions.list()).toMatchObject([{state: 'active'}])
  await postForm(own, {'List-Unsubscribe': 'One-Click'})
  expect(server.visitors.open().subscriptions.list()).toEqual([])
})
