import {existsSync} from 'node:fs'
import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {examineLake} from '../../../lake/backup/index.ts'
import {checkDataset, type Lake, openLake} from '../../../lake/index.ts'
import {runAndKill} from './kill.ts'

/** How often; a process that opens a whole lake takes longer to start, so it is killed less often than the writer. */
const CRASHES = Math.ceil(Number(process.env.CRASHES ?? 12) / 4)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crash-lake-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

/** Actions are atomic: where a story is published, its draft is gone, and so on. */
function expectWholeActions(lake: Lake, acknowledged: ReadonlySet<string>): void {
  const {collection} = lake.dataset('production')
  const has = (id: string) => collection.get(id) !== undefined
  const numbers = (prefix: string) =>
    [...collection.values()].flatMap(({_id}) =>
      _id.startsWith(prefix) ? [_id.slice(prefix.length)] : [],
    )
  for (const n of numbers('p')) expect(has(`drafts.p${n}`), `draft of p${n}`).toBe(false)
  for (const n of numbers('_.releases.r')) {
    const isPublished = collection.get(`_.releases.r${n}`)?.state === 'published'
    for (const id of [`x${n}`, `y${n}`]) {
      expect(has(id), id).toBe(isPublished)
      if (isPublished) expect(has(`versions.r${n}.${id}`), `version of ${id}`).toBe(false)
    }
  }
  const files = new Set([...collection.values()].map(({originalFilename}) => originalFilename))
  for (const line of acknowledged) {
    const [kind, n] = line.split(' ')
    if (kind === 'publish') expect(has(`p${n}`), line).toBe(true)
    if (kind === 'release') expect(has(`y${n}`), line).toBe(true)
    if (kind === 'upload') expect(files.has(`f${n}.txt`), line).toBe(true)
    if (kind === 'dataset') expect(() => lake.dataset(`d${n}`), line).toThrow(/not found/)
  }
}

async function expectWholeDatasets(lake: Lake): Promise<void> {
  for (const dataset of lake.datasets()) {
    expect(checkDataset(dataset)).toEqual([])
    if (dataset.name.startsWith('copy')) {
      expect(dataset.collection.get('first'), dataset.name).toBeDefined()
    }
  }
  const names = lake.datasets().map(({name}) => name)
  const left = await readdir(join(folder, 'datasets'))
  expect(left.filter((file) => !names.includes(file.split('.')[0] ?? ''))).toEqual([])
  const assets = join(folder, 'assets')
  const withAssets = existsSync(assets) ? await readdir(assets) : []
  expect(withAssets.filter((name) => !names.includes(name) && !name.startsWith('copy'))).toEqual([])
}

test(
  `after each of ${CRASHES} kills actions, releases, uploads and datasets are done or not done`,
  async () => {
    let start = 0
    const acknowledged = new Set<string>()
    for (let round = 0; round < CRASHES; round++) {
      const lines = await runAndKill('lake-writer.ts', [folder, String(start)], Math.random() * 400)
      for (const line of lines) acknowledged.add(line)
      start += 10_000
      const lake = openLake({folder})
      try {
        expectWholeActions(lake, acknowledged)
        await expectWholeDatasets(lake)
      } finally {
        await lake.close()
      }
      const findings = await examineLake({folder})
      expect(findings.filter(({severity}) => severity === 'error')).toEqual([])
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(CRASHES)
  },
  CRASHES * 30_000,
)
