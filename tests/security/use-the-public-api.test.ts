import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {administrator, anonymous} from '../../lake/index.ts'
import {type GuestAllowance, startLake, type TestLake, TOKEN} from '../lake/harness.ts'

const REFERRERS = 10_000
const V = '/v2025-02-19'
const GROQ = encodeURIComponent('*[0]._id')

/** Data requests for existing and missing datasets and documents. */
const paths = ['production', 'closed', 'nowhere', 'x'.repeat(200)].flatMap((dataset) => [
  `/data/query/${dataset}?query=${GROQ}`,
  `/data/query/${dataset}?query=)`,
  `/data/query/${dataset}`,
  `/projects/local/datasets/${dataset}/query?query=${GROQ}`,
  `/data/doc/${dataset}/open,hidden,gone`,
  `/data/listen/${dataset}?query=*`,
  `/data/live/events/${dataset}`,
  `/data/export/${dataset}`,
  `/data/references/${dataset}/documents/open/to`,
  `/data/history/${dataset}/transactions/open`,
  `/data/history/${dataset}/documents/open?time=2026-01-01T00:00:00Z`,
])
const posts = ['query', 'mutate', 'actions'].flatMap((verb) =>
  ['production', 'nowhere'].map((dataset) => `/data/${verb}/${dataset}`),
)

async function fill({client}: TestLake): Promise<void> {
  await client.create({_id: 'open', _type: 'story', title: 'Öppen'})
  await client.create({_id: 'drafts.hidden', _type: 'story', title: 'Dold'})
  await client.datasets.create('closed', {aclMode: 'private'})
}

describe('the public API, switched off', () => {
  let lake: TestLake
  beforeAll(async () => {
    lake = await startLake({}, {publicApi: false})
    await fill(lake)
  })
  afterAll(() => lake.stop())

  const answer = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(lake.url + V + path, init)
    const {status, headers} = response
    const kept = [...headers].filter(
      ([name]) => !['date', 'connection', 'keep-alive'].includes(name),
    )
    return {status, headers: kept, body: await response.text()}
  }

  test('gives guests the same answer to everything', async () => {
    const expected = await answer(`/data/query/production?query=${GROQ}`)
    expect(expected).toMatchObject({status: 401})
    expect(expected.body).not.toMatch(/production|open|hidden/)
    for (const path of paths) expect(await answer(path), path).toEqual(expected)
    for (const path of posts) {
      for (const body of [
        '{}',
        '{"query": "*"}',
        '{"mutations": []}',
        'no JSON',
        '[['.repeat(9_999),
      ]) {
        const init = {method: 'POST', body, headers: {'Content-Type': 'application/json'}}
        expect(await answer(path, init), path).toEqual(expected)
      }
    }
  })

  test('answers requests with a token as usual', async () => {
    const headers = {Authorization: `Bearer ${TOKEN}`}
    const {status, body} = await answer(`/data/query/production?query=${GROQ}`, {headers})
    expect([status, JSON.parse(body).result]).toEqual([200, 'open'])
    expect((await answer('/data/ping')).status).toBe(200)
    expect((await answer('/users/me')).status).toBe(200)
  })
})

describe('the public API, switched on', () => {
  const allowance: GuestAllowance = {ofOne: 120, ofAll: 400, periodSeconds: 3_600}
  let lake: TestLake
  beforeAll(async () => {
    lake = await startLake({}, {publicApi: allowance})
    await fill(lake)
    const transaction = lake.client.transaction()
    for (let n = 0; n < 400; n++) transaction.create({_id: `d${n}`, _type: 'story', n})
    await transaction.commit()
  })
  afterAll(() => lake.stop())

  const ask = (groq: string, from: string, token?: string) =>
    fetch(`${lake.url}${V}/data/query/production?query=${encodeURIComponent(groq)}`, {
      headers: {
        'X-Forwarded-For': from,
        ...(token ? {Authorization: `Bearer ${token}`} : {}),
      },
    })

  test('rejects a guest’s query that would block the thread, and says why', async () => {
    const response = await ask('*{"x": *{"y": *{_id}}}', '192.0.2.1')
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(/query(Timeout|Memory)Error/)
  })

  test('limits the computing time of an address per period, without affecting others', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 80; i++) statuses.push((await ask('1', '192.0.2.2')).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(60)
    const refused = await ask('1', '192.0.2.2')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect((await ask('1', '192.0.2.3')).status).toBe(200)
  })

  test('counts an IPv6 network as one address', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 70; i++) {
      statuses.push((await ask('1', `2001:db8:1:1:${i}::1`)).status)
    }
    expect(statuses.at(-1)).toBe(429)
    expect((await ask('1', '2001:db8:1:2::1')).status).toBe(200)
  })

  test('limits all guests together, but not requests with a token', async () => {
    let last = 200
    for (let i = 0; i < 300 && last !== 429; i++) last = (await ask('1', `198.51.100.${i}`)).status
    expect(last).toBe(429)
    expect((await ask('1', '192.0.2.9', TOKEN)).status).toBe(200)
  })

  test('builds no field index for a guest’s query', async () => {
    const {collection} = lake.lake.dataset('production')
    const before = collection.indexedFields
    await lake.lake.dataset('production').query({query: '*[n == 3]'}, anonymous)
    expect(collection.indexedFields).toEqual(before)
    await lake.client.fetch('*[n == 3]')
    expect(collection.indexedFields).toEqual([...before, 'n'])
  })
})

test('what refers to a document is not listed for nothing', async () => {
  const lake = await startLake({}, {publicApi: {ofOne: 60, ofAll: 400, periodSeconds: 3_600}})
  const stories = Array.from({length: REFERRERS}, (_, index) => ({
    create: {_id: `story-${index}`, _type: 'story', about: {_ref: 'open'}},
  }))
  await lake.client.create({_id: 'open', _type: 'story'})
  await lake.lake.dataset('production').transact(stories, {}, administrator)
  const statuses: number[] = []
  for (let times = 0; times < 8; times++) {
    const response = await fetch(`${lake.url}${V}/data/references/production/documents/open/to`)
    await response.text()
    statuses.push(response.status)
  }
  expect(statuses[0]).toBe(200)
  expect(statuses.at(-1)).toBe(429)
  await lake.stop()
})
