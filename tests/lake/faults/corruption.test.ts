import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {
  administrator,
  examineLake,
  type LakeDocument,
  LakeError,
  openLake,
} from '../../../lake/index.ts'

const PAGE = 4096
const TRANSACTIONS = 130
/** Number of damaged files; `CORRUPTIONS=2000` for a long run. */
const RUNS = Number(process.env.CORRUPTIONS ?? 20)

let folder: string
/** A lake that was closed, and one as a kill leaves it: everything is in the write-ahead log. */
let closed: string
let killed: string
/** The documents after each number of transactions. */
const states: Map<string, LakeDocument>[] = [new Map()]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corruption-'))
  closed = join(folder, 'closed')
  killed = join(folder, 'killed')
  const lake = openLake({folder: closed})
  const dataset = lake.dataset('production')
  for (let n = 0; n < TRANSACTIONS; n++) {
    const text = 'Hem till Hallsberg. '.repeat(5 + (n % 40))
    const notes = [0, 1, 2].map((offset) => ({
      createOrReplace: {_id: `d${(n * 3 + offset) % 200}`, _type: 'note', n, text},
    }))
    await dataset.transact([...notes, {delete: {id: `d${(n * 3) % 200}`}}], {}, administrator)
    states.push(documentsOf(dataset.collection.values()))
  }
  await cp(closed, killed, {recursive: true})
  await lake.close()
})
afterAll(() => rm(folder, {recursive: true, force: true}))

const documentsOf = (documents: Iterable<LakeDocument>) =>
  new Map([...documents].map((document) => [document._id, document]))

/**
 * How many transactions a lake holds; `null` when it holds anything that was never written; or why it does not open.
 */
async function opened(lakeFolder: string): Promise<number | null | LakeError> {
  try {
    const lake = openLake({folder: lakeFolder})
    const found = documentsOf(lake.dataset('production').collection.values())
    await lake.close()
    const state = states.findIndex((known) => isDeepStrictEqual(known, found))
    return state < 0 ? null : state
  } catch (error) {
    if (error instanceof LakeError) return error
    throw error
  }
}

/** Opens and checks a copy of a lake with one file changed. */
async function openChanged(original: string, suffix: string, change: (bytes: Buffer) => Buffer) {
  const copy = join(folder, 'copy')
  await rm(copy, {recursive: true, force: true})
  await cp(original, copy, {recursive: true})
  const file = join(copy, 'datasets', `production.sqlite${suffix}`)
  await writeFile(file, change(await readFile(file)))
  const outcome = await opened(copy)
  const findings = await examineLake({folder: copy})
  return {outcome, isNamed: findings.some(({severity}) => severity === 'error')}
}

type Damage = (bytes: Buffer) => Buffer

const place = fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true})
const pageAt = (bytes: Buffer, at: number) => Math.floor((at * bytes.length) / PAGE) * PAGE
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, fc.nat(7)).map(
    ([at, bit]): Damage =>
      (bytes) => {
        const byte = Math.floor(at * bytes.length)
        bytes.writeUInt8(bytes.readUInt8(byte) ^ (1 << bit), byte)
        return bytes
      },
  ),
  fc
    .tuple(place, fc.array(fc.tuple(fc.nat(PAGE - 1), fc.nat(255)), {minLength: 5, maxLength: 30}))
    .map(
      ([at, noise]): Damage =>
        (bytes) => {
          for (const [offset, value] of noise) bytes[pageAt(bytes, at) + offset] = value
          return bytes
        },
    ),
  place.map(
    (at): Damage =>
      (bytes) => {
        bytes.subarray(pageAt(bytes, at), pageAt(bytes, at) + PAGE).fill(0)
        return bytes
      },
  ),
  fc.tuple(place, place).map(
    ([from, to]): Damage =>
      (bytes) => {
        bytes.copy(bytes, pageAt(bytes, to), pageAt(bytes, from), pageAt(bytes, from) + PAGE)
        return bytes
      },
  ),
)

test(
  'a database with damaged pages is refused and the doctor says so, or every document is right',
  async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (change) => {
        const {outcome, isNamed} = await openChanged(closed, '', change)
        if (outcome !== TRANSACTIONS) {
          expect(outcome).toBeInstanceOf(LakeError)
          expect(String(outcome)).toMatch(
            /production\.sqlite (?:is damaged|was written by a later)/,
          )
          expect(isNamed).toBe(true)
        }
      }),
      {numRuns: RUNS},
    )
  },
  RUNS * 5_000,
)

test(
  'a damaged write-ahead log is refused and the doctor says so, or it lacks the last transaction at most',
  async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (change) => {
        const {outcome, isNamed} = await openChanged(killed, '-wal', change)
        if (outcome === TRANSACTIONS || outcome === TRANSACTIONS - 1) return
        expect(String(outcome)).toMatch(/production\.sqlite is damaged \(its write-ahead log/)
        expect(isNamed).toBe(true)
      }),
      {numRuns: RUNS},
    )
  },
  RUNS * 5_000,
)

test('a write-ahead log truncated by a power cut keeps every earlier commit', async () => {
  await fc.assert(
    fc.asyncProperty(place, async (at) => {
      const {outcome} = await openChanged(killed, '-wal', (bytes) =>
        bytes.subarray(0, Math.floor(at * bytes.length)),
      )
      expect(outcome).toBeTypeOf('number')
    }),
    {numRuns: 10},
  )
})
