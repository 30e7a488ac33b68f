import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import {join, relative, sep} from 'node:path'
import {unlessMissing} from '../../files/index.ts'
import {projectRoot} from './names.ts'

/**
 * All files in a folder and its subfolders, as sorted relative paths with `/`. Empty when the folder does not exist.
 */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await unlessMissing(readdir(folder, {recursive: true, withFileTypes: true}), [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/**
 * Identifies the result of a compilation: the same key gives the same bundle. It covers the templates, what they import
 * from other folders, the way they are compiled, and the versions of everything that compiles them.
 */
export async function templatesKey(siteFolder: string): Promise<string> {
  const hash = createHash('sha256').update(siteFolder)
  const imported = ['schemas', 'text'].map((folder) => join(projectRoot, folder))
  for (const folder of [siteFolder, ...imported, import.meta.dirname]) {
    for (const file of await filesBelow(folder)) {
      hash.update(`\0${file}\0`).update(await readFile(join(folder, file)))
    }
  }
  for (const file of [
    'package.json',
    'node_modules/astro/package.json',
    'node_modules/vite/package.json',
  ]) {
    hash.update(await readFile(join(projectRoot, file)))
  }
  return hash.digest('hex').slice(0, 20)
}
