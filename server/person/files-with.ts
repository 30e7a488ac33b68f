import {createReadStream} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join, relative} from 'node:path'

/** Whether any of the words stands in a file, read piece by piece. */
async function holds(file: string, words: readonly Buffer[]): Promise<boolean> {
  const overlap = Math.max(...words.map(({length}) => length)) - 1
  let tail = Buffer.alloc(0)
  for await (const piece of createReadStream(file)) {
    const bytes = Buffer.concat([tail, piece])
    if (words.some((word) => bytes.includes(word))) return true
    tail = bytes.subarray(Math.max(0, bytes.length - overlap))
  }
  return false
}

/** The files below a folder in whose bytes or names any of the words stands, by their paths from there. */
export async function filesWith(folder: string, words: readonly string[]): Promise<string[]> {
  const wanted = words.filter((word) => word !== '').map((word) => Buffer.from(word))
  if (wanted.length === 0) return []
  const found: string[] = []
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => [])
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const isNamed = words.some((word) => word !== '' && entry.name.includes(word))
    // A file that goes meanwhile holds nothing any more.
    if (isNamed || (await holds(file, wanted).catch(() => false)))
      found.push(relative(folder, file))
  }
  return found
}
