import {fork} from 'node:child_process'
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {buildKey} from './build-key.ts'
import type {FromBundler} from './bundle-process.ts'

const root = resolve(import.meta.dirname, '../..')

/** Names the key of the build that lies in a folder. */
const KEY_FILE = '.build-key'
/** Letters kept of what a failing bundler prints. */
const MOST_SAID = 4000

export interface BuildStudioOptions {
  /** Where the built Studio goes: a folder of its own, which is replaced as a whole. */
  outDir: string
  /** Called with what is being done, for a person to read. Not called when the folder is up to date. */
  onProgress?: (message: string) => void
  /** Hosted mode: the project whose Content Lake is used. Absent: the lake that serves the page. */
  projectId?: string | undefined
  dataset?: string | undefined
}

export interface BuiltStudio {
  /** The folder to serve under `/studio/`; `index.html` answers every path that is no file. */
  folder: string
  /** False when the folder was up to date already. */
  built: boolean
}

/** The Studio could not be built; `cause` is the bundler's error. */
export class StudioBuildError extends Error {
  override name = 'StudioBuildError'
}

/** Bundles in a process of its own: what the bundler has had of memory, a server would never get back. */
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
      env: {...process.env, NODE_ENV: 'production'},
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  )
  let failure = ''
  let errors = ''
  child.on('message', (said: FromBundler) => {
    if ('progress' in said) onProgress(said.progress)
    else failure = said.failure
  })
  child.stderr?.on('data', (chunk) => {
    errors = (errors + chunk).slice(-MOST_SAID)
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
 * Builds the Studio into static files, unless those in `outDir` are already made from the same sources.
 * The folder appears as a whole: a build that fails or is cut off leaves the earlier one as it was.
 * @throws StudioBuildError
 */
export async function buildStudio(options: BuildStudioOptions): Promise<BuiltStudio> {
  const {onProgress = () => {}, projectId = '', dataset = ''} = options
  const outDir = resolve(options.outDir)
  const values = {SANITY_PROJECT_ID: projectId, SANITY_DATASET: dataset}
  const key = await buildKey(root, values)
  const present = await readFile(join(outDir, KEY_FILE), 'utf8').catch(() => '')
  if (present === key) return {folder: outDir, built: false}

  onProgress('Studio: building')
  const draft = `${outDir}.${key}.${process.pid}.tmp`
  await rm(draft, {recursive: true, force: true})
  await mkdir(dirname(outDir), {recursive: true})
  try {
    await bundle(draft, values, onProgress)
    await writeFile(join(draft, KEY_FILE), key)
    await rm(outDir, {recursive: true, force: true})
    await rename(draft, outDir)
  } catch (cause) {
    await rm(draft, {recursive: true, force: true})
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new StudioBuildError(`The Studio could not be built: ${message}`, {cause})
  }
  return {folder: outDir, built: true}
}
