import {join} from 'node:path'
import {administrator, type Mutation} from '../../lake/index.ts'
import {startLake, TOKEN} from '../lake/harness.ts'
import {BareDatabase} from './lake/bare-database.ts'
import {serveBareWrites} from './lake/bare-writes.ts'
import {generateDocuments} from './lake/documents.ts'
import {inFolder, seedLake} from './lake/lake.ts'
import type {Row} from './page.ts'
import {median, rounded, throughput} from './statistics.ts'
import {startThread} from './thread.ts'

export const name = 'Durable transactions over 10,000 documents, beside bare node:sqlite inserts'

const COUNT = 10_000
const WRITERS = [1, 20, 100]
const ROUNDS = 5
const ROUND_MS = 250
/** Maximum number of the lake's transactions that share one fsync. */
const GROUP = 64

interface Way {
  what: string
  perSecond: (writers: number) => Promise<number>
  /** The same, by the least of servers. */
  bare?: (writers: number) => Promise<number>
}

export async function run(report: (row: Row) => void): Promise<void> {
  await inFolder(async (folder) => {
    const documents = generateDocuments(COUNT)
    seedLake(folder, documents)
    const bare = new BareDatabase(join(folder, 'bare.sqlite'))
    bare.insert(documents.map((document) => ({id: document._id, body: JSON.stringify(document)})))
    const served = await startLake({folder})
    const dataset = served.lake.dataset('production')
    const stories = documents.filter(({_type, _id}) => _type === 'story' && !_id.includes('.'))
    const bareServer = await serveBareWrites(bare)
    const writersTo = (url: string) =>
      startThread('lake/http-writers.ts', {url, token: TOKEN, stories})
    const thread = writersTo(served.url)
    const bareThread = writersTo(bareServer.url)

    let next = 0
    const story = () => ({...stories[next % stories.length], _type: 'story', _id: `n${next++}`})
    const retitle = () => {
      const id = `story-${next++ % stories.length}`
      return {patch: {id, set: {title: `Titel ${next}`}}}
    }
    const transact = (writers: number, mutation: () => Mutation) =>
      throughput(writers, ROUND_MS, () => dataset.transact([mutation()], {}, administrator))
    const overHttp = (writers: number) => thread.ask<number>({writers, milliseconds: ROUND_MS})
    const overBareHttp = (writers: number) =>
      bareThread.ask<number>({writers, milliseconds: ROUND_MS})
    const ways: Way[] = [
      {what: 'create a story', perSecond: (n) => transact(n, () => ({create: story()}))},
      {what: 'patch its title', perSecond: (n) => transact(n, retitle)},
      {what: 'create a story over HTTP', perSecond: overHttp, bare: overBareHttp},
    ]
    const bareRate = (group: number) =>
      bare.perSecond(group, ROUND_MS, () => {
        const document = story()
        return {id: document._id, body: JSON.stringify(document)}
      })

    await overHttp(1)
    await overBareHttp(1)
    const overHttpRows: Row[] = []
    for (const writers of WRITERS) {
      for (const {what, perSecond, bare: bareWay} of ways) {
        const rates = {lake: [] as number[], same: [] as number[], grouped: [] as number[]}
        const bareWayRates: number[] = []
        for (let round = 0; round < ROUNDS; round++) {
          rates.same.push(await bareRate(1))
          rates.lake.push(await perSecond(writers))
          rates.grouped.push(await bareRate(Math.min(writers, GROUP)))
          if (bareWay) bareWayRates.push(await bareWay(writers))
        }
        const [lake, same, grouped] = [rates.lake, rates.same, rates.grouped].map(median)
        if (lake === undefined || same === undefined || grouped === undefined) continue
        const row = {
          transaction: what,
          writers,
          'per second': Math.round(lake),
          'bare, one a commit': Math.round(same),
          '× one': rounded(lake / same, 2),
        }
        const bareHttp = median(bareWayRates)
        if (bareWay) {
          overHttpRows.push({
            ...row,
            'bare server, one a commit': Math.round(bareHttp),
            '× bare server': rounded(lake / bareHttp, 2),
          })
        } else {
          report({
            ...row,
            'bare, all in a commit': Math.round(grouped),
            '× all': rounded(lake / grouped, 2),
          })
        }
      }
    }
    for (const row of overHttpRows) report(row)
    await bareThread.stop()
    bareServer.stop()
    await thread.stop()
    bare.close()
    await served.stop()
  })
}
