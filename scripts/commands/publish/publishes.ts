import {defineCommand} from 'citty'
import {openPublishLog, readDeliveryStatus} from '../../../publish/index.ts'
import {CommandError} from '../../../server/command-error.ts'
import {readConfig} from '../../../server/config.ts'

const SHOWN = 20

export default defineCommand({
  meta: {
    name: 'publishes',
    description: 'List what was published, or what one publish changed and why',
  },
  args: {
    number: {type: 'positional', description: 'A publish, to see what it changed', required: false},
  },
  run({args}) {
    const {dataFolder} = readConfig()
    const {log, close} = openPublishLog(dataFolder)
    try {
      if (args.number !== undefined) {
        const number = Number(args.number)
        if (!Number.isInteger(number) || number < 1 || number > log.latest) {
          throw new CommandError(
            `"${args.number}" is not the number of a publish. List them: npx hemvist publishes`,
          )
        }
        const changes = log.changes(number)
        for (const {campaign, path, change, why} of changes) {
          console.log(`${change.padEnd(8)} ${campaign}/${path}  (${why})`)
        }
        return
      }
      for (const {number, at, cause} of log.publishes(SHOWN)) {
        const mark = number === log.shown ? '→' : ' '
        const why = cause.documentIds?.join(', ') ?? cause.kind
        console.log(`${mark} ${String(number).padStart(6)}  ${at}  ${why}`)
      }
      if (log.isRolledBack) {
        console.log(
          `Visitors see publish ${log.shown}. Show the latest again: npx hemvist rollback --resume`,
        )
      }
      for (const [name, {publish, failure}] of Object.entries(readDeliveryStatus(dataFolder))) {
        const state = failure
          ? `${failure.attempts} failed attempts since: ${failure.message}`
          : 'kept in step'
        console.log(`${name}: publish ${publish}, ${state}`)
      }
    } finally {
      close()
    }
  },
})
