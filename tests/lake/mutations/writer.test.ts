import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {
  administrator,
  anonymous,
  checkDataset,
  type DatasetEvent,
  type Lake,
  type Mutation,
  openLake,
} from '../../../lake/index.ts'

let folder: string
let lake: Lake
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writer-'))
  lake = openLake({folder})
})
afterEach(async () => {
  await lake.close()
  await rm(folder, {recursive: true, force: true})
})

const transact = (mutations: Mutation[]) =>
  lake.dataset('production').transact(mutations, {}, administrator)

test('concurrent transactions are atomic, and a rejected one does not affect the others', async () => {
  await transact([{create: {_id: 'counter', _type: 'counter', n: 0}}])
  const outcomes = await Promise.allSettled(
    Array.from({length: 200}, (_, n) =>
      transact([
        {patch: {id: 'counter', inc: {n: 1}}},
        {create: {_id: `only-${n % 50}`, _type: 'note'}},
      ]),
    ),
  )
  const done = outcomes.filter(({status}) => status === 'fulfilled')
  expect(done).toHaveLength(50)
  expect(lake.dataset('production').collection.get('counter')?.n).toBe(50)
})

test('a plan function runs when its turn comes, on the state at that time', async () => {
  const dataset = lake.dataset('production')
  await transact([{create: {_id: 'counter', _type: 'counter', n: 0}}])
  const bump = () =>
    dataset.transact(
      (read) => [{patch: {id: 'counter', set: {n: Number(read('counter')?.n) + 1}}}],
      {},
      administrator,
    )
  await Promise.all(Array.from({length: 50}, bump))
  expect(dataset.collection.get('counter')?.n).toBe(50)
})

test('subscribers are notified of commits in order, before their sender', async () => {
  const heard: string[] = []
  lake.dataset('production').subscribe((event: DatasetEvent) => {
    if (event.kind === 'commit') heard.push(event.transactionId)
  })
  await Promise.all(
    Array.from({length: 20}, async () => {
      const {transactionId} = await transact([{create: {_type: 'note'}}])
      expect(heard).toContain(transactionId)
    }),
  )
  const {store} = lake.dataset('production')
  expect(heard.map((id) => store.transactions.byId(id)?.sequence)).toEqual(
    Array.from({length: 20}, (_, index) => index + 1),
  )
})

test('a commit lists the documents it changed and the query keys it touches', async () => {
  const events: DatasetEvent[] = []
  lake.dataset('production').subscribe((event) => events.push(event))
  await transact([
    {create: {_id: 'place', _type: 'place'}},
    {create: {_id: 'story', _type: 'story', place: {_ref: 'place'}}},
  ])
  const [event] = events
  expect(event?.kind === 'commit' && event.changes.map(({id, before}) => [id, before])).toEqual([
    ['place', null],
    ['story', null],
  ])
  expect([...(event?.touched ?? [])]).toEqual(
    expect.arrayContaining(['*', 'id:story', 'type:story', 'type:place', 'ref:place']),
  )
})

test('timestamps never go backwards, whatever the clock does', async () => {
  await lake.close()
  const times = ['2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', '2026-01-03T00:00:00Z']
  let at = times[0] ?? ''
  lake = openLake({folder, clock: () => new Date(at)})
  const stamps: string[] = []
  for (const time of times) {
    at = time
    stamps.push((await transact([{create: {_type: 'note'}}])).timestamp)
  }
  expect(stamps).toEqual([...stamps].sort())
})

test.each<[string, Mutation]>([
  ['create', {create: {_type: 'note'}}],
  ['create', {createOrReplace: {_id: 'a', _type: 'note'}}],
  ['create', {createIfNotExists: {_id: 'a', _type: 'note'}}],
  ['update', {patch: {id: 'a', set: {n: 1}}}],
  ['update', {delete: {id: 'a'}}],
])('nobody writes without the right to %s', async (permission, mutation) => {
  const attempt = lake.dataset('production').transact([mutation], {}, anonymous)
  await expect(attempt).rejects.toMatchObject({
    status: 403,
    message: `The mutation(s) failed: Insufficient permissions; permission "${permission}" required`,
    body: {error: {items: [{error: {type: 'insufficientPermissionsError', permission}}]}},
  })
})

test('memory, disk and history agree after any operations, even across a restart', async () => {
  const id = fc.constantFrom('a', 'b', 'c', 'drafts.a', 'versions.r.b')
  const fields = fc.record(
    {
      title: fc.string({maxLength: 30}),
      list: fc.array(
        fc.record({_key: fc.constantFrom('k1', 'k2', 'k3'), n: fc.nat(3)}, {noNullPrototype: true}),
        {maxLength: 3},
      ),
    },
    {noNullPrototype: true},
  )
  const mutation: fc.Arbitrary<Mutation> = fc.oneof(
    fc.tuple(id, fields).map(([_id, rest]) => ({createOrReplace: {_id, _type: 'note', ...rest}})),
    fc.tuple(id, fields).map(([_id, rest]) => ({createIfNotExists: {_id, _type: 'note', ...rest}})),
    id.map((of) => ({delete: {id: of}})),
    fc.tuple(id, fields).map(([of, set]) => ({patch: {id: of, set}})),
    fc
      .tuple(id, id)
      .map(([of, _ref]) => ({patch: {id: of, set: {to: {_type: 'reference', _ref}}}})),
    id.map((of) => ({patch: {id: of, insert: {after: 'list[-1]', items: [{_key: 'k9', n: 9}]}}})),
    id.map((of) => ({patch: {id: of, unset: ['list[0]', 'to']}})),
  )
  const transactions = fc.array(fc.array(mutation, {minLength: 1, maxLength: 4}), {maxLength: 12})
  await fc.assert(
    fc.asyncProperty(transactions, async (sent) => {
      await Promise.allSettled(sent.map(transact))
      expect(checkDataset(lake.dataset('production'))).toEqual([])
      const before = [...lake.dataset('production').collection.values()]
      await lake.close()
      lake = openLake({folder})
      expect([...lake.dataset('production').collection.values()]).toEqual(
        expect.arrayContaining(before),
      )
      expect(lake.dataset('production').collection.size).toBe(before.length)
    }),
    {numRuns: 25},
  )
})
