import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {readMembership} from '../../../accounts/index.ts'
import type {MailQueue} from '../../../mail/index.ts'
import {csvOf} from '../../../server/visitors/inbox-csv.ts'
import {openingAnswers} from '../../../server/visitors/sealed-mail.ts'
import {lettersUnder} from '../../../visitors/index.ts'
import {type Mailing, startMailing} from '../../mail/mailing.ts'
import type {MailServer} from '../../mail/smtp.ts'
import {question} from '../../visitors/open.ts'
import {type FormServer, startFormServer, VISITORS_KEY} from './form-server.ts'

let smtp: MailServer
let mail: MailQueue
let server: FormServer
let token: string
let id: string
let mailing: Mailing

beforeAll(async () => {
  mailing = await startMailing((transport) =>
    openingAnswers(transport, () => lettersUnder(VISITORS_KEY)),
  )
  ;({smtp, mail} = mailing)
  server = await startFormServer({mail})
  token = server.accounts.administration.addToken('lead', readMembership('lead', ['kumla'])).secret
})
afterAll(async () => {
  await mailing.close()
  await server.close()
})
beforeEach(() => {
  const {inbox} = server.visitors.open()
  inbox.erase(
    inbox.list().map((message) => message.id),
    'spam',
  )
  id = inbox.receive(question()).message.id
})

async function ask(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') {
  const response = await fetch(`${server.origin}/studio/api/inbox${path}`, {
    method,
    headers: {Authorization: `Bearer ${token}`, 'Content-Type': 'application/json'},
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
  })
  const text = await response.text()
  return {status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text}
}

test('a message is taken, noted, answered by mail, closed and opened again', async () => {
  const {people} = (await ask('')).body
  expect((await ask(`/${id}/assign`, {assignee: people[0]?.id ?? null})).status).toBe(200)
  expect((await ask(`/${id}/note`, {text: 'Frågat skolan'})).body.entries).toHaveLength(1)
  const answered = await ask(`/${id}/answer`, {
    subject: 'Förskola i Sörby',
    text: 'Ja!\n\nFrån maj.',
  })
  expect(answered.body.state).toBe('answered')
  const sent = await smtp.mailTo('maja@example.org')
  expect(sent.subject).toBe('Förskola i Sörby')
  expect(sent.text).toContain('Ja!\n\nFrån maj.')
  // Nothing in it is fetched from anywhere.
  expect(sent.html).not.toMatch(/src=|<img/i)
  expect((await ask(`/${id}/close`, {})).body).toMatchObject({state: 'closed'})
  expect((await ask(`/${id}/reopen`, {})).body).toMatchObject({state: 'answered', eraseAt: null})
  expect((await ask(`/${id}`, undefined, 'DELETE')).status).toBe(204)
  expect((await ask(`/${id}`)).status).toBe(404)
})

test('an answer that waits is not sent once its message is deleted', async () => {
  smtp.refuse({status: 450, message: 'Try again later'})
  const answer = {subject: 'Förskola i Sörby', text: 'Ja!'}
  expect((await ask(`/${id}/answer`, answer)).status).toBe(200)
  const other = server.visitors.open().inbox.receive(question({form: 'form-other'})).message.id
  expect((await ask(`/${other}/answer`, answer)).status).toBe(200)
  expect(mail.counts().waiting).toBe(2)
  expect((await ask(`/${id}`, undefined, 'DELETE')).status).toBe(204)
  // Another message of the same visitor keeps its answer.
  expect(mail.counts().waiting).toBe(1)
  expect((await ask(`/${other}`, undefined, 'DELETE')).status).toBe(204)
  expect(mail.counts().waiting).toBe(0)
  smtp.refuse(null)
})

test.each([
  ['assign', {assignee: 'somebody-else'}, 409],
  ['assign', {}, 400],
  ['note', {text: '  '}, 400],
  ['note', {text: 'x'.repeat(10_001)}, 400],
  ['answer', {text: 'Hej'}, 400],
  ['answer', {text: 'Hej', subject: 'x'.repeat(151)}, 400],
])('%s refuses %j', async (path, body, status) => {
  const before = JSON.stringify(server.visitors.open().inbox.find(id))
  expect((await ask(`/${id}/${path}`, body)).status).toBe(status)
  expect(JSON.stringify(server.visitors.open().inbox.find(id))).toBe(before)
})

describe('a message is given to', () => {
  const added = new Map<string, string>()
  beforeAll(() => {
    const people: [string, string, string[]][] = [
      ['own lead', 'lead', ['kumla']],
      ['own communicator', 'communicator', ['kumla', 'norsjo']],
      ['lead of all', 'lead', []],
      ['lead of another campaign', 'lead', ['norsjo']],
      ['own reviewer', 'reviewer', ['kumla']],
    ]
    for (const [name, role, campaigns] of people) {
      const email = `${name.replaceAll(' ', '.')}@kumla.example`
      const {person} = server.accounts.administration.addUser('test', {
        email,
        name,
        ...readMembership(role, campaigns),
      })
      added.set(name, person.id)
    }
  })

  test.each([
    ['own lead', true],
    ['own communicator', true],
    ['lead of all', true],
    ['lead of another campaign', false],
    ['own reviewer', false],
  ])('%s: %s', async (name, mayTake) => {
    const person = added.get(name)
    const {people} = (await ask('')).body
    expect(people.some((one: {id: string}) => one.id === person)).toBe(mayTake)
    const {status} = await ask(`/${id}/assign`, {assignee: person})
    expect(status).toBe(mayTake ? 200 : 409)
    expect(server.visitors.open().inbox.find(id)?.assignee).toBe(mayTake ? person : null)
  })

  test('nobody of whose campaigns the one who asks does not know', async () => {
    expect(JSON.stringify((await ask('')).body)).not.toContain('norsjo')
  })
})

test('whoever left no address cannot be answered by mail', async () => {
  const {inbox} = server.visitors.open()
  const other = inbox.receive(question({fields: [], email: undefined})).message.id
  expect((await ask(`/${other}/answer`, {text: 'Hej', subject: 'Hej'})).status).toBe(409)
})

test('the person who was written to is told by mail that there is a message, and nothing of it', async () => {
  const path = `${server.origin}/kumla/kontakt/ask/`
  const ticket = await fetch(`${server.origin}/v1/visitors/ticket?form=form-kumla-ask`, {
    method: 'POST',
  })
  server.clock.now += 10_000
  const body = new URLSearchParams({
    message: 'Hemligt om skyddade uppgifter',
    email: 'lisa@example.org',
    to: 'per',
    _ticket: await ticket.text(),
  })
  const response = await fetch(path, {method: 'POST', body, redirect: 'manual'})
  expect(response.status).toBe(303)
  await smtp.mailTo('per@kommun.example')
  const {source} = smtp.received.find(({to}) => to.includes('per@kommun.example')) ?? {source: ''}
  const [message] = server.visitors.open().inbox.list()
  const plain = source.replaceAll('=\r\n', '')
  expect(plain).toContain(`https://hemvist.example/studio/inkorg/${message?.id}`)
  expect(plain).not.toMatch(/Hemligt|skyddade|lisa/i)
})

test('a table for spreadsheets runs no formulas', () => {
  const {inbox} = server.visitors.open()
  const fields = [
    {name: 'name', label: 'Namn', value: '=HYPERLINK("https://evil.example")'},
    {name: 'message', label: 'Fråga', value: 'Två\nrader; och "citat"'},
  ]
  const csv = csvOf([inbox.receive(question({fields})).message])
  const [head, ...rows] = csv.split('\r\n')
  expect(head).toBe(
    '\ufeff"Nr";"Kampanj";"Formulär";"Inkom";"Läge";"Språk";"Raderas";"Namn";"Fråga"',
  )
  expect(rows[0]).toContain(`"'=HYPERLINK(""https://evil.example"")";"Två\nrader; och ""citat"""`)
})
