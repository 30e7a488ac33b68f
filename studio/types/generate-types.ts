import {execFile} from 'node:child_process'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join, relative, resolve} from 'node:path'
import {promisify} from 'node:util'

const run = promisify(execFile)

const studioFolder = resolve(import.meta.dirname, '..')
const root = resolve(studioFolder, '..')
const workFolder = join(root, 'node_modules/.cache/hemvist')

/** The file with the types of query results; only `site` uses it. */
export const typesFile = join(root, 'site/types.generated.ts')

/** Timeout for each of Sanity's commands, in ms: long enough for a busy machine, so that it only catches a hang. */
const COMMAND_TIMEOUT_MS = 600_000

/** Types could not be generated; `message` contains the output of Sanity's command line. */
export class TypeGenerationError extends Error {
  override name = 'TypeGenerationError'
}

/** Runs one of Sanity's own commands in the Studio's folder, without telemetry. */
async function sanity(...args: string[]): Promise<void> {
  const packageFile = createRequire(import.meta.url).resolve('@sanity/cli/package.json')
  const command = join(dirname(packageFile), 'bin/run.js')
  try {
    await run(process.execPath, [command, ...args], {
      cwd: studioFolder,
      env: {...process.env, CI: '1', DO_NOT_TRACK: '1', NO_COLOR: '1'},
      timeout: COMMAND_TIMEOUT_MS,
    })
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
    throw new TypeGenerationError(`sanity ${args.slice(0, 2).join(' ')} failed: ${output || error}`)
  }
}

/**
 * Generates the TypeScript types of every `defineQuery` in `site/` with Sanity TypeGen.
 * @returns what {@link typesFile} should contain; nothing in the work tree is changed
 * @throws {TypeGenerationError} when the schema or a query is wrong
 */
export async function generateTypes(): Promise<string> {
  await mkdir(workFolder, {recursive: true})
  const folder = await mkdtemp(join(workFolder, 'typegen-'))
  // The command line resolves every path against the Studio's folder.
  const within = (file: string) => relative(studioFolder, join(folder, file))
  try {
    await sanity('schema', 'extract', '--path', within('schema.json'))
    const config = {
      path: '../site/**/*.{ts,tsx,astro}',
      schema: within('schema.json'),
      generates: within('types.ts'),
      overloadClientMethods: true,
    }
    await writeFile(join(folder, 'typegen.json'), JSON.stringify(config))
    await sanity('typegen', 'generate', '--config-path', join(folder, 'typegen.json'))
    const text = await readFile(join(folder, 'types.ts'), 'utf8')
    return text.replaceAll(within('schema.json'), 'schemas/')
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** Updates {@link typesFile}. @returns whether it changed */
export async function writeTypes(): Promise<boolean> {
  const text = await generateTypes()
  if (text === (await readFile(typesFile, 'utf8').catch(() => ''))) return false
  await writeFile(typesFile, text)
  return true
}
