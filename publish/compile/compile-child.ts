import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {build} from 'astro'
import {astroConfig} from './config.ts'
import {filesBelow} from './key.ts'
import {BASE_PLACEHOLDER, COMPILED_FOLDER} from './names.ts'

// Runs in a process of its own, so that compiling neither blocks nor fattens the server.
// Usage: node compile-child.ts <site folder> <output folder>; the cause of a failure is its last message.

/** A style sheet's neighbours are in its own folder: name them so, wherever the site is put. */
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
