import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {build} from 'astro'
import {astroConfig} from './config.ts'
import {filesBelow} from './key.ts'
import {BASE_PLACEHOLDER, COMPILED_FOLDER} from './names.ts'

// Runs in its own process, so that compiling neither blocks the server nor grows its memory.
// Usage: node compile-child.ts <site folder> <output folder>; the cause of a failure is its last message.

/**
 * Makes style sheets name their neighbours relative to their own folder, so that they work wherever the site is
 * served.
 */
async function makeStylesRelative(folder: string): Promise<void> {
  for (const file of await filesBelow(folder)) {
    if (!file.endsWith('.css')) continue
    const css = await readFile(join(folder, file), 'utf8')
    const relative = css
      .replaceAll(`${BASE_PLACEHOLDER}/${COMPILED_FOLDER}/`, './')
      .replaceAll(`/${COMPILED_FOLDER}/`, './')
    if (relative !== css) await writeFile(join(folder, file), relative)
  }
}

const [siteFolder, outFolder] = process.argv.slice(2)
if (!siteFolder || !outFolder) throw new Error('compile-child needs two folders')
try {
  await build({configFile: false, ...astroConfig(siteFolder, outFolder)})
  await makeStylesRelative(join(outFolder, 'client', COMPILED_FOLDER))
} catch (thrown) {
  const {message, loc, frame, hint} = thrown as {[key: string]: unknown} & Error
  process.send?.({message, loc, frame, hint})
  process.exitCode = 1
}
process.disconnect?.()
