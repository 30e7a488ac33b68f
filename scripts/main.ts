import {type CommandDef, defineCommand, runMain} from 'citty'
import packageJson from '../package.json' with {type: 'json'}
import {inWords} from '../server/command-error.ts'
import {assertArguments, assertSubcommand} from './arguments.ts'

// A command started by another Node process ends when that process is gone, for whatever reason.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()

type LoadedCommand = Pick<CommandDef, 'meta'>

/** Checks a command's arguments and reports expected failures in one line; its subcommands likewise. */
async function guarded(command: LoadedCommand, name: string): Promise<LoadedCommand> {
  const run: unknown = Reflect.get(command, 'run')
  const {args, subCommands}: CommandDef = command
  const children = Object.entries((await resolve(subCommands)) ?? {})
  return {
    ...command,
    ...(children.length > 0 && {
      setup: ({rawArgs}: {rawArgs: string[]}) =>
        assertSubcommand(
          name,
          rawArgs,
          children.map(([child]) => child),
        ),
      subCommands: Object.fromEntries(
        children.map(([child, load]) => [
          child,
          async () => guarded(await resolve(load), `${name} ${child}`),
        ]),
      ),
    }),
    ...(typeof run === 'function' && {
      run: async (context: {rawArgs: string[]}) => {
        try {
          if (children.length === 0)
            assertArguments(name, context.rawArgs, (await resolve(args)) ?? {})
          await run(context)
        } catch (error) {
          throw inWords(error)
        }
      },
    }),
  }
}

const resolve = async <Value>(value: Value | Promise<Value> | (() => Value | Promise<Value>)) =>
  value instanceof Function ? value() : value

/** A command whose module is loaded only when it is called. */
function lazyCommand(name: string, load: () => Promise<{default: LoadedCommand}>) {
  return async () => guarded((await load()).default, `hemvist ${name}`)
}

const commands = {
  start: lazyCommand('start', () => import('./commands/start.ts')),
  build: lazyCommand('build', () => import('./commands/publish/build.ts')),
  test: lazyCommand('test', () => import('./commands/develop/test.ts')),
  bench: lazyCommand('bench', () => import('./commands/develop/bench.ts')),
  audit: lazyCommand('audit', () => import('./commands/develop/audit.ts')),
  user: lazyCommand('user', () => import('./commands/people/user.ts')),
  role: lazyCommand('role', () => import('./commands/people/role.ts')),
  token: lazyCommand('token', () => import('./commands/people/token.ts')),
  session: lazyCommand('session', () => import('./commands/people/session.ts')),
  'audit-log': lazyCommand('audit-log', () => import('./commands/people/audit-log.ts')),
  types: lazyCommand('types', () => import('./commands/develop/types.ts')),
  gallery: lazyCommand('gallery', () => import('./commands/develop/gallery.ts')),
  guides: lazyCommand('guides', () => import('./commands/develop/guides.ts')),
  backup: lazyCommand('backup', () => import('./commands/content/backup.ts')),
  restore: lazyCommand('restore', () => import('./commands/content/restore.ts')),
  doctor: lazyCommand('doctor', () => import('./commands/doctor.ts')),
  export: lazyCommand('export', () => import('./commands/content/export.ts')),
  import: lazyCommand('import', () => import('./commands/content/import.ts')),
  migrate: lazyCommand('migrate', () => import('./commands/content/migrate.ts')),
  move: lazyCommand('move', () => import('./commands/content/move.ts')),
  deploy: lazyCommand('deploy', () => import('./commands/publish/deploy.ts')),
  figures: lazyCommand('figures', () => import('./commands/visitors/figures.ts')),
  inbox: lazyCommand('inbox', () => import('./commands/visitors/inbox.ts')),
  participants: lazyCommand('participants', () => import('./commands/visitors/participants.ts')),
  person: lazyCommand('person', () => import('./commands/people/person.ts')),
  publishes: lazyCommand('publishes', () => import('./commands/publish/publishes.ts')),
  rollback: lazyCommand('rollback', () => import('./commands/publish/rollback.ts')),
}

await runMain(
  defineCommand({
    meta: {name: 'hemvist', version: packageJson.version, description: packageJson.description},
    setup: ({rawArgs}) => assertSubcommand('hemvist', rawArgs, Object.keys(commands)),
    subCommands: commands,
  }),
)
