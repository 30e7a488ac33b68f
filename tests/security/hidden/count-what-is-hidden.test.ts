import {afterAll, beforeAll, expect, test} from 'vitest'
import {administrator, type Requester} from '../../../lake/index.ts'
import {startLake, type TestLake, TOKEN} from '../../lake/harness.ts'

const member: Requester = {
  kind: 'member',
  identity: 'member',
  grants: [
    {filter: 'campaign == "kumla"', permissions: ['read', 'history']},
    {filter: '_id in path("_.releases.*")', permissions: ['read']},
  ],
}
const now = {at: new Date('2026-05-01T10:00:00Z')}
const authenticate = (request: Request) =>
  request.headers.get('Authorization') === `Bearer ${TOKEN}` ? administrator : member

const id = (name: string) => `transaction-of-${name}`
const HIDDEN = id('hidden')

/** A lake with the same history of one document; in between, others change what is hidden, or do not. */
async function lakeWith(hidden: number): Promise<TestLake> {
  const lake = await startLake({clock: () => now.at}, {authenticate})
  const dataset = lake.lake.dataset('production')
  const hide = async (name: string) => {
    for (let n = 0; n < hidden; n++) {
      const document = {_id: `hidden-${name}-${n}`, _type: 'story', campaign: 'norsjo'}
      const transactionId = n === 0 && name === 'a' ? HIDDEN : id(`hidden-${name}-${n}`)
      await dataset.transact([{create: document}], {transactionId}, administrator)
      const version = {...document, _id: `versions.spring.hidden-${name}-${n}`}
      await dataset.transact([{create: version}], {}, administrator)
    }
  }
  const see = async (name: string, _id: string, title: string) => {
    const document = {_id, _type: 'story', campaign: 'kumla', title}
    const transactionId = id(name)
    await dataset.transact([{createOrReplace: document}], {transactionId}, administrator)
  }
  await hide('a')
  for (const step of ['b', 'c', 'd']) {
    await see(step, 'shown', step)
    await hide(step)
    await see(`${step}-version`, `versions.spring.shown-${step}`, step)
    await hide(`${step}${step}`)
  }
  return lake
}

let lakes: TestLake[]
beforeAll(async () => {
  lakes = [await lakeWith(0), await lakeWith(3)]
})
afterAll(async () => {
  for (const lake of lakes) await lake.stop()
})

async function ask({url}: TestLake, path: string): Promise<string> {
  const answer = await fetch(`${url}/v2025-02-19/data/history/production/${path}`)
  return `${answer.status} ${await answer.text()}`
}

/** Every page, one event a page, and how one gets to the next. */
async function pages(lake: TestLake, path: string): Promise<string[]> {
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const text: string = await ask(lake, `${path}?limit=1&nextCursor=${cursor}`)
    seen.push(text)
    cursor = /"nextCursor":"([^"]+)"/.exec(text)?.[1] ?? null
    if (seen.length > 20) throw new Error('It never ends')
  }
  return seen
}

test.each([
  ['events/documents/shown', 3],
  ['events/releases/spring', 3],
])('the pages of %s do not count what is hidden', async (path, count) => {
  const [without, among] = await Promise.all(lakes.map((lake) => pages(lake, path)))
  expect(among).toEqual(without)
  // Each event is on one page; the last page is empty.
  expect(without).toHaveLength(count + 1)
  expect(new Set(without).size).toBe(count + 1)
})

test.each([
  'transactions/shown?excludeContent=true&fromTransaction=ID',
  'transactions/shown?excludeContent=true&toTransaction=ID',
  'documents/shown?revision=ID',
  'events/documents/shown?nextCursor=ID',
  'events/releases/spring?nextCursor=ID',
])('%s knows a hidden transaction as little as one that never was', async (path) => {
  for (const lake of lakes) {
    const unknown = await ask(lake, path.replace('ID', id('nobody')))
    expect(await ask(lake, path.replace('ID', HIDDEN))).toBe(unknown)
    // One that is shown is known.
    const shown = id(path.includes('releases') ? 'c-version' : 'c')
    expect(await ask(lake, path.replace('ID', shown))).not.toBe(unknown)
  }
})
