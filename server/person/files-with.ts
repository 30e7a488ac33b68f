import {createReadStream} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join, relative} from 'node:path'
import {unlessMissing} from '../../files/index.ts'

/** Whether a file contains any of the words; reads it in chunks. */
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

/** The files in a folder whose content or name contains any of the words, by relative path. */
export async function filesWith(folder: string, words: readonly string[]): Promise<string[]> {
  const wanted = words.filter((word) => word !== '').map((word) => Buffer.from(word))
  if (wanted.length === 0) return []
  const found: string[] = []
  const entries = await unlessMissing(readdir(folder, {recursive: true, withFileTypes: true}), [])
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const isNamed = words.some((word) => word !== '' && entry.name.includes(word))
    // A file that disappears in the meantime contains nothing.
    if (isNamed || (await unlessMissing(holds(file, wanted), false)))
      found.push(relative(folder, file))
  }
  return found
}
