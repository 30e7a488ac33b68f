import {setImmediate} from 'node:timers/promises'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {LakeError} from '../../../lake/errors.ts'
import {administrator, anonymous} from '../../../lake/index.ts'
import {unlimited} from '../../../lake/query/budget/work-budget.ts'
import {startLake} from '../../lake/harness.ts'
import {PARAMS} from '../../lake/query/generators.ts'
import {Asker} from './ask.ts'
import {type Asked, anyQuery, endpoints, perspective} from './requests.ts'
import {toldOverSockets} from './sockets.ts'
import {
  guest,
  hiddenFrom,
  type Kind,
  makeLake,
  type Pair,
  pairs,
  roles,
  type Written,
  whole,
} from './world.ts'

/** `SIGHT_RUNS=200` compares more pairs of lakes. */
const RUNS = Number(process.env.SIGHT_RUNS ?? 4)
/** Generated requests to each endpoint that answers from what is stored, and to each of the others. */
/** Turns of the event loop in which words are indexed. */
const INDEXING_TURNS = 100
const [MANY, FEW] = [12, 1]

const VERSION = '/:version{v(?:1|X|\\d{4}-\\d{2}-\\d{2})}'
const named = ({method, path}: {method: string; path: string}) =>
  `${method} ${path.replace(VERSION, '')}`

/** Each kind of requester that works here compares fewer pairs than the public does. */
const runsOf = ({isMember}: Kind) => (isMember ? Math.ceil(RUNS / 4) : RUNS)

/** Kinds of requester that may not see everything. */
const kinds: readonly Kind[] = [guest, ...roles]

const requests = fc
  .tuple(
    ...Object.entries(endpoints).flatMap(([name, asked]) => {
      if (!asked) return []
      const count = name.includes('/data/') ? (name.includes('query') ? 2 * MANY : MANY) : FEW
      return [fc.array(asked, {minLength: count, maxLength: count})]
    }),
  )
  .map((all) => all.flat())

test('every endpoint of the API is covered', async () => {
  const running = await startLake()
  const missing = running.app.routes.map(named).filter((name) => !(name in endpoints))
  await running.stop()
  expect([...new Set(missing)]).toEqual([])
})

describe.each(kinds)('two lakes that differ only in what $name may not see', (kind) => {
  test(
    'give equal answers, whatever is asked',
    async () => {
      const compare = async (
        pair: {
          visible: readonly Written[]
          one: Parameters<typeof makeLake>[2]
          other: Parameters<typeof makeLake>[2]
        },
        list: readonly Asked[],
      ) => {
        const lakes = [
          await makeLake(kind, pair.visible, pair.one, true),
          await makeLake(kind, pair.visible, pair.other, false),
        ] as const
        const [one, other] = [new Asker(lakes[0], kind), new Asker(lakes[1], kind)]
        try {
          for (const asked of list) {
            const answers = [await one.ask(asked), await other.ask(asked)]
            expect({asked, ...answers[1]}).toEqual({asked, ...answers[0]})
          }
        } finally {
          await Promise.all(lakes.map((lake) => lake.stop()))
        }
      }
      await fc.assert(fc.asyncProperty(pairs, requests, compare), {
        numRuns: runsOf(kind),
        endOnFailure: true,
      })
    },
    60_000 + RUNS * 30_000,
  )

  test(
    'take equal work for every query',
    async () => {
      const queries = fc.array(fc.tuple(anyQuery, perspective), {minLength: 40, maxLength: 40})
      const compare = async (pair: Pair, asked: readonly (readonly [string, string])[]) => {
        const work: unknown[][] = []
        for (const hidden of [pair.one, pair.other]) {
          const running = await makeLake(kind, pair.visible, hidden, hidden === pair.one)
          const requester = kind.requester?.(running.lake) ?? anonymous
          const dataset = running.lake.dataset('production')
          const ask = async ([query, seen]: readonly [string, string]) => {
            const budget = unlimited()
            const request = {query, params: PARAMS, perspective: seen.split(','), budget}
            const failure = await dataset.query(request, requester).then(
              () => '',
              (error: unknown) => {
                if (error instanceof LakeError) return error.message
                throw error
              },
            )
            return {query, seen, failure, steps: budget.steps, bytes: budget.bytes}
          }
          // What is parsed and indexed once is done by the first round, for both.
          for (const one of asked) await ask(one)
          for (let turn = 0; turn < INDEXING_TURNS; turn += 1) await setImmediate()
          const counted: unknown[] = []
          for (const one of asked) counted.push(await ask(one))
          work.push(counted)
          await running.stop()
        }
        expect(work[1]).toEqual(work[0])
      }
      await fc.assert(fc.asyncProperty(pairs, queries, compare), {
        numRuns: runsOf(kind),
        endOnFailure: true,
      })
    },
    60_000 + RUNS * 20_000,
  )

  test(
    'say the same over WebSockets',
    async () => {
      const compare = async (pair: Pair) => {
        const told: unknown[] = []
        for (const hidden of [pair.one, pair.other]) {
          const running = await makeLake(kind, pair.visible, hidden, hidden === pair.one)
          told.push(await toldOverSockets(running, kind, hidden))
          await running.stop()
        }
        expect(told[1]).toEqual(told[0])
      }
      await fc.assert(fc.asyncProperty(pairs, compare), {numRuns: runsOf(kind), endOnFailure: true})
    },
    60_000 + RUNS * 20_000,
  )

  test(
    'send equal streams, whatever changes unseen',
    async () => {
      const compare = async (pair: Pair, listened: readonly Asked[]) => {
        const streams: string[][] = []
        for (const [hidden, hiddenFirst] of [
          [pair.one, true],
          [pair.other, false],
        ] as const) {
          const running = await makeLake(
            kind,
            pair.visible,
            {...hidden, documents: []},
            hiddenFirst,
          )
          const asker = new Asker(running, kind)
          const dataset = running.lake.dataset('production')
          const stop = new AbortController()
          try {
            const open = await Promise.all(listened.map((asked) => asker.open(asked, stop.signal)))
            const texts = open.map((response) =>
              asker.read(response, (text) => text.includes('"seal"') || text.includes('tags')),
            )
            // Nobody but those who see it may hear of any of this.
            for (const document of hiddenFrom(kind, hidden).documents) {
              await dataset.transact([{createOrReplace: document}], {}, administrator)
            }
            for (const document of pair.visible) {
              if (kind.owns.includes(document._id)) continue
              const edited = {...whole(document, hidden, kind), internal: `${hidden.author} edits`}
              await dataset.transact([{createOrReplace: edited}], {}, administrator)
            }
            const seal = {_id: 'seal', _type: 'seal'}
            await dataset.transact([{create: seal}], {transactionId: 'seal'}, administrator)
            streams.push((await Promise.all(texts)).map((text) => asker.stable(text)))
          } finally {
            stop.abort()
            await running.stop()
          }
        }
        expect(streams[1]).toEqual(streams[0])
      }
      const path = fc.constantFrom(
        '/data/listen/production?query=*&includeResult=true',
        '/data/listen/production?query=*&includeAllVersions=true&effectFormat=mendoza',
        `/data/listen/production?query=${encodeURIComponent('*[_type in ["seal", "post"]]')}&includePreviousRevision=true`,
        '/data/live/events/production',
      )
      const listened = fc.array(
        path.map((found): Asked => ({method: 'GET', path: `/v2025-02-19${found}`})),
        {minLength: 2, maxLength: 4},
      )
      await fc.assert(fc.asyncProperty(pairs, listened, compare), {numRuns: runsOf(kind)})
    },
    60_000 + RUNS * 20_000,
  )
})
