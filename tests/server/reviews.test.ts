import {Hono} from 'hono'
import pino from 'pino'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {
  administrator,
  anonymous,
  authenticateRequest,
  type LakeEnv,
  type Mutation,
} from '../../lake/index.ts'
import type {MailQueue} from '../../mail/index.ts'
import {reviewRoutes} from '../../server/desk/review-routes.ts'
import {listen} from '../../server/listen.ts'
import {type AccountsWorld, openWorld} from '../accounts/world.ts'
import {type Mailing, startMailing} from '../mail/mailing.ts'
import type {MailServer} from '../mail/smtp.ts'

const ORIGIN = 'https://hemvist.kumla.se'

/** Who asks: their role and campaigns. The contributor is given the story. */
const WHO = {
  guest: null,
  viewer: ['viewer', ['kumla']],
  contributor: ['contributor', ['kumla']],
  elsewhere: ['lead', ['malmo']],
  communicator: ['communicator', ['kumla']],
  reviewer: ['reviewer', ['kumla']],
  lead: ['lead', ['kumla']],
} as const
type Who = keyof typeof WHO | 'administrator'

let world: AccountsWorld
let smtp: MailServer
let mail: MailQueue
let mailing: Mailing
let server: Awaited<ReturnType<typeof listen>>
const ids = new Map<Who, string>([['administrator', 'administrator']])
const idOf = (who: Who) => ids.get(who) ?? ''
const addressOf = (who: Who) => `${who}@kumla.example`

beforeAll(async () => {
  world = await openWorld()
  const {accounts, lake} = world
  for (const who of Object.keys(WHO) as (keyof typeof WHO)[]) {
    const membership = WHO[who]
    if (!membership) continue
    const wanted = readMembership(membership[0], [...membership[1]])
    const user = {email: addressOf(who), name: `Namn ${who}`, ...wanted}
    ids.set(who, accounts.administration.addNamedUser(user).id)
  }
  mailing = await startMailing()
  ;({smtp, mail} = mailing)
  const app = new Hono<LakeEnv>()
  const who = ({headers}: Request) => lake.requesterFor(headers.get('X-Account') ?? '')
  app.use(authenticateRequest(async (request) => who(request) ?? anonymous))
  const logger = pino({level: 'silent'})
  app.route('/reviews', reviewRoutes({lake, accounts, logger, mail, origin: ORIGIN}))
  server = await listen('127.0.0.1', 0, (request, env) => app.fetch(request, env))
})
afterAll(async () => {
  await server.close()
  await mailing.close()
  await world.close()
})

const dataset = () => world.lake.dataset('production')
const change = (...mutations: Mutation[]) => dataset().transact(mutations, {}, administrator)
const revision = () => dataset().collection.get('drafts.story')?._rev

beforeEach(async () => {
  for (const each of [dataset(), world.lake.commentsDataset('production')]) {
    const stored = [...each.collection.values()].map(({_id}) => ({delete: {id: _id}}))
    await each.transact(stored, {}, administrator)
  }
  const belongsTo = [{_key: 'k', _type: 'reference', _ref: 'c-kumla', _weak: true}]
  await change(
    {create: {_id: 'c-kumla', _type: 'campaign', slug: {current: 'kumla'}}},
    {create: {_id: 'c-malmo', _type: 'campaign', slug: {current: 'malmo'}}},
    {
      create: {
        _id: 'drafts.story',
        _type: 'guide',
        title: {_type: 'localizedString', sv: 'Hemlig rubrik'},
        belongsTo,
        contributors: [idOf('contributor')],
      },
    },
  )
})

async function ask(who: Who, path: string, body?: unknown, method?: string) {
  const response = await fetch(`${server.origin}/reviews${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {'X-Account': idOf(who), 'Content-Type': 'application/json'},
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
  })
  const text = await response.text()
  return {status: response.status, text, body: text === '' ? null : JSON.parse(text)}
}
const send = (who: Who, to: Who = 'reviewer', more: object = {}) =>
  ask(who, '/story/request', {
    documentId: 'drafts.story',
    revision: revision(),
    to: idOf(to),
    until: '2026-12-04',
    message: 'Hemliga ord',
    ...more,
  })
const decide = (who: Who, state: 'approved' | 'returned', more: object = {}) =>
  ask(who, '/story/decide', {state, revision: revision(), answer: 'Hemligt svar', ...more})

describe('each role', () => {
  const everybody: Who[] = [
    'guest',
    'viewer',
    'contributor',
    'elsewhere',
    'communicator',
    'reviewer',
    'lead',
    'administrator',
  ]
  const open = () => send('contributor', 'reviewer')
  test.each<[string, number[], (who: Who) => Promise<{status: number}>]>([
    [
      'sends',
      [404, 404, 201, 404, 201, 201, 201, 201],
      (who) => send(who, who === 'reviewer' ? 'lead' : 'reviewer'),
    ],
    [
      'asks who may approve',
      [404, 404, 200, 404, 200, 200, 200, 200],
      (who) => ask(who, '/story/reviewers?documentId=drafts.story'),
    ],
    [
      'approves',
      [404, 403, 403, 404, 204, 204, 204, 204],
      async (who) => {
        await open()
        return decide(who, 'approved')
      },
    ],
    [
      'sends back',
      [404, 403, 403, 404, 204, 204, 204, 204],
      async (who) => {
        await open()
        return decide(who, 'returned')
      },
    ],
    [
      'takes back',
      [404, 403, 204, 404, 204, 204, 204, 204],
      async (who) => {
        await open()
        return ask(who, '/story', undefined, 'DELETE')
      },
    ],
    [
      'reads one',
      [404, 200, 200, 404, 200, 200, 200, 200],
      async (who) => {
        await open()
        const {body, text} = await ask(who, '/story')
        expect(text.includes('Hemlig')).toBe(body !== null)
        return {status: body ? 200 : 404}
      },
    ],
    [
      'lists them',
      [0, 1, 1, 0, 1, 1, 1, 1],
      async (who) => {
        await open()
        return {status: (await ask(who, '')).body.length}
      },
    ],
  ])('%s', async (_, expected, attempt) => {
    const statuses: number[] = []
    for (const who of everybody) {
      await world.lake
        .commentsDataset('production')
        .transact([{delete: {id: 'review-story'}}], {}, administrator)
      statuses.push((await attempt(who)).status)
    }
    expect(Object.fromEntries(everybody.map((who, at) => [who, statuses[at]]))).toEqual(
      Object.fromEntries(everybody.map((who, at) => [who, expected[at]])),
    )
  })
})

test('those who may approve are offered, without whoever asks', async () => {
  const {body} = await ask('communicator', '/story/reviewers?documentId=drafts.story')
  expect(body.map(({id}: {id: string}) => id).toSorted()).toEqual(
    (['administrator', 'lead', 'reviewer'] as const).map(idOf).toSorted(),
  )
  expect((await ask('lead', '/story/reviewers?documentId=drafts.other')).status).toBe(404)
  expect((await ask('lead', '/story/reviewers?documentId=story')).status).toBe(404)
})

test('a review goes back and forth, and says to each whose turn it is', async () => {
  expect((await send('contributor')).status).toBe(201)
  expect((await ask('reviewer', '/story')).body).toMatchObject({
    id: 'story',
    type: 'guide',
    title: 'Hemlig rubrik',
    state: 'requested',
    isCurrent: true,
    requestedBy: {name: 'Namn contributor'},
    assignedTo: {name: 'Namn reviewer'},
    dueBy: '2026-12-04',
    message: 'Hemliga ord',
    isMine: false,
    isToMe: true,
    mayDecide: true,
  })
  expect((await decide('reviewer', 'returned')).status).toBe(204)
  expect((await ask('contributor', '/story')).body).toMatchObject({
    state: 'returned',
    answer: 'Hemligt svar',
    decidedBy: {name: 'Namn reviewer'},
    isMine: true,
    mayDecide: false,
  })
  await change({patch: {id: 'drafts.story', set: {'title.sv': 'Bättre'}}})
  await send('contributor')
  await change({patch: {id: 'drafts.story', set: {'title.sv': 'Bäst'}}})
  expect((await ask('reviewer', '/story')).body).toMatchObject({isCurrent: false})
  expect((await decide('reviewer', 'approved')).status).toBe(204)
  expect((await ask('contributor', '/story')).body).toMatchObject({
    state: 'approved',
    isCurrent: true,
  })
  await change({patch: {id: 'drafts.story', set: {'title.sv': 'Allra bäst'}}})
  expect((await ask('contributor', '/story')).body).toMatchObject({isCurrent: false})
})

test.each<[string, () => Promise<{status: number}>, number]>([
  ['a revision that was edited meanwhile', () => send('lead', 'reviewer', {revision: 'old'}), 409],
  ['an approval of one', () => decideOld(), 409],
  ['a reviewer who may not approve', () => send('lead', 'contributor'), 409],
  ['a reviewer of another campaign', () => send('lead', 'elsewhere'), 409],
  ['a reviewer whom nobody knows', () => send('lead', 'guest', {to: 'nobody'}), 409],
  ['oneself', () => send('lead', 'lead'), 409],
  ['the draft of another document', () => send('lead', 'reviewer', {documentId: 'drafts.x'}), 404],
  ['a day that is none', () => send('lead', 'reviewer', {until: 'fredag'}), 400],
  ['words without end', () => send('lead', 'reviewer', {message: 'x'.repeat(5001)}), 400],
  ['an unknown decision', () => ask('lead', '/story/decide', {state: 'published'}), 400],
  ['a decision on nothing', () => decide('lead', 'approved'), 404],
])('refuses %s', async (_, attempt, status) => {
  expect((await attempt()).status).toBe(status)
})
async function decideOld() {
  await send('contributor')
  return decide('lead', 'approved', {revision: 'old'})
}

test('the reviewer, then the sender, gets a mail with a link, and not a word of what it is about', async () => {
  const {administration} = world.accounts
  const add = (email: string, name: string) =>
    administration.addNamedUser({email, name, ...readMembership('communicator', ['kumla'])}).id
  ids.set('lead', add('granskare@kumla.example', 'Greta'))
  ids.set('communicator', add('skribent@kumla.example', 'Sven'))
  const link = `${ORIGIN}/studio/intent/edit/id=story;type=guide/`
  const mailed = async (to: string, subject: string, words: string[]) => {
    const latest = async () => (await smtp.mailTo(`${to}@kumla.example`)).subject
    await expect.poll(latest).toBe(subject)
    const {text, html} = await smtp.mailTo(`${to}@kumla.example`)
    for (const word of [link, ...words]) expect(text).toContain(word)
    expect(`${text}${html}`).not.toMatch(/hemlig/i)
  }
  await send('communicator', 'lead')
  await mailed('granskare', 'Något väntar på din granskning', ['Hej Greta', 'Sven', '2026-12-04'])
  await decide('lead', 'returned')
  await mailed('skribent', 'Det du skickade är tillbaka hos dig', ['Hej Sven', 'Greta'])
  await send('communicator', 'lead')
  await decide('lead', 'approved')
  await mailed('skribent', 'Det du skickade är godkänt', ['Hej Sven', 'Greta'])
})
