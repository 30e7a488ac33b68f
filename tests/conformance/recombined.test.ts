import fc from 'fast-check'
import {type ExprNode, evaluate, parse} from 'groq-js'
import {expect, it} from 'vitest'
import {Collection, type LakeDocument} from '../../lake/documents/index.ts'
import {LakeError} from '../../lake/errors.ts'
import {runQuery} from '../../lake/query/index.ts'
import {stored} from '../lake/query/fixtures.ts'
import {type Edit, lexemesOf, recombine} from './recombine.ts'
import {isSame, readSuite} from './suite.ts'

const NOW = new Date('2026-05-01T00:00:00Z')
const LONGEST_QUERY = 400
const LARGEST_DATASET = 200
const QUERIES = 12_000

/** Where the lake supports more than groq-js, see docs/lake.md and the suite. */
const ELSEWHERE =
  /unique|path|score|boost|text::|documents|sanity::|releases|\$|delta|geo|user::|media::|anywhere/
/** Errors that groq-js finds only while evaluating. */
const SOONER = /Tuple/

const {datasets, tests} = readSuite()
const queries = tests
  .filter(({query}) => query.length < LONGEST_QUERY)
  .map(({query}) => lexemesOf(query))

/** One document of each shape that the suite's documents do not have. */
const MIXED = [
  stored('A', {
    n: 1,
    s: 'a',
    b: true,
    z: null,
    a: [1, 'a', null, true, {x: 1, _ref: 'B'}, [1, 2]],
    o: {x: 1, y: {z: 2}},
    d: '2020-01-01T00:00:00Z',
    r: {_ref: 'B'},
    rs: [{_ref: 'B'}, {_ref: 'none'}, null, 1],
    list: [{val: [1]}, {val: 2}],
  }),
  stored('B', {n: -2.5, s: 'Åre Öst', b: false, a: [], o: {}, r: {_ref: 'A'}, val: 7}),
  stored('C', {n: '1', s: 5, a: 'str', o: [1], r: 'A', list: {val: 1}}),
]

const collections = [
  MIXED,
  ...datasets.map(({documents}) => documents.map(({_id, ...rest}) => stored(_id, rest))),
]
  .filter((documents) => documents.length < LARGEST_DATASET)
  .map((documents) => documents.toSorted((a, b) => (a._id < b._id ? -1 : 1)))
  .map((documents) => ({documents, collection: new Collection(documents)}))

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

function parsed(query: string): ExprNode | null {
  try {
    return parse(query)
  } catch {
    return null
  }
}

async function withGroqJs(tree: ExprNode, dataset: readonly LakeDocument[]): Promise<unknown> {
  return plain(await (await evaluate(tree, {dataset, timestamp: NOW})).get())
}

function withLake(query: string, collection: Collection): {result: unknown} | LakeError {
  try {
    return {result: plain(runQuery(collection, {query, now: NOW}).result)}
  } catch (error) {
    if (error instanceof LakeError) return error
    throw error
  }
}

const edit = fc.record<Edit>({
  kind: fc.constantFrom('graft', 'graft', 'operator', 'drop', 'swap', 'extend'),
  at: fc.nat(1_000),
  donor: fc.nat(10_000),
  part: fc.nat(1_000),
})

it('answers recombined queries of the suite as groq-js does', async () => {
  let answered = 0
  await fc.assert(
    fc.asyncProperty(
      fc.nat(10_000),
      fc.array(edit, {minLength: 1, maxLength: 3}),
      fc.constantFrom(...collections),
      async (start, edits, {documents, collection}) => {
        const query = recombine(queries[start % queries.length] ?? [], edits, queries)
        if (ELSEWHERE.test(query)) return
        const tree = parsed(query)
        const mine = withLake(query, collection)
        if (mine instanceof LakeError) {
          expect(!tree || SOONER.test(mine.message), `${query}\n${mine.message}`).toBe(true)
          return
        }
        if (!tree) return expect.fail(`accepted: ${query}`)
        answered++
        const theirs = await withGroqJs(tree, documents)
        if (!isSame(theirs, mine.result)) expect(mine.result, query).toEqual(theirs)
      },
    ),
    {numRuns: QUERIES},
  )
  expect(answered).toBeGreaterThan(QUERIES / 5)
})
