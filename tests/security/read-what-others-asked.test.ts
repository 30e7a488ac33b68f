import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {type FormServer, startFormServer} from '../server/visitors/form-server.ts'
import {question} from '../visitors/open.ts'

let server: FormServer
const tokens: Record<string, string> = {}
const ids: Record<string, string> = {}

const ROLES = ['lead', 'communicator', 'reviewer', 'contributor', 'viewer'] as const

beforeAll(async () => {
  server = await startFormServer()
  const {administration} = server.accounts
  tokens.administrator = 'the-administrators-own-token'
  for (const role of ROLES) {
    for (const campaign of ['kumla', 'norsjo', 'gone', '']) {
      const membership = readMembership(role, campaign ? [campaign] : [])
      const name = [role, campaign].filter(Boolean).join(' ')
      tokens[name] = administration.addToken(name, membership).secret
    }
  }
  const {inbox} = server.visitors.open()
  ids.kumla = inbox.receive(question()).message.id
  ids.norsjo = inbox.receive(
    question({campaign: 'campaign-norsjo', campaignSlug: 'norsjo', form: 'form-norsjo-ask'}),
  ).message.id
})
afterAll(() => server.close())

const ask = (path: string, who: string, init: RequestInit = {}) =>
  fetch(`${server.origin}/studio/api/inbox${path}`, {
    ...init,
    headers: {
      'Content-Type': 'application/json',
      ...(tokens[who] ? {Authorization: `Bearer ${tokens[who]}`} : {}),
    },
  })

/** The campaigns whose messages somebody sees; null: none, and is told so. */
const sights: [string, string[] | null][] = [
  ['nobody', null],
  ['administrator', ['kumla', 'norsjo']],
  ['lead', ['kumla', 'norsjo']],
  ['communicator', ['kumla', 'norsjo']],
  ['lead kumla', ['kumla']],
  ['communicator kumla', ['kumla']],
  ['communicator norsjo', ['norsjo']],
  ['communicator gone', []],
  ['reviewer', null],
  ['contributor', null],
  ['viewer', null],
  ['reviewer kumla', null],
  ['viewer kumla', null],
]

/** Every address of the inbox that answers about one message. */
const changes: [string, RequestInit][] = [
  ['', {}],
  ['/assign', {method: 'POST', body: JSON.stringify({assignee: null})}],
  ['/note', {method: 'POST', body: JSON.stringify({text: 'x'})}],
  ['/answer', {method: 'POST', body: JSON.stringify({text: 'x', subject: 'x'})}],
  ['/close', {method: 'POST', body: '{}'}],
  ['/reopen', {method: 'POST', body: '{}'}],
  ['', {method: 'DELETE'}],
]

describe.each(sights)('%s', (who, seen) => {
  test('lists only the messages of campaigns they answer for', async () => {
    const response = await ask('', who)
    if (seen === null) {
      expect(response.status).toBe(who === 'nobody' ? 401 : 403)
      expect(await response.text()).not.toMatch(/Sörby|maja|kumla/i)
      return
    }
    const {messages} = await response.json()
    expect(messages.map(({campaignSlug}: {campaignSlug: string}) => campaignSlug).sort()).toEqual(
      seen,
    )
  })

  test('exports and searches no others', async () => {
    for (const path of ['/export.csv', '?search=sorby', '?campaign=campaign-norsjo', '/erasures']) {
      const text = await (await ask(path, who)).text()
      for (const campaign of ['kumla', 'norsjo']) {
        if (!seen?.includes(campaign)) expect(text).not.toContain(ids[campaign])
      }
      if (!seen?.includes('norsjo')) expect(text).not.toContain('norsjo')
    }
  })

  test.each(['kumla', 'norsjo'])(
    'gets the same answer about a message to %s that is not theirs as about none at all',
    async (campaign) => {
      if (seen?.includes(campaign)) return
      const before = JSON.stringify(server.visitors.open().inbox.list())
      for (const [path, init] of changes) {
        const answers = await Promise.all(
          [ids[campaign], 'no-such-message'].map(async (id) => {
            const response = await ask(`/${id}${path}`, who, init)
            return {status: response.status, body: await response.text()}
          }),
        )
        expect(answers[0]).toEqual(answers[1])
        expect(answers[0]?.status).toBeGreaterThanOrEqual(400)
      }
      expect(JSON.stringify(server.visitors.open().inbox.list())).toBe(before)
    },
  )
})

/** The campaigns whose results somebody sees; null: none, and is told so. */
const led = sights.map(([who, seen]): [string, string[] | null] => [
  who,
  who === 'administrator' || who.startsWith('lead') ? seen : null,
])

describe.each([...led, ['lead gone', []] as [string, string[]]])(
  'results, asked for by %s',
  (who, seen) => {
    const results = (path: string) =>
      fetch(`${server.origin}/studio/api/results${path}`, {
        headers: tokens[who] ? {Authorization: `Bearer ${tokens[who]}`} : {},
      })

    test('are those of campaigns they lead', async () => {
      const response = await results('')
      if (seen === null) {
        expect(response.status).toBe(who === 'nobody' ? 401 : 403)
        expect(await response.text()).not.toMatch(/kumla|norsjo/i)
        return
      }
      const {campaigns} = await response.json()
      expect(campaigns.map(({slug}: {slug: string}) => slug)).toEqual(seen)
    })

    test('of another campaign are answered like those of none', async () => {
      for (const campaign of ['kumla', 'norsjo']) {
        const paths = ['', '/results.csv', '/weeks.svg', '/report', '/links/mässan.svg', '?from=x']
        for (const path of paths) {
          const answers = await Promise.all(
            [campaign, 'no-such-campaign'].map(async (slug) => {
              const response = await results(`/${slug}${path}`)
              return {status: response.status, body: await response.text()}
            }),
          )
          if (seen?.includes(campaign)) {
            expect(answers[0]?.status).toBe(path === '?from=x' ? 400 : 200)
            continue
          }
          expect(answers[0]).toEqual(answers[1])
          expect(answers[0]?.status).toBeGreaterThanOrEqual(400)
        }
      }
    })
  },
)

test('the lake, its listeners and the pages know nothing of messages', async () => {
  const query = encodeURIComponent('*[_type match "*message*" || _id match "*message*"]')
  const response = await fetch(
    `${server.origin}/v2025-02-19/data/query/production?query=${query}`,
    {
      headers: {Authorization: `Bearer ${tokens.administrator}`},
    },
  )
  expect((await response.json()).result).toEqual([])
  const page = await (await fetch(`${server.origin}/kumla/kontakt/ask/`)).text()
  expect(page).not.toContain('maja')
})

test('a form of a name that nobody has gets a ticket like any other, and nothing with it', async () => {
  const tickets = await Promise.all(
    ['form-kumla-ask', 'no-such-form'].map(async (form) => {
      const response = await fetch(`${server.origin}/v1/visitors/ticket?form=${form}`, {
        method: 'POST',
      })
      return {status: response.status, length: (await response.text()).length - form.length}
    }),
  )
  expect(tickets[0]).toEqual(tickets[1])
})
