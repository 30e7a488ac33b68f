import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {load, machine, machineLine} from './machine.ts'
import {markdownTables, type Row, withSection} from './page.ts'

/** The exports of tests/bench/<name>.bench.ts. */
export interface Benchmark {
  name: string
  run(report: (row: Row) => void): Promise<void>
}

/**
 * `run.ts [--only <text>] [--json]`: runs the benchmarks whose file name contains the text, prints their tables, and
 * writes each into its section of docs/performance.md. `--json` prints one JSON object and writes nothing.
 */
const {values} = parseArgs({options: {json: {type: 'boolean'}, only: {type: 'string'}}})
const PAGE = join(import.meta.dirname, '../../docs/performance.md')
const ENDING = '.bench.ts'
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(ENDING) && file.includes(values.only ?? ''))
  .sort()

const results: Record<string, Row[]> = {}
if (!values.json) console.log(machineLine())

for (const file of files) {
  const benchmark: Benchmark = await import(join(import.meta.dirname, file))
  const rows: Row[] = []
  console.error(`\n${benchmark.name} …`)
  const loadBefore = load()
  await benchmark.run((row) => rows.push(row))
  results[benchmark.name] = rows
  if (values.json) continue
  console.table(rows)
  const when = new Date().toISOString().slice(0, 16).replace('T', ' ')
  const circumstances = `*${machineLine()}. Load average ${loadBefore} before, ${load()} after. ${when} UTC, commit ${machine.commit}.*`
  const content = `${circumstances}\n\n${markdownTables(rows)}`
  const name = file.slice(0, -ENDING.length)
  writeFileSync(PAGE, withSection(readFileSync(PAGE, 'utf8'), name, benchmark.name, content))
}
if (values.json) console.log(JSON.stringify({machine, results}, null, 2))
