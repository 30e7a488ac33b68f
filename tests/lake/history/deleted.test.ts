import fc from 'fast-check'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {administrator, deletedDocument, deletedDocuments} from '../../../lake/index.ts'
import {startLake, type TestLake} from '../harness.ts'

let lake: TestLake

beforeEach(async () => {
  lake = await startLake()
})
afterEach(() => lake.stop())

const BEGINNING = '0000'
const all = () => true
const dataset = () => lake.lake.dataset('production')
const transact = (mutations: Parameters<ReturnType<typeof dataset>['transact']>[0]) =>
  dataset().transact(mutations, {}, administrator)

const ID = fc.constantFrom(
  ...['a', 'b', 'a.b', 'a_b', 'axb'].flatMap((id) => [id, `drafts.${id}`, `versions.r1.${id}`]),
)

/** Documents by id, so that each has a text of its own. */
const note = (id: string, step: number) => ({_id: id, _type: 'note', title: `${id} ${step}`})

test('what was deleted is found one by one as it is listed', async () => {
  const steps = fc.array(fc.tuple(fc.uniqueArray(ID, {minLength: 1, maxLength: 4}), fc.boolean()), {
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(steps, async (transactions) => {
      for (const [step, [ids, isDeletion]] of transactions.entries()) {
        await transact(
          ids.map((id) => (isDeletion ? {delete: {id}} : {createOrReplace: note(id, step)})),
        )
      }
      const listed = deletedDocuments(dataset(), BEGINNING, all)
      for (const id of ['a', 'b', 'a.b', 'a_b', 'axb', 'never']) {
        const [expected = null] = listed.filter((deleted) => deleted.id === id)
        expect(deletedDocument(dataset(), id, BEGINNING, all)).toEqual(expected)
        if (expected) expect(expected.document.title).toContain(`${expected.document._id} `)
      }
    }),
    {numRuns: 30},
  )
})

test('is kept from those who may not read it, and from before a time', async () => {
  await transact([{create: note('a', 0)}])
  await transact([{delete: {id: 'a'}}])
  expect(deletedDocument(dataset(), 'a', BEGINNING, all)).not.toBeNull()
  expect(deletedDocument(dataset(), 'a', BEGINNING, () => false)).toBeNull()
  expect(deletedDocument(dataset(), 'a', '9999', all)).toBeNull()
})

test('thousands that were deleted together are read from one transaction', async () => {
  const ids = Array.from({length: 4000}, (_, index) => `note-${index}`)
  await transact(ids.map((id) => ({create: {...note(id, 0), text: 'Lång text. '.repeat(30)}})))
  await transact(ids.map((id) => ({delete: {id}})))
  const listed = deletedDocuments(dataset(), BEGINNING, all)
  expect(new Set(listed.map(({id}) => id))).toEqual(new Set(ids))
})
