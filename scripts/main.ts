import {type CommandDef, defineCommand, runMain} from 'citty'
import packageJson from '../package.json' with {type: 'json'}
import {inWords} from '../server/command-error.ts'

// A command that another Node process started ends when that one is gone, however it went.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()

/** A command, loaded when it is needed, whose expected failures are told in one line. */
function verb<Command extends Pick<CommandDef, 'meta'>>(load: () => Promise<{default: Command}>) {
  return async () => {
    const {default: command} = await load()
    const run: unknown = Reflect.get(command, 'run')
    if (typeof run !== 'function') return command
    return {
      ...command,
      run: async (context: unknown) => {
        try {
          await run(context)
        } catch (error) {
          throw inWords(error)
        }
      },
    }
  }
}

await runMain(
  defineCommand({
    meta: {name: 'hemvist', version: packageJson.version, description: packageJson.description},
    subCommands: {
      start: verb(() => import('./start.ts')),
      build: verb(() => import('./build.ts')),
      test: verb(() => import('./test.ts')),
      bench: verb(() => import('./bench.ts')),
      audit: verb(() => import('./audit.ts')),
      types: verb(() => import('./types.ts')),
      gallery: verb(() => import('./gallery.ts')),
      backup: verb(() => import('./backup.ts')),
      restore: verb(() => import('./restore.ts')),
      doctor: verb(() => import('./doctor.ts')),
      export: verb(() => import('./export.ts')),
      import: verb(() => import('./import.ts')),
      move: verb(() => import('./move.ts')),
      deploy: verb(() => import('./deploy.ts')),
      publishes: verb(() => import('./publishes.ts')),
      rollback: verb(() => import('./rollback.ts')),
    },
  }),
)
