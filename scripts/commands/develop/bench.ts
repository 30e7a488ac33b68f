import {spawnSync} from 'node:child_process'
import {defineCommand} from 'citty'

export default defineCommand({
  meta: {
    name: 'bench',
    description: 'Measure speed, as ratios of things run side by side, into docs/performance.md',
  },
  args: {
    json: {type: 'boolean', description: 'Print one JSON object instead of tables, write nothing'},
    only: {type: 'string', description: 'Run only the benchmarks whose file name holds this text'},
  },
  run({args}) {
    const flags = [...(args.json ? ['--json'] : []), ...(args.only ? ['--only', args.only] : [])]
    const {status} = spawnSync(process.execPath, ['tests/bench/run.ts', ...flags], {
      stdio: 'inherit',
    })
    process.exitCode = status ?? 1
  },
})
