import {setTimeout as wait} from 'node:timers/promises'
import {defineCommand} from 'citty'
import {withAccounts} from '../../../server/accounts.ts'
import {CommandError} from '../../../server/command-error.ts'
import {readConfig} from '../../../server/config.ts'

const FOLLOW_MS = 500

function readTime(since: string | undefined): string {
  if (since === undefined) return ''
  const time = new Date(since)
  if (!Number.isNaN(time.getTime())) return time.toISOString()
  throw new CommandError(`--since takes a time such as 2026-05-01T08:00:00Z, not "${since}".`)
}

export default defineCommand({
  meta: {
    name: 'audit-log',
    description: 'Print who did what, when and from where, as JSON lines',
  },
  args: {
    since: {type: 'string', description: 'Only what happened from this time on (ISO 8601)'},
    verify: {
      type: 'boolean',
      description: 'Only check that no entry was changed or taken out',
      default: false,
    },
    follow: {
      type: 'boolean',
      description: 'Go on printing what happens, until stopped',
      default: false,
    },
  },
  async run({args}) {
    const since = readTime(args.since)
    if (args.verify && args.follow)
      throw new CommandError('--verify and --follow exclude each other.')
    await withAccounts(readConfig(), async ({audit}) => {
      const broken = audit.firstBroken()
      if (args.verify && broken === null) {
        console.log(`The audit log is intact: ${audit.length} entries.`)
        return
      }
      let after = 0
      const print = () => {
        for (const entry of audit.read({after, since})) {
          console.log(JSON.stringify(entry))
          after = entry.sequence
        }
      }
      if (!args.verify) print()
      if (broken !== null) {
        console.error(
          `✗ The audit log was changed: entry ${broken} does not follow from those before it.`,
        )
        process.exitCode = 1
      }
      while (args.follow) {
        await wait(FOLLOW_MS)
        print()
      }
    })
  },
})
