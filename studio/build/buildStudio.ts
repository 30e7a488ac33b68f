import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join, resolve} from 'node:path'
import {build, type Plugin} from 'vite'
import {buildKey} from './buildKey.ts'
import {compress} from './compress.ts'
import {ownFonts} from './ownFonts.ts'

const studioFolder = resolve(import.meta.dirname, '..')
const root = resolve(studioFolder, '..')

/** Names the key of the build that lies in a folder. */
const KEY_FILE = '.build-key'

export interface BuildStudioOptions {
  /** Where the built Studio goes: a folder of its own, which is replaced as a whole. */
  outDir: string
  /** Called with what is being done, for a person to read. Not called when the folder is up to date. */
  onProgress?: (message: string) => void
  /** Hosted mode: the project whose Content Lake is used. Absent: the lake that serves the page. */
  projectId?: string
  dataset?: string
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

/** The one client in the bundle is the one that Sanity's own code brings along, in its form for browsers. */
const studioClient = () => {
  const sanity = createRequire(import.meta.url).resolve('sanity')
  return join(dirname(createRequire(sanity).resolve('@sanity/client')), 'index.browser.js')
}

function countModules(onProgress: (message: string) => void): Plugin {
  const STEP = 500
  let count = 0
  return {
    name: 'hemvist:progress',
    moduleParsed() {
      count += 1
      if (count % STEP === 0) onProgress(`Studio: ${count} modules read`)
    },
    renderStart: () => onProgress('Studio: writing the bundle'),
  }
}

/** Vite reads from NODE_ENV whether a bundle is for production, whatever its options say. */
async function inProduction<T>(work: () => Promise<T>): Promise<T> {
  const {NODE_ENV} = process.env
  process.env.NODE_ENV = 'production'
  try {
    return await work()
  } finally {
    if (NODE_ENV === undefined) Reflect.deleteProperty(process.env, 'NODE_ENV')
    else process.env.NODE_ENV = NODE_ENV
  }
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
    await inProduction(() =>
      build({
        root: studioFolder,
        configFile: false,
        base: '/studio/',
        logLevel: 'silent',
        cacheDir: join(root, 'node_modules/.cache/hemvist/vite-studio'),
        define: {
          'process.env.NODE_ENV': '"production"',
          'process.env.SC_DISABLE_SPEEDY': '"false"',
          __SANITY_STAGING__: 'false',
          ...Object.fromEntries(
            Object.entries(values).map(([name, value]) => [
              `process.env.${name}`,
              JSON.stringify(value),
            ]),
          ),
        },
        resolve: {
          alias: [
            {find: 'studio-client', replacement: studioClient()},
            {find: /^@sanity\/client$/, replacement: join(studioFolder, 'workspace/homeClient.ts')},
          ],
          dedupe: ['react', 'react-dom', 'sanity', 'styled-components', '@sanity/ui'],
        },
        plugins: [ownFonts(), countModules(onProgress)],
        build: {
          outDir: draft,
          assetsDir: 'static',
          target: 'es2022',
          chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
          reportCompressedSize: false,
        },
      }),
    )
    onProgress('Studio: compressing')
    await compress(draft)
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
