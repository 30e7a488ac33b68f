import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {administrator} from '../../../lake/index.ts'
import {loadDocuments} from '../../../server/content/load.ts'
import {samplesFolder} from '../../../server/folders.ts'
import {oneCampaign} from '../../one-campaign-documents.ts'
import {ORIGIN, publishLake, type World} from '../world.ts'

/** `ANY_TYPE_RUNS=200` damages content for longer. */
const RUNS = Number(process.env.ANY_TYPE_RUNS ?? 6)

/** What an import or the API may write into any field. */
const values: readonly unknown[] = [
  5,
  -1e308,
  'x',
  '',
  '\u0000\ud800',
  true,
  null,
  {},
  {a: null},
  [],
  [null],
  [5],
  ['x'],
  [[]],
  {_type: 'unknown', _ref: 7},
  [{_type: 'unknown', _key: 'k'}],
]

type Content = Record<string, unknown> & {_id: string; _type: string}

let world: World
let documents: Content[]

beforeAll(async () => {
  world = await publishLake((lake) =>
    loadDocuments(oneCampaign(), {
      lake,
      folder: samplesFolder,
      origin: ORIGIN,
      onProgress: () => {},
    }),
  )
  await world.publisher.start()
  documents = [...world.lake.dataset('production').collection.values()].filter(
    ({_type}) => !_type.startsWith('sanity.'),
  )
}, 300_000)

afterAll(() => world?.close())

/** Paths of all that a value contains, as patches name them. */
function* pathsIn(value: unknown, prefix = ''): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('_') || (prefix === '' && name === 'consent')) continue
    const path = Array.isArray(value)
      ? `${prefix}[${name}]`
      : prefix === ''
        ? name
        : `${prefix}.${name}`
    yield path
    yield* pathsIn(inner, path)
  }
}

test('no value in any field of any document keeps a page from being published', {
  timeout: 600_000,
}, async () => {
  const {lake, publisher} = world
  const write = (mutations: Parameters<ReturnType<typeof lake.dataset>['transact']>[0]) =>
    lake.dataset('production').transact(mutations, {}, administrator)
  const paths = documents.map((document) => [...pathsIn(document)])
  const damage = fc.tuple(
    ...documents.map(() => fc.record({place: fc.nat(), value: fc.constantFrom(...values)})),
  )
  await fc.assert(
    fc.asyncProperty(damage, async (all) => {
      await write(
        all.flatMap(({place, value}, index) => {
          const path = paths[index]?.[place % (paths[index]?.length || 1)]
          const id = documents[index]?._id
          return path && id ? [{patch: {id, set: {[path]: value}}}] : []
        }),
      )
      await publisher.caughtUp()
      const failed = publisher.problems.filter(({kind}) => kind === undefined)
      await write(documents.map((document) => ({createOrReplace: document})))
      await publisher.caughtUp()
      expect(failed.map(({report}) => report)).toEqual([])
    }),
    // Each run publishes everything twice: shrinking would take hours.
    {numRuns: RUNS, endOnFailure: true},
  )
})
