import {once} from 'node:events'
import {createServer, type ServerResponse} from 'node:http'
import {setTimeout} from 'node:timers/promises'
import {encodeEvent} from '../../http/index.ts'
import {administrator} from '../../lake/index.ts'
import {startLake, type TestLake, TOKEN} from '../lake/harness.ts'
import {generateDocuments} from './lake/documents.ts'
import {inFolder, seedLake} from './lake/lake.ts'
import {median, percentile, rounded, throughput} from './statistics.ts'
import {startThread} from './thread.ts'

export const name = 'Events: from a commit to its listeners, and the writer while they listen'

const COUNT = 10_000
const LISTENERS = 100
const EVENTS = 200
const CROWDS = [0, 100, 500]
const ROUNDS = 5
/** Simulated typing: milliseconds between two transactions, and how many of them. */
const PACE_MS = 50
const KEYSTROKES = 20
const ROUND_MS = 350

type Report = (row: Record<string, string | number>) => void
type Thread = ReturnType<typeof startThread>

const now = () => Number(process.hrtime.bigint()) / 1e6

const address = (lake: TestLake, query: string) =>
  `${lake.url}/v2025-02-19/data/listen/production?${new URLSearchParams({query, includeResult: 'true'})}`

let titles = 0
/** Changes a story's title. */
const retitle = (lake: TestLake, id: string) =>
  lake.lake
    .dataset('production')
    .transact([{patch: {id, set: {title: `Titel ${titles++}`}}}], {}, administrator)

/**
 * Opens the streams and sends events one by one, each after all streams have received the one before; returns the
 * delays in ms.
 */
async function delays(thread: Thread, urls: string[], send: () => Promise<number>) {
  await thread.ask({open: urls})
  const each: number[] = []
  const last: number[] = []
  for (let i = 0; i < EVENTS; i++) {
    const sent = await send()
    const heard = await thread.ask<number[]>({hear: urls.length})
    const times = heard.map((moment) => moment - sent)
    each.push(...times)
    last.push(Math.max(...times))
  }
  await thread.ask({close: true})
  return {each, last}
}

/** Sends an event of about the same length to as many responses of a bare server, received by the same client. */
async function bareDelays(thread: Thread, chunk: Uint8Array) {
  const responses: ServerResponse[] = []
  const server = createServer((_, response) => {
    response.writeHead(200, {'Content-Type': 'text/event-stream'})
    response.write(encodeEvent('welcome', {}))
    responses.push(response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const bound = server.address()
  const port = typeof bound === 'object' ? bound?.port : undefined
  const urls = Array.from({length: LISTENERS}, () => `http://127.0.0.1:${port}/`)
  const measured = await delays(thread, urls, async () => {
    const sent = now()
    for (const response of responses) response.write(chunk)
    return sent
  })
  server.closeAllConnections()
  server.close()
  return measured
}

async function reportDelays(lake: TestLake, thread: Thread, report: Report) {
  const story = lake.lake.dataset('production').collection.get('story-1')
  const chunk = encodeEvent('mutation', {result: story, mutations: [{patch: {id: 'story-1'}}]})
  const send = async () => {
    await retitle(lake, 'story-1')
    return now()
  }
  const one = Array.from({length: LISTENERS}, () => address(lake, '*[_type == "story"]'))
  const own = Array.from({length: LISTENERS}, (_, i) =>
    address(lake, `*[_id in ["story-1", "drafts.story-1", "story-${i + 2}"]]`),
  )
  const measured = {
    'bare server': await bareDelays(thread, chunk),
    'one query for all': await delays(thread, one, send),
    'a query each': await delays(thread, own, send),
  }
  const bare = median(measured['bare server'].each)
  for (const [what, {each, last}] of Object.entries(measured)) {
    report({
      what: `commit to listener, ${what}`,
      listeners: LISTENERS,
      'p50 ms': rounded(median(each), 2),
      'p95 ms': rounded(percentile(each, 0.95), 2),
      'last one p50 ms': rounded(median(last), 2),
      'last one p95 ms': rounded(percentile(last, 0.95), 2),
      '× bare': rounded(median(each) / bare, 2),
    })
  }
}

/** Measures each transaction of somebody typing, while all listeners receive every one. */
async function reportTyping(lake: TestLake, thread: Thread, report: Report) {
  const rates = CROWDS.map((listeners) => ({listeners, times: [] as number[]}))
  for (let round = 0; round < ROUNDS; round++) {
    for (const {listeners, times} of rates) {
      const urls = Array.from({length: listeners}, () => address(lake, '*[_type == "story"]'))
      if (listeners > 0) await thread.ask({open: urls})
      for (let i = 0; i < KEYSTROKES; i++) {
        await setTimeout(PACE_MS)
        const start = now()
        await retitle(lake, 'story-1')
        times.push(now() - start)
      }
      if (listeners > 0) {
        await thread.ask({hear: KEYSTROKES * listeners})
        await thread.ask({close: true})
      }
    }
  }
  for (const {listeners, times} of rates) {
    report({
      what: `a transaction of one who types, ${1000 / PACE_MS} a second, heard by all`,
      listeners,
      'p50 ms': rounded(median(times), 2),
      'p95 ms': rounded(percentile(times, 0.95), 2),
      '× without listeners': rounded(median(times) / median(rates[0]?.times ?? []), 2),
    })
  }
}

async function reportWriter(lake: TestLake, thread: Thread, report: Report) {
  const crowds: [what: string, url: (i: number) => string, heardBy: (all: number) => number][] = [
    ['each at a story of its own', (i) => address(lake, `*[_id == "story-${i}"]`), () => 1],
    ['all at all stories', () => address(lake, '*[_type == "story"]'), (all) => all],
  ]
  for (const [what, url, heardBy] of crowds) {
    const rates = CROWDS.map((listeners) => ({listeners, measured: [] as number[], cutOff: 0}))
    for (let round = 0; round < ROUNDS; round++) {
      for (const crowd of rates) {
        const {listeners, measured} = crowd
        if (listeners > 0) {
          await thread.ask({open: Array.from({length: listeners}, (_, i) => url(i))})
        }
        let written = 0
        const rate = await throughput(1, ROUND_MS, () =>
          retitle(lake, `story-${written++ % Math.max(listeners, 100)}`),
        )
        measured.push(rate)
        if (listeners > 0) {
          await thread.ask({hear: written * heardBy(listeners)})
          crowd.cutOff += await thread.ask<number>({close: true})
        }
      }
    }
    const alone = median(rates[0]?.measured ?? [])
    for (const {listeners, measured, cutOff} of rates) {
      const rate = median(measured)
      report({
        what: `one writer, ${what}`,
        listeners,
        'transactions per second': Math.round(rate),
        'events per second': Math.round(listeners > 0 ? rate * heardBy(listeners) : 0),
        '× without listeners': rounded(rate / alone, 2),
        'cut off': cutOff,
      })
    }
  }
}

export async function run(report: Report): Promise<void> {
  await inFolder(async (folder) => {
    seedLake(folder, generateDocuments(COUNT))
    const lake = await startLake({folder})
    const thread = startThread('lake/listeners.ts', {token: TOKEN})
    await reportDelays(lake, thread, report)
    await reportTyping(lake, thread, report)
    await reportWriter(lake, thread, report)
    await thread.stop()
    await lake.stop()
  })
}
