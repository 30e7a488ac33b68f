import {spawn} from 'node:child_process'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {defineCommand} from 'citty'
import {z} from 'zod'
import {unlessMissing} from '../../../files/index.ts'
import {ensureChromium} from '../../chromium.ts'

interface Check {
  title: string
  /** A program in node_modules/.bin with its arguments. */
  command: readonly [string, ...string[]]
}

/** Folders whose coverage is measured by their own tests: counting makes those that render whole sites take twice as long. */
const MEASURED = ['accounts', 'http', 'lake', 'mail', 'schemas', 'visitors'] as const

/**
 * What runs one after another; what stands together runs at the same time. The static checks use one processor each, and
 * would leave the others idle.
 */
const stages: readonly (readonly Check[])[] = [
  [
    {title: 'Types', command: ['astro-check', '--minimumFailingSeverity', 'error']},
    {title: 'Lint', command: ['biome', 'check', '--error-on-warnings']},
    {title: 'Unused files, exports and dependencies', command: ['knip', '--no-progress']},
    {
      title: 'Unit and contract tests, with coverage',
      command: [
        'vitest',
        'run',
        '--coverage',
        `--coverage.include={${MEASURED.join(',')}}/**/*.ts`,
        ...MEASURED.map((folder) => `tests/${folder}`),
      ],
    },
  ],
  [
    {
      title: 'Tests of whole sites, servers and commands',
      command: ['vitest', 'run', ...MEASURED.map((folder) => `--exclude=tests/${folder}/**`)],
    },
  ],
  [
    {
      title: 'Browser tests',
      command: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
    },
  ],
]

const failuresFile = z.array(z.object({test: z.string(), error: z.string()}))

interface FailedCheck {
  title: string
  failures: z.infer<typeof failuresFile>
}

/** What failed, and then, where a reader of a long output looks first, its names once more. */
function describeFailed(checks: readonly FailedCheck[]): string {
  const failures = checks.flatMap(({failures}) => failures)
  return [
    ...failures.map(({test, error}) => `\n${test}\n${error}`),
    '\nFailed:',
    ...checks.flatMap(({title, failures}) => [
      `  ${title}`,
      ...failures.map(({test}) => `    ${test}`),
    ]),
  ].join('\n')
}

/** Runs a check, whose output appears at once (`inherit`) or when it has ended (`pipe`); whether it passed. */
async function passes(
  {title, command: [name, ...args]}: Check,
  env: NodeJS.ProcessEnv,
  output: 'inherit' | 'pipe',
): Promise<boolean> {
  const heading = `\n${title}: ${name} ${args.join(' ')}`
  if (output === 'inherit') console.log(heading)
  const child = spawn(name, args, {
    stdio: ['inherit', output, output],
    env,
    shell: process.platform === 'win32',
  })
  const ended = new Promise<boolean>((resolve) => {
    child.on('error', (error) => {
      console.error(`${name} cannot be started: ${error.message}`)
      resolve(false)
    })
    child.on('close', (code) => resolve(code === 0))
  })
  const texts = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''))
  const [passed, ...printed] = await Promise.all([ended, ...texts])
  if (output === 'pipe') console.log([heading, ...printed].join('\n'))
  return passed
}

export default defineCommand({
  meta: {name: 'test', description: 'Check types and style, then run every test'},
  async run() {
    const chromium = ensureChromium((step) => console.log(step))
    const folder = await mkdtemp(join(tmpdir(), 'hemvist-test-'))
    const failed: FailedCheck[] = []
    for (const checks of stages) {
      const last = checks.length - 1
      const results = await Promise.all(
        checks.map(async (check, index) => {
          const file = join(folder, `${check.title}.json`)
          const env = {
            ...process.env,
            CHROME_PATH: chromium,
            ASTRO_TELEMETRY_DISABLED: '1',
            HEMVIST_FAILURES: file,
          }
          if (await passes(check, env, index === last ? 'inherit' : 'pipe')) return []
          // Only runs of tests write about their failures.
          const written = await unlessMissing(readFile(file, 'utf8'), '[]')
          return [{title: check.title, failures: failuresFile.parse(JSON.parse(written))}]
        }),
      )
      failed.push(...results.flat())
    }
    await rm(folder, {recursive: true})
    if (failed.length > 0) console.error(describeFailed(failed))
    console.log(`\n${stages.flat().length - failed.length} passed, ${failed.length} failed`)
    process.exitCode = failed.length > 0 ? 1 : 0
  },
})
