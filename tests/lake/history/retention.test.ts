import {afterEach, beforeEach, expect, test} from 'vitest'
import {checkDataset} from '../../../lake/index.ts'
import {startLake, type TestLake, TOKEN} from '../harness.ts'

let lake: TestLake
let now: Date

beforeEach(async () => {
  now = new Date('2026-01-01T00:00:00Z')
  lake = await startLake({clock: () => now})
})
afterEach(() => lake.stop())

const history = async (path: string) => {
  const response = await fetch(`${lake.url}/v1/data/history/production/${path}`, {
    headers: {Authorization: `Bearer ${TOKEN}`},
  })
  return response.text()
}

test('old transactions are deleted; documents and newer transactions stay', async () => {
  const created = await lake.client.create({_id: 'a', _type: 'note', title: 'Gammal'})
  now = new Date('2026-03-01T00:00:00Z')
  const later = await lake.client.patch('a').set({title: 'Ny'}).commit()
  await lake.client.patch('a').set({title: 'Nyast'}).commit()
  const dataset = lake.lake.dataset('production')
  await dataset.pruneHistory(30)

  expect(await lake.client.getDocument('a')).toMatchObject({title: 'Nyast'})
  expect(await history('transactions/a')).not.toContain(created._rev)
  expect(await history(`documents/a?revision=${later._rev}`)).toContain('"Ny"')
  // What the forgotten transaction left is where the kept history begins.
  expect(await history(`documents/a?revision=${created._rev}`)).toContain('"Gammal"')
  expect(await history('documents/a?time=2026-02-01T00:00:00Z')).toContain('"Gammal"')
  expect(JSON.parse(await history('documents/a?time=2025-12-01T00:00:00Z'))).toEqual({
    documents: [],
  })
  expect(checkDataset(dataset)).toEqual([])
})

test('the last transaction is kept however old it is', async () => {
  await lake.client.create({_id: 'a', _type: 'note'})
  now = new Date('2030-01-01T00:00:00Z')
  await lake.lake.dataset('production').pruneHistory(1)
  expect((await history('transactions/a')).trim().split('\n')).toHaveLength(1)
})

test('purging removes a document from history too, and nothing else', async () => {
  const client = lake.client
  await client
    .transaction()
    .create({_id: 'secret', _type: 'note', title: 'Hemlig'})
    .create({_id: 'other', _type: 'note', title: 'Öppen'})
    .commit()
  await client.patch('secret').set({title: 'Ännu hemligare'}).commit()
  await client.mutate([{delete: {id: 'secret', ...{purge: true}}}])
  const log = await history('transactions/secret,other?effectFormat=mendoza')
  expect(log).toContain('Öppen')
  expect(log).not.toMatch(/[Hh]emlig/)
  expect(await history('documents/secret?lastRevision=true')).not.toMatch(/[Hh]emlig/)
  expect(checkDataset(lake.lake.dataset('production'))).toEqual([])
})
