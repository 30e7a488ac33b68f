import {readdirSync} from 'node:fs'
import {cpus, totalmem} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'

/** One measurement; ratios are of things measured side by side in the same run. */
export type Row = Record<string, string | number>

/** What a file tests/bench/<name>.bench.ts exports. */
export interface Benchmark {
  name: string
  run(report: (row: Row) => void): Promise<void>
}

const {values} = parseArgs({options: {json: {type: 'boolean'}, only: {type: 'string'}}})
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts') && file.includes(values.only ?? ''))
  .sort()

const [cpu] = cpus()
const machine = {
  cpu: cpu?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
}
const results: Record<string, Row[]> = {}
if (!values.json)
  console.log(
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}`,
  )

for (const file of files) {
  const benchmark: Benchmark = await import(join(import.meta.dirname, file))
  const rows: Row[] = []
  console.error(`\n${benchmark.name} …`)
  await benchmark.run((row) => rows.push(row))
  results[benchmark.name] = rows
  if (!values.json) console.table(rows)
}
if (values.json) console.log(JSON.stringify({machine, results}, null, 2))
