import {spawnSync} from 'node:child_process'
import {defineCommand} from 'citty'
import {ensureChromium} from '../../chromium.ts'

interface Check {
  title: string
  /** A program in node_modules/.bin with its arguments. */
  command: readonly [string, ...string[]]
}

/** Folders of tests whose coverage is measured: counting makes those that render whole sites take twice as long. */
const MEASURED = ['accounts', 'http', 'lake', 'schemas'] as const

const checks: readonly Check[] = [
  {title: 'Types', command: ['astro-check', '--minimumFailingSeverity', 'error']},
  {title: 'Lint', command: ['biome', 'check', '--error-on-warnings']},
  {title: 'Unused files, exports and dependencies', command: ['knip', '--no-progress']},
  {
    title: 'Unit and contract tests, with coverage',
    command: ['vitest', 'run', '--coverage', ...MEASURED.map((folder) => `tests/${folder}`)],
  },
  {
    title: 'Tests of whole sites, servers and commands',
    command: ['vitest', 'run', ...MEASURED.map((folder) => `--exclude=tests/${folder}/**`)],
  },
  {
    title: 'Browser tests',
    command: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
  },
]

export default defineCommand({
  meta: {name: 'test', description: 'Check types and style, then run every test'},
  run() {
    const chromium = ensureChromium((step) => console.log(step))
    const env = {...process.env, CHROME_PATH: chromium, ASTRO_TELEMETRY_DISABLED: '1'}
    const failed = checks.filter(({title, command: [name, ...args]}, index) => {
      console.log(`\n${index + 1}/${checks.length} ${title}: ${name} ${args.join(' ')}`)
      const {status} = spawnSync(name, args, {
        stdio: 'inherit',
        env,
        shell: process.platform === 'win32',
      })
      return status !== 0
    })
    for (const {title} of failed) console.error(`Failed: ${title}`)
    console.log(`\n${checks.length - failed.length} passed, ${failed.length} failed`)
    process.exitCode = failed.length > 0 ? 1 : 0
  },
})
