import {execFile} from 'node:child_process'
import {statSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {generateDocuments} from './lake/documents.ts'
import {datasetFile, inFolder, seedLake} from './lake/lake.ts'
import {median, rounded} from './statistics.ts'

export const name = 'Cold start and memory, beside reading the same rows and parsing them bare'

const COUNTS = [10_000, 100_000]
const ROUNDS = 3
const WAYS = {lake: 'the lake', rows: 'rows and JSON.parse, bare'}

interface Opened {
  milliseconds: number
  answered: number
  rss: number
  heap: number
  empty: number
}

const execute = promisify(execFile)

async function open(way: string, folder: string): Promise<Opened> {
  const script = join(import.meta.dirname, 'lake/open.ts')
  const {stdout} = await execute(process.execPath, ['--expose-gc', script, way, folder])
  return JSON.parse(stdout)
}

export async function run(report: (row: Record<string, string | number>) => void): Promise<void> {
  for (const count of COUNTS) {
    await inFolder(async (folder) => {
      seedLake(folder, generateDocuments(count))
      const opened: {way: string; results: Opened[]}[] = []
      for (const way of Object.keys(WAYS)) opened.push({way, results: []})
      for (let round = 0; round < ROUNDS; round++) {
        for (const {way, results} of opened) results.push(await open(way, folder))
      }
      const middle = (results: Opened[], field: keyof Opened) =>
        median(results.map((result) => result[field]))
      const bare = opened.find(({way}) => way === 'rows')?.results ?? []
      for (const {way, results} of opened) {
        const milliseconds = middle(results, 'milliseconds')
        report({
          documents: count,
          what: way === 'lake' ? WAYS.lake : WAYS.rows,
          'file MiB': Math.round(statSync(datasetFile(folder)).size / 2 ** 20),
          'to the first answer ms': Math.round(milliseconds),
          '× bare': rounded(milliseconds / middle(bare, 'milliseconds'), 2),
          'RSS MiB': Math.round(middle(results, 'rss')),
          'of it before opening': Math.round(middle(results, 'empty')),
          'heap MiB': Math.round(middle(results, 'heap')),
          '× bare heap': rounded(middle(results, 'heap') / middle(bare, 'heap'), 2),
        })
      }
    })
  }
}
