import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import {join, relative} from 'node:path'

/** Folders that the built Studio depends on, besides the packages in the lock file. */
const sources = [
  'studio',
  'schemas',
  'text',
  join('docs', 'images', 'sections'),
  join('docs', 'images', 'guides'),
]

/** Pages of the documentation that the Studio shows. */
const guides = ['for-kommunikatorer.md', 'for-kampanjledare.md']

/**
 * A hash of everything that the built Studio depends on: sources, lock file and build-time values.
 * The same key means the same Studio.
 * @param root the repository's folder
 * @param values build-time values, by name
 */
export async function buildKey(root: string, values: Readonly<Record<string, string>>) {
  const hash = createHash('sha256')
  const files = [join(root, 'package-lock.json')]
  for (const guide of guides) files.push(join(root, 'docs', guide))
  for (const folder of sources) {
    const entries = await readdir(join(root, folder), {recursive: true, withFileTypes: true})
    for (const entry of entries) {
      if (entry.isFile()) files.push(join(entry.parentPath, entry.name))
    }
  }
  for (const file of files.sort()) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(await readFile(file))
      .update('\0')
  }
  return hash.update(JSON.stringify(values)).digest('hex').slice(0, 16)
}
