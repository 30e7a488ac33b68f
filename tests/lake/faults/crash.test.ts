import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {administrator, checkDataset, openLake} from '../../../lake/index.ts'
import {runAndKill} from './kill.ts'

/** How often the writer is killed; `CRASHES=500` for a long run. */
const CRASHES = Number(process.env.CRASHES ?? 25)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crash-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

interface Acknowledged {
  id: string
  kind: string
  n: number
}

/** Lets a writer run and kills it at a random moment after its first acknowledgement. */
async function writeAndKill(start: number, milliseconds: number): Promise<Acknowledged[]> {
  const lines = await runAndKill('writer.ts', [folder, String(start)], milliseconds)
  return lines.map((line) => {
    const [id = '', kind = '', n] = line.split(' ')
    return {id, kind, n: Number(n)}
  })
}

test(
  `after each of ${CRASHES} kills nothing acknowledged is missing and nothing is half there`,
  async () => {
    let start = 0
    let total = 0
    for (let round = 0; round < CRASHES; round++) {
      const acknowledged = await writeAndKill(start, Math.random() * 120)
      total += acknowledged.length
      const lake = openLake({folder})
      try {
        const dataset = lake.dataset('production')
        const {store, collection} = dataset

        for (const {id} of acknowledged) expect(store.transactions.byId(id)?.id).toBe(id)
        expect(checkDataset(dataset)).toEqual([])

        const ids = [...collection.values()].map(({_id}) => _id)
        const numbers = (prefix: string) =>
          new Set(ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(1)))
        const [places, counts] = [numbers('b'), numbers('c')]
        counts.delete('ounter')
        // A story is created with its place; the place stays when the story is removed.
        for (const n of numbers('a')) expect(places.has(n)).toBe(true)
        expect(collection.get('counter')?.n ?? 0).toBe(counts.size)

        const stories = await dataset.query({query: '*[_type == "story"]._id'}, administrator)
        expect(stories.result).toEqual(ids.filter((id) => id.startsWith('a')).sort())
        start = Math.max(-1, ...ids.map((id) => Number(id.slice(1)) || 0)) + 1
      } finally {
        await lake.close()
      }
    }
    expect(total).toBeGreaterThanOrEqual(CRASHES)
  },
  CRASHES * 20_000,
)
