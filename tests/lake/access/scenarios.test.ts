import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake, TOKEN} from '../harness.ts'

const SECRET = 'Hemliga villkor'
const UNPUBLISHED = 'Ännu inte'

let lake: TestLake
let revision: string

beforeAll(async () => {
  lake = await startLake({
    publicRead: {filter: '_id in path("*") && _type != "lead"', hide: ['consent']},
  })
  const created = await lake.client.create({
    _id: 'story',
    _type: 'story',
    title: 'Öppen',
    consent: {terms: SECRET},
  })
  revision = created._rev
  await lake.client.create({_id: 'drafts.story', _type: 'story', title: UNPUBLISHED})
  await lake.client.create({_id: 'lead', _type: 'lead', name: SECRET})
})
afterAll(() => lake.stop())

interface Scenario {
  name: string
  path: string
  method?: string
  body?: unknown
  /** Status for the public, and for the administrator; a wrong token always gets 401. */
  status: [open: number, signedIn: number]
  /** What the public's response must and must not contain. */
  shows?: string
  hides?: string[]
}

const query = (groq: string) =>
  `/data/query/production?query=${encodeURIComponent(groq)}&perspective=raw`
const mutation = {mutations: [{create: {_type: 'note'}}]}

const scenarios: Scenario[] = [
  {
    name: 'a query',
    path: query('*'),
    status: [200, 200],
    shows: 'Öppen',
    hides: [SECRET, UNPUBLISHED, 'lead'],
  },
  {name: 'a count', path: query('count(*)'), status: [200, 200], shows: '"result":1'},
  {
    name: 'a hidden field by name',
    path: query('*[_id == "story"][0].consent.terms'),
    status: [200, 200],
    hides: [SECRET],
  },
  {
    name: 'a filter on a hidden field',
    path: query('*[consent.terms match "Hemliga*"]'),
    status: [200, 200],
    hides: ['Öppen'],
  },
  {
    name: 'a sub-query',
    path: query('{"x": *[_type == "lead"].name}'),
    status: [200, 200],
    hides: [SECRET],
  },
  {
    name: 'a document',
    path: '/data/doc/production/story',
    status: [200, 200],
    shows: 'Öppen',
    hides: [SECRET],
  },
  {
    name: 'a draft',
    path: '/data/doc/production/drafts.story',
    status: [200, 200],
    hides: [UNPUBLISHED],
  },
  {
    name: 'all versions',
    path: '/data/doc/production/story?includeAllVersions=true',
    status: [200, 200],
    hides: [UNPUBLISHED, SECRET],
  },
  {
    name: 'an export',
    path: '/data/export/production',
    status: [200, 200],
    shows: 'Öppen',
    hides: [SECRET, UNPUBLISHED, 'lead'],
  },
  {
    name: 'a transaction',
    path: '/data/mutate/production',
    method: 'POST',
    body: mutation,
    status: [403, 200],
  },
  {
    name: 'a dry run',
    path: '/data/mutate/production?dryRun=true&returnDocuments=true',
    method: 'POST',
    body: {mutations: [{patch: {id: 'lead', set: {a: 1}}}]},
    status: [403, 200],
    hides: [SECRET],
  },
  {
    name: 'the log',
    path: '/data/history/production/transactions/story',
    status: [403, 200],
    hides: [SECRET],
  },
  {
    name: 'an old revision',
    path: '/data/history/production/documents/story?revision=REVISION',
    status: [403, 200],
    hides: [SECRET],
  },
  {name: 'events', path: '/data/history/production/events/documents/story', status: [403, 200]},
  {
    name: 'live events of drafts',
    path: '/data/live/events/production?includeDrafts=true',
    status: [401, 200],
  },
  {
    name: 'a listener',
    path: `/data/listen/production?query=${encodeURIComponent('*')}`,
    status: [200, 200],
    shows: 'welcome',
  },
  {name: 'creating a dataset', path: '/datasets/new', method: 'PUT', body: {}, status: [401, 200]},
  {name: 'deleting a dataset', path: '/datasets/new', method: 'DELETE', status: [401, 200]},
]

async function send({path, method = 'GET', body}: Scenario, token?: string) {
  const stop = new AbortController()
  const response = await fetch(`${lake.url}/v2025-02-19${path.replace('REVISION', revision)}`, {
    method,
    signal: stop.signal,
    headers: {
      ...(token ? {Authorization: `Bearer ${token}`} : {}),
      ...(body ? {'Content-Type': 'application/json'} : {}),
    },
    ...(body ? {body: JSON.stringify(body)} : {}),
  })
  // A stream never ends by itself: its first chunk shows whether it was opened.
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream')
  const first = streams ? await response.body?.getReader().read() : undefined
  const text = streams ? new TextDecoder().decode(first?.value) : await response.text()
  stop.abort()
  return {status: response.status, text}
}

describe.each(scenarios)('$name', (scenario) => {
  test('requested anonymously', async () => {
    const {status, text} = await send(scenario)
    expect(status).toBe(scenario.status[0])
    if (scenario.shows) expect(text).toContain(scenario.shows)
    for (const secret of scenario.hides ?? []) expect(text).not.toContain(secret)
  })

  test('requested with an invalid token', async () => {
    const {status, text} = await send(scenario, `${TOKEN}-not`)
    expect(status).toBe(401)
    expect(text).not.toContain('Öppen')
  })

  test('requested with a valid token', async () => {
    expect((await send(scenario, TOKEN)).status).toBe(scenario.status[1])
  })
})

test('a private dataset is invisible to the public', async () => {
  const client = lake.clientWith({dataset: 'closed'})
  await client.datasets.create('closed', {aclMode: 'private'})
  await client.create({_id: 'story', _type: 'story'})
  expect(await client.fetch('count(*)')).toBe(1)
  await expect(client.withConfig({token: ''}).fetch('count(*)')).rejects.toThrow(/not found/)
  await client.datasets.edit('closed', {aclMode: 'public'})
  expect(await client.withConfig({token: ''}).fetch('count(*)')).toBe(1)
})

test('a public listener is told what becomes visible, never the mutations that were sent', async () => {
  const anyone = lake.clientWith({token: ''})
  const heard: string[] = []
  const stopped = new Promise<void>((resolve) => {
    const subscription = anyone
      .listen(
        '*[_id == "slow"]',
        {},
        {events: ['welcome', 'mutation'], includeResult: true, includePreviousRevision: true},
      )
      .subscribe((event) => {
        heard.push(JSON.stringify(event))
        if (event.type === 'welcome') {
          void lake.client
            .create({_id: 'slow', _type: 'lead', title: 'Dold'})
            .then(() => lake.client.delete('slow'))
            .then(() =>
              lake.client.create({_id: 'slow', _type: 'story', title: 'Synlig', consent: SECRET}),
            )
        } else {
          subscription.unsubscribe()
          resolve()
        }
      })
  })
  await stopped
  expect(heard[1]).toContain('Synlig')
  expect(heard.join('')).not.toContain('Dold')
  expect(heard.join('')).not.toContain(SECRET)
})
