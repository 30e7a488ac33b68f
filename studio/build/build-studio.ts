import {fork} from 'node:child_process'
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {buildKey} from './build-key.ts'
import type {FromBundler} from './bundle-process.ts'

const root = resolve(import.meta.dirname, '../..')

/** File in a build's folder that holds its key. */
const KEY_FILE = '.build-key'
/**
 * The bundler holds the syntax trees of some thousand modules. On one thread, and in a small heap, it takes a sixth more
 * processor time and a third less memory. Its allocator keeps what is freed unless it is told to return it at once,
 * which takes another third off.
 */
const BUNDLER_ENVIRONMENT = {
  MIMALLOC_ARENA_EAGER_COMMIT: '0',
  MIMALLOC_PURGE_DELAY: '0',
  RAYON_NUM_THREADS: '1',
  ROLLDOWN_WORKER_THREADS: '1',
  ROLLDOWN_MAX_BLOCKING_THREADS: '1',
}
const BUNDLER_OPTIONS = ['--max-old-space-size=512', '--max-semi-space-size=2']

/** Characters kept of a failing bundler's output. */
const MAX_OUTPUT = 4000

export interface BuildStudioOptions {
  /** Folder for the built Studio, replaced as a whole. */
  outDir: string
  /** Called with progress messages for people. Not called when the folder is up to date. */
  onProgress?: (message: string) => void
  /** Hosted mode: the project whose Content Lake is used. Absent: the lake that serves the page. */
  projectId?: string | undefined
  dataset?: string | undefined
}

export interface BuiltStudio {
  /** The folder to serve under `/studio/`, with `index.html` for every path that is not a file. */
  folder: string
  /** False when the folder was already up to date. */
  built: boolean
}

/** The Studio could not be built; `cause` is the bundler's error. */
export class StudioBuildError extends Error {
  override name = 'StudioBuildError'
}

/** Bundles in a separate process, so that the bundler's memory is returned to the system. */
function bundle(
  outDir: string,
  values: Readonly<Record<string, string>>,
  onProgress: (message: string) => void,
): Promise<void> {
  const child = fork(
    join(import.meta.dirname, 'bundle-process.ts'),
    [outDir, JSON.stringify(values)],
    {
      cwd: root,
      // Vite reads from NODE_ENV whether a bundle is for production, whatever its options say.
      env: {...BUNDLER_ENVIRONMENT, ...process.env, NODE_ENV: 'production'},
      execArgv: BUNDLER_OPTIONS,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  )
  let failure = ''
  let errors = ''
  child.on('message', (message: FromBundler) => {
    if ('progress' in message) onProgress(message.progress)
    else failure = message.failure
  })
  child.stderr?.on('data', (chunk) => {
    errors = (errors + chunk).slice(-MAX_OUTPUT)
  })
  return new Promise((done, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) done()
      else reject(new Error(failure || errors.trim() || 'its process was ended'))
    })
  })
}

/**
 * Builds the Studio into static files, unless those in `outDir` were built from the same sources.
 * The folder is replaced atomically: a build that fails or is interrupted leaves the previous one in place.
 * @throws {StudioBuildError}
 */
export async function buildStudio(options: BuildStudioOptions): Promise<BuiltStudio> {
  const {onProgress = () => {}, projectId = '', dataset = ''} = options
  const outDir = resolve(options.outDir)
  const values = {SANITY_PROJECT_ID: projectId, SANITY_DATASET: dataset}
  const key = await buildKey(root, values)
  const present = await readFile(join(outDir, KEY_FILE), 'utf8').catch(() => '')
  if (present === key) return {folder: outDir, built: false}

  onProgress('Studio: building')
  const temporary = `${outDir}.${key}.${process.pid}.tmp`
  await rm(temporary, {recursive: true, force: true})
  await mkdir(dirname(outDir), {recursive: true})
  try {
    await bundle(temporary, values, onProgress)
    await writeFile(join(temporary, KEY_FILE), key)
    await rm(outDir, {recursive: true, force: true})
    await rename(temporary, outDir)
  } catch (cause) {
    await rm(temporary, {recursive: true, force: true})
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new StudioBuildError(`The Studio could not be built: ${message}`, {cause})
  }
  return {folder: outDir, built: true}
}
