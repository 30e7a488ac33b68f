import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterEach, beforeEach, expect, test} from 'vitest'
import type {Mutation} from '../../../lake/documents/index.ts'
import {administrator, checkDataset, type Lake, openLake} from '../../../lake/index.ts'
import type {TransactOptions} from '../../../lake/mutations/index.ts'
import {revisionsOf} from '../../../lake/storage/index.ts'

let folder: string
let lake: Lake
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'log-'))
  lake = openLake({folder: join(folder, 'lake')})
})
afterEach(async () => {
  await lake.close()
  await rm(folder, {recursive: true, force: true})
})

const write = (mutations: Mutation[], options: TransactOptions = {}) =>
  lake.dataset('production').transact(mutations, options, administrator)
const documents = (of: Lake) => of.dataset('production').collection.bucket('*')

/** The lake as another process would find it if this one ended now. */
async function afterACrash<T>(look: (found: Lake) => T): Promise<T> {
  const copy = join(folder, 'found')
  await cp(join(folder, 'lake', 'datasets'), join(copy, 'datasets'), {recursive: true})
  const found = openLake({folder: copy})
  const seen = look(found)
  await found.close()
  await rm(copy, {recursive: true})
  return seen
}

test('wherever a process is killed, the next one has every transaction, its documents and its history', async () => {
  for (let n = 0; n < 1_130; n++) {
    await write([
      {createIfNotExists: {_id: 'counter', _type: 'counter', n: 0}},
      {patch: {id: 'counter', inc: {n: 1}}},
      n % 3 === 2 ? {delete: {id: `d${n - 2}`}} : {create: {_id: `d${n}`, _type: 'note', n}},
    ])
    if (![0, 99, 100, 101, 250, 1_099, 1_100, 1_129].includes(n)) continue
    await afterACrash((found) => {
      expect(documents(found)).toEqual(documents(lake))
      expect(checkDataset(found.dataset('production'))).toEqual([])
      expect(found.dataset('production').store.transactions.span().last).toBe(n + 1)
    })
  }
})

test('an id cannot be reused: immediately, later or after a restart', async () => {
  const once = (n: number) =>
    write([{createOrReplace: {_id: 'a', _type: 'note', n}}], {transactionId: `t${n}`})
  const refused = {status: 409}
  await once(0)
  await expect(once(0)).rejects.toMatchObject(refused)
  const together = await Promise.allSettled([once(1), once(1)])
  expect(together.map(({status}) => status)).toEqual(['fulfilled', 'rejected'])
  for (let n = 2; n < 220; n++) await once(n)
  for (const n of [0, 1, 150, 219]) await expect(once(n)).rejects.toMatchObject(refused)
  await lake.close()
  lake = openLake({folder: join(folder, 'lake')})
  for (const n of [0, 1, 150, 219]) await expect(once(n)).rejects.toMatchObject(refused)
})

test('history explains how a document came to be without storing it twice', async () => {
  const time = fc.constantFrom(undefined, '2020-02-02T02:02:02Z', 'no time')
  const fields = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,3}$/),
    fc.oneof(
      fc.string(),
      fc.integer(),
      fc.array(fc.record({text: fc.string()}, {noNullPrototype: true}), {maxLength: 2}),
    ),
    {maxKeys: 3, noNullPrototype: true},
  )
  const verb = fc.constantFrom('create', 'createOrReplace', 'createIfNotExists')
  let made = 0
  await fc.assert(
    fc.asyncProperty(
      verb,
      fields,
      time,
      time,
      fc.boolean(),
      fc.boolean(),
      async (verb, fields, created, updated, keys, patched) => {
        const id = `d${made++}`
        const times = {_createdAt: created, _updatedAt: updated}
        const given = Object.entries(times).filter(([, value]) => value !== undefined)
        const stub = {...fields, ...Object.fromEntries(given), _id: id, _type: 'note'}
        const create: Mutation =
          verb === 'create'
            ? {create: stub}
            : verb === 'createOrReplace'
              ? {createOrReplace: stub}
              : {createIfNotExists: stub}
        const patch: Mutation = {patch: {id, set: {more: 1}}}
        const mutations = patched ? [create, patch] : [create]
        const {transactionId} = await write(mutations, {autoGenerateArrayKeys: keys})
        const {store, collection} = lake.dataset('production')
        const kept = store.transactions.byId(transactionId)
        const {_rev, ...document} = collection.get(id) ?? {}
        expect(kept && revisionsOf(kept)).toMatchObject([
          {document: id, previous: null, apply: [0, document], revert: [0, null]},
        ])
      },
    ),
    {numRuns: 150},
  )
  expect(checkDataset(lake.dataset('production'))).toEqual([])
})

test('a transaction that cannot be stored leaves no trace', async () => {
  await write([{create: {_id: 'a', _type: 'note'}}])
  const {store} = lake.dataset('production')
  const failing = () =>
    store.atomically(() => {
      store.append({id: 'lost', timestamp: '2026-01-01T00:00:00Z', identity: 'x'}, [], [])
      throw new Error('no')
    })
  expect(failing).toThrow('no')
  expect(store.sequenceOf('lost')).toBeNull()
  await write([{create: {_id: 'b', _type: 'note'}}])
  await afterACrash((found) => {
    expect(documents(found).map(({_id}) => _id)).toEqual(['a', 'b'])
    expect(checkDataset(found.dataset('production'))).toEqual([])
  })
})
