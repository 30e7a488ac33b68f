import {readdir, readFile, writeFile} from 'node:fs/promises'
import {extname, join} from 'node:path'
import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

const compressible: ReadonlySet<string> = new Set(['.js', '.css', '.html', '.svg', '.json'])

/** Compresses well in seconds; the highest level takes minutes to save another tenth. */
const BROTLI_QUALITY = 6

/** Writes a brotli (`.br`) and a gzip (`.gz`) version beside every text file in a folder. */
export async function compress(folder: string): Promise<void> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  for (const entry of entries) {
    if (!entry.isFile() || !compressible.has(extname(entry.name))) continue
    const file = join(entry.parentPath, entry.name)
    const text = await readFile(file)
    const params = {[constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY}
    const [br, gz] = await Promise.all([brotli(text, {params}), zip(text)])
    await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
  }
}
