import {request as httpRequest} from 'node:http'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {WebSocket} from 'ws'
import {openAccounts, readMembership} from '../../accounts/index.ts'
import {administrator} from '../../lake/index.ts'
import {type AccountsWorld, cookieOf, form, HOST, openWorld} from '../accounts/world.ts'

let world: AccountsWorld
let host: string
beforeAll(async () => {
  world = await openWorld()
  host = await world.serve()
  const campaign = {_id: 'c-kumla', _type: 'campaign', slug: {current: 'kumla'}}
  await world.lake.dataset('production').transact([{create: campaign}], {}, administrator)
})
afterAll(() => world.close())

type Credentials = Record<string, string>

/** Somebody at work, and how what they work with is ended: each by the accounts that are given, of any process. */
interface Worker {
  credentials: Credentials
  end: Record<string, (accounts: AccountsWorld['accounts']) => unknown>
}

let count = 0
async function signedIn(): Promise<Worker> {
  const email = `person-${++count}@kumla.se`
  const lead = readMembership('lead', [])
  const {secret, person} = world.accounts.administration.addUser('test', {email, ...lead})
  const Cookie = cookieOf(await world.visit('/v1/auth/link', form({key: secret})))
  const session = world.accounts.sessions.list(person.id)[0]?.id ?? ''
  return {
    credentials: {Cookie, Origin: `http://${host}`},
    end: {
      'signing out': () =>
        world.visit('/v1/auth/logout', {
          method: 'POST',
          headers: {Cookie, Origin: `http://${HOST}`},
        }),
      'session end': ({administration}) => administration.endSession('test', session),
      'user remove': ({administration}) => administration.removeUser('test', email),
      'another role': ({administration}) =>
        administration.setUser('test', email, readMembership('viewer', [])),
      'fewer campaigns': ({administration}) =>
        administration.setUser('test', email, readMembership('lead', ['kumla'])),
    },
  }
}

async function withToken(): Promise<Worker> {
  const {secret, token} = world.accounts.administration.addToken('t', readMembership('lead', []))
  return {
    credentials: {Authorization: `Bearer ${secret}`},
    end: {'token revoke': ({administration}) => administration.revokeToken('test', token.id)},
  }
}

const LISTEN = `/v2021-06-07/data/listen/production?query=${encodeURIComponent('*[_type == "note"]')}`

/** A connection: what it has heard, and whether it is over. */
interface Line {
  heard: () => string
  isOver: () => boolean
  close: () => void
}

async function eventStream(path: string, headers: Credentials): Promise<Line> {
  const controller = new AbortController()
  const {Origin: _, ...readable} = headers
  const response = await fetch(`http://${host}${path}`, {
    headers: readable,
    signal: controller.signal,
  })
  expect(response.status).toBe(200)
  let heard = ''
  let over = false
  const read = async () => {
    const reader = response.body?.getReader()
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      heard += Buffer.from(part.value).toString()
    }
  }
  void read()
    .catch(() => {})
    .finally(() => {
      over = true
    })
  return {heard: () => heard, isOver: () => over, close: () => controller.abort()}
}

function socket(path: string, headers: Credentials, first?: string): Promise<Line> {
  return new Promise((resolve, reject) => {
    let heard = ''
    let over = false
    const line = new WebSocket(`ws://${host}${path}`, {headers})
    line.on('message', (data) => {
      heard += String(data)
    })
    line.on('close', () => {
      over = true
    })
    line.on('error', reject)
    line.on('open', () => {
      if (first !== undefined) line.send(first)
      resolve({heard: () => heard, isOver: () => over, close: () => line.terminate()})
    })
  })
}

const lines: [string, RegExp | null, (headers: Credentials) => Promise<Line>][] = [
  ['listener', /welcome/, (headers) => eventStream(LISTEN, headers)],
  [
    'live events',
    /welcome/,
    (headers) =>
      eventStream('/v2025-02-19/data/live/events/production?includeDrafts=true', headers),
  ],
  [
    'multiplexed streams',
    /welcome/,
    (headers) =>
      socket(
        '/v2025-02-19/multiplex',
        headers,
        JSON.stringify({open: 1, url: `http://127.0.0.1${LISTEN}`.replace('127.0.0.1', host)}),
      ),
  ],
  ['presence', null, (headers) => socket('/v2022-06-30/socket/production', headers)],
]

const ends: [string, () => Promise<Worker>][] = [
  ['signing out', signedIn],
  ['session end', signedIn],
  ['user remove', signedIn],
  ['another role', signedIn],
  ['fewer campaigns', signedIn],
  ['token revoke', withToken],
]

describe.each(lines)('stays connected: %s', (_, welcome, open) => {
  test.each(ends)('after %s', async (end, start) => {
    const [ending, staying] = [await start(), await start()]
    const mine = await open(ending.credentials)
    const others = await open(staying.credentials)
    if (welcome) {
      await expect.poll(mine.heard).toMatch(welcome)
      await expect.poll(others.heard).toMatch(welcome)
    }
    await ending.end[end]?.(world.accounts)
    await expect.poll(mine.isOver).toBe(true)
    expect(others.isOver()).toBe(false)
    others.close()
  })
})

test.each(ends.slice(1))('stays connected after %s in another process', async (end, start) => {
  const {credentials, end: how} = await start()
  const mine = await eventStream(LISTEN, credentials)
  await expect.poll(mine.heard).toContain('welcome')
  const command = openAccounts({
    file: join(world.folder, 'accounts.sqlite'),
    clock: world.clock.read,
  })
  await how[end]?.(command)
  command.close()
  await expect.poll(mine.isOver).toBe(true)
})

test('receives what is written right after signing out', async () => {
  const {credentials, end} = await signedIn()
  const mine = await eventStream(LISTEN, credentials)
  await expect.poll(mine.heard).toContain('welcome')
  await end['signing out']?.(world.accounts)
  await new Promise(setImmediate)
  const draft = {_id: 'drafts.late', _type: 'note'}
  await world.lake.dataset('production').transact([{create: draft}], {}, administrator)
  await expect.poll(mine.isOver).toBe(true)
  expect(mine.heard()).not.toContain('drafts.late')
})

/** Requests that change something, with their bodies. */
const writes: [string, string, string, unknown][] = [
  [
    'a mutation',
    'POST',
    '/v2025-02-19/data/mutate/production',
    {mutations: [{create: {_type: 'note'}}]},
  ],
  [
    'an action',
    'POST',
    '/v2025-02-19/data/actions/production',
    {
      actions: [
        {
          actionType: 'sanity.action.document.create',
          publishedId: 'arrives',
          attributes: {_id: 'drafts.arrives', _type: 'note'},
          ifExists: 'fail',
        },
      ],
    },
  ],
  ['an upload', 'POST', '/v2025-02-19/assets/files/production?filename=a.txt', {a: 'file'}],
  ['a query', 'POST', '/v2025-02-19/data/query/production', {query: 'count(*)'}],
  ['an invitation', 'POST', '/v1/auth/people', {email: 'late@kumla.se', role: 'lead'}],
]

/** Begins a request; its body's last byte is sent when `finish` is called. */
function begin(method: string, path: string, headers: Credentials, body: unknown) {
  const bytes = Buffer.from(JSON.stringify(body))
  const [hostname, port] = host.split(':')
  const sent = httpRequest({
    method,
    path,
    hostname,
    port,
    headers: {...headers, 'Content-Type': 'application/json', 'Content-Length': bytes.length},
  })
  const answered = new Promise<number>((resolve, reject) => {
    sent.on('error', reject)
    sent.on('response', (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
  })
  sent.write(bytes.subarray(0, -1))
  return {
    answered,
    finish: () => {
      sent.end(bytes.subarray(-1))
      return answered
    },
  }
}

describe.each(writes)('sends the rest of %s', (_, method, path, body) => {
  test.each(ends)('after %s', async (end, start) => {
    const worker = await start()
    const dataset = world.lake.dataset('production')
    const request = begin(method, path, worker.credentials, body)
    // The server has read its head, and who sends it.
    await fetch(`http://${host}/v2025-02-19/ping`)
    await worker.end[end]?.(world.accounts)
    const people = world.accounts.people.list().length
    const {sequence} = dataset
    expect(await request.finish()).toBeGreaterThanOrEqual(400)
    expect(dataset.sequence).toBe(sequence)
    expect(world.accounts.people.list()).toHaveLength(people)
  })

  test('while they may', async () => {
    const {credentials} = await signedIn()
    const request = begin(method, path, credentials, body)
    await fetch(`http://${host}/v2025-02-19/ping`)
    expect(await request.finish()).toBeLessThan(300)
  })
})
