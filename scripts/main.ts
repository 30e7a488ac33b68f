import {defineCommand, runMain} from 'citty'
import packageJson from '../package.json' with {type: 'json'}

// A command that another Node process started ends when that one is gone, however it went.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()

await runMain(
  defineCommand({
    meta: {name: 'hemvist', version: packageJson.version, description: packageJson.description},
    subCommands: {
      start: () => import('./start.ts').then((module) => module.default),
      build: () => import('./build.ts').then((module) => module.default),
      test: () => import('./test.ts').then((module) => module.default),
      bench: () => import('./bench.ts').then((module) => module.default),
    },
  }),
)
