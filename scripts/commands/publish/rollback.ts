import {defineCommand} from 'citty'
import {openPublishLog} from '../../../publish/index.ts'
import {CommandError} from '../../../server/command-error.ts'
import {readConfig} from '../../../server/config.ts'

export default defineCommand({
  meta: {name: 'rollback', description: 'Show visitors an earlier publish, until told to resume'},
  args: {
    number: {
      type: 'positional',
      description: 'The publish to show (default: the one before)',
      required: false,
    },
    resume: {type: 'boolean', description: 'Show the latest publish again'},
  },
  run({args}) {
    const {log, close} = openPublishLog(readConfig().dataFolder)
    try {
      if (args.resume && args.number !== undefined) {
        throw new CommandError('Give either the number of a publish or --resume, not both.')
      }
      if (args.resume) {
        log.resume()
      } else {
        const number = args.number === undefined ? log.shown - 1 : Number(args.number)
        if (!Number.isInteger(number)) {
          const meant = args.number === 'resume' ? ' Did you mean --resume?' : ''
          throw new CommandError(`"${args.number}" is not the number of a publish.${meant}`)
        }
        log.rollback(number)
      }
      console.log(`Visitors see publish ${log.shown}.`)
      const withdrawn = log.withdrawn(log.shown)
      for (const {campaign, path} of withdrawn) console.log(`  gone: ${campaign}/${path}`)
      if (withdrawn.length > 0) {
        console.log(
          'These pages of it show people who may not be shown any more: visitors are told that they are gone (410).',
        )
      }
    } finally {
      close()
    }
  },
})
