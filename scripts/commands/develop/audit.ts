import {spawnSync} from 'node:child_process'
import {defineCommand} from 'citty'
import {CommandError} from '../../../server/command-error.ts'

export default defineCommand({
  meta: {
    name: 'audit',
    description: 'Measure the samples with Lighthouse and look at every page in every mode',
  },
  args: {
    only: {
      type: 'string',
      description:
        'Only what holds this text: "lighthouse", "lighthouse kumlakampanjen", "check", "keyboard"',
    },
    least: {type: 'string', description: 'The lowest score that will do', default: '100'},
    json: {type: 'boolean', description: 'Print one JSON object instead of tables, write nothing'},
  },
  run({args}) {
    const least = Number(args.least)
    if (!(least >= 0 && least <= 100)) {
      throw new CommandError(`--least takes a score from 0 to 100, not "${args.least}".`)
    }
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
