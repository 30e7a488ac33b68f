import {spawnSync} from 'node:child_process'
import {defineCommand} from 'citty'

export default defineCommand({
  meta: {
    name: 'audit',
    description: 'Measure the samples with Lighthouse and look at every page in every mode',
  },
  args: {
    only: {
      type: 'string',
      description:
        'Only what holds this text: «lighthouse», «lighthouse kumlakampanjen», «check», «keyboard»',
    },
    least: {type: 'string', description: 'The lowest score that will do', default: '100'},
    json: {type: 'boolean', description: 'Print one JSON object instead of tables, write nothing'},
  },
  run({args}) {
    const flags = [
      ...(args.only ? ['--only', args.only] : []),
      ...(args.json ? ['--json'] : []),
      '--least',
      args.least,
    ]
    const {status} = spawnSync(process.execPath, ['tests/audit/run.ts', ...flags], {
      stdio: 'inherit',
    })
    process.exitCode = status ?? 1
  },
})
