import {fork} from 'node:child_process'
import {mkdir, readdir, rename, rm, stat, utimes} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {millisecondsInDay} from 'date-fns/constants'
import {TEMPLATE_CACHE_DAYS} from '../limits.ts'
import {compileError} from './failure.ts'
import {filesBelow, templatesKey} from './key.ts'
import {projectRoot} from './names.ts'

/** Templates compiled once, from which many pages are rendered. */
export interface CompiledTemplates {
  /** Identifies these templates: the same key gives the same pages. */
  key: string
  /** URL of the bundle's entry, to import. */
  entry: string
  /** Folder of the files that pages name (style sheets, scripts, fonts). */
  clientFolder: string
  /** Those files, relative to `clientFolder`, with `/`. */
  clientFiles: readonly string[]
}

const cacheFolder = join(projectRoot, '.cache', 'templates')

function runCompiler(siteFolder: string, outFolder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: unknown
    let stderr = ''
    const child = fork(
      fileURLToPath(new URL('./compile-child.ts', import.meta.url)),
      [siteFolder, outFolder],
      {
        cwd: projectRoot,
        env: {
          // The bundler's allocator returns what is freed at once.
          MIMALLOC_PURGE_DELAY: '0',
          ...process.env,
          NODE_ENV: 'production',
          ASTRO_TELEMETRY_DISABLED: '1',
        },
        execArgv: [],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      },
    )
    child.on('message', (message) => {
      failure = message
    })
    child.stderr?.on('data', (chunk) => {
      stderr = (stderr + chunk).slice(-4000)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve()
      reject(compileError(failure, stderr))
    })
  })
}

async function dropUnused(): Promise<void> {
  const oldest = Date.now() - TEMPLATE_CACHE_DAYS * millisecondsInDay
  for (const name of await readdir(cacheFolder)) {
    const folder = join(cacheFolder, name)
    const used = await stat(folder).catch(() => null)
    if (used && used.mtimeMs < oldest) await rm(folder, {recursive: true, force: true})
  }
}

/**
 * Compiles the templates in `siteFolder`, or finds them already compiled. A folder in the project's cache either
 * holds a complete bundle or does not exist, even when several processes compile at once or one is killed.
 * @throws {PublishError} that names the template's file and line
 */
export async function compileTemplates(siteFolder: string): Promise<CompiledTemplates> {
  const key = await templatesKey(siteFolder)
  const folder = join(cacheFolder, key)
  const found = await stat(folder).catch(() => null)
  if (found) {
    await utimes(folder, new Date(), new Date())
  } else {
    await mkdir(cacheFolder, {recursive: true})
    const unfinished = `${folder}.${process.pid}.${Date.now()}`
    try {
      await runCompiler(siteFolder, unfinished)
      await rename(unfinished, folder).catch(async (cause) => {
        if (!(await stat(folder).catch(() => null))) throw cause
      })
    } finally {
      await rm(unfinished, {recursive: true, force: true})
    }
    await dropUnused()
  }
  const clientFolder = join(folder, 'client')
  return {
    key,
    entry: pathToFileURL(join(folder, 'server', 'entry.mjs')).href,
    clientFolder,
    clientFiles: await filesBelow(clientFolder),
  }
}
