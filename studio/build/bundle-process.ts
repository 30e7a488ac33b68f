import {createRequire} from 'node:module'
import {dirname, join, resolve} from 'node:path'
import {build, type Plugin} from 'vite'
import {compress} from './compress.ts'
import {ownFonts} from './own-fonts.ts'
import {swedishTexts} from './swedish-texts.ts'

// Runs in a separate process. Usage: node bundle-process.ts <output folder> <values as JSON>

/** Messages from the bundling process: progress, or why it failed. */
export type FromBundler = {progress: string} | {failure: string}

const studioFolder = resolve(import.meta.dirname, '..')
const root = resolve(studioFolder, '..')

/** The browser build of the client that Sanity itself depends on, so that the bundle only contains one client. */
const studioClient = () => {
  const sanity = createRequire(import.meta.url).resolve('sanity')
  return join(dirname(createRequire(sanity).resolve('@sanity/client')), 'index.browser.js')
}

const say = (message: FromBundler): void => {
  process.send?.(message)
}
const tell = (progress: string) => say({progress})

function countModules(): Plugin {
  const STEP = 500
  let count = 0
  return {
    name: 'hemvist:progress',
    moduleParsed() {
      count += 1
      if (count % STEP === 0) tell(`Studio: ${count} modules read`)
    },
    renderStart: () => tell('Studio: writing the bundle'),
  }
}

async function bundle(outDir: string, values: Readonly<Record<string, string>>): Promise<void> {
  await build({
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
        {
          find: /^@sanity\/client$/,
          replacement: join(studioFolder, 'workspace/same-origin-client.ts'),
        },
      ],
      dedupe: ['date-fns', 'react', 'react-dom', 'sanity', 'styled-components', '@sanity/ui'],
    },
    plugins: [ownFonts(), swedishTexts(), countModules()],
    build: {
      outDir,
      assetsDir: 'static',
      rolldownOptions: {
        input: {
          index: join(studioFolder, 'index.html'),
          editing: join(studioFolder, 'preview-frame/editing.ts'),
        },
        output: {
          // Previewed pages name this file, so its name has no hash.
          entryFileNames: ({name}) =>
            name === 'editing' ? 'editing.js' : 'static/[name]-[hash].js',
        },
      },
      target: 'es2022',
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      reportCompressedSize: false,
    },
  })
}

const [outDir, values] = process.argv.slice(2)
if (!outDir || !values) throw new Error('bundle-process needs a folder and values')
// The result is not needed once the command that started this has ended.
process.on('disconnect', () => process.exit(1))
try {
  await bundle(outDir, JSON.parse(values))
  tell('Studio: compressing')
  await compress(outDir)
} catch (thrown) {
  say({failure: thrown instanceof Error ? thrown.message : String(thrown)})
  process.exitCode = 1
}
process.removeAllListeners('disconnect')
process.disconnect?.()
