import {randomUUID} from 'node:crypto'
import {mkdir, readdir, rename, rm, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'

import {RENDITIONS_PER_ORIGINAL} from '../limits.ts'

interface Entry {
  size: number
  /** Increases with each use. */
  used: number
}

const leastRecentlyUsed = (entries: Iterable<[string, Entry]>) =>
  [...entries].sort(([, a], [, b]) => a.used - b.used)

/**
 * Delivered images on disk, by original and transformation: `<original>/<key>`. Limited in total and per original; the
 * least recently used are evicted first. The folder may be deleted at any time: everything in it can be regenerated.
 */
export class RenditionCache {
  readonly #folder: string
  readonly #limit: number
  readonly #entries = new Map<string, Entry>()
  readonly #loaded: Promise<void>
  #size = 0
  #uses = 0

  /** @param limit bytes */
  constructor(folder: string, limit: number) {
    this.#folder = folder
    this.#limit = limit
    this.#loaded = this.#load()
    // Every method awaits this promise, and rejects if it failed.
    this.#loaded.catch(() => {})
  }

  /** The path of a cached rendition, if there is one. */
  async find(original: string, key: string): Promise<{path: string; size: number} | undefined> {
    await this.#loaded
    const name = `${original}/${key}`
    const entry = this.#entries.get(name)
    if (!entry) return undefined
    entry.used = ++this.#uses
    return {path: join(this.#folder, name), size: entry.size}
  }

  /** Stores a rendition, completely or not at all. */
  async keep(original: string, key: string, bytes: Buffer): Promise<void> {
    await this.#loaded
    const name = `${original}/${key}`
    const path = join(this.#folder, name)
    await mkdir(dirname(path), {recursive: true})
    const unfinished = join(this.#folder, `${randomUUID()}.unfinished`)
    await writeFile(unfinished, bytes)
    await rename(unfinished, path)
    this.#forget(name)
    this.#entries.set(name, {size: bytes.length, used: ++this.#uses})
    this.#size += bytes.length
    await this.#shrink(original)
  }

  /** Removes everything made from an original. */
  async drop(original: string): Promise<void> {
    await this.#loaded
    for (const name of [...this.#entries.keys()]) {
      if (name.startsWith(`${original}/`)) this.#forget(name)
    }
    await rm(join(this.#folder, original), {recursive: true, force: true})
  }

  #forget(name: string): void {
    this.#size -= this.#entries.get(name)?.size ?? 0
    this.#entries.delete(name)
  }

  async #shrink(original: string): Promise<void> {
    const own = [...this.#entries].filter(([name]) => name.startsWith(`${original}/`))
    for (const [name] of leastRecentlyUsed(own).slice(0, -RENDITIONS_PER_ORIGINAL)) {
      await this.#evict(name)
    }
    if (this.#size <= this.#limit) return
    for (const [name] of leastRecentlyUsed(this.#entries)) {
      if (this.#size <= this.#limit) return
      await this.#evict(name)
    }
  }

  async #evict(name: string): Promise<void> {
    this.#forget(name)
    await rm(join(this.#folder, name), {force: true})
  }

  async #load(): Promise<void> {
    await mkdir(this.#folder, {recursive: true})
    const found: Array<{name: string; size: number; time: number}> = []
    for (const original of await readdir(this.#folder)) {
      if (original.endsWith('.unfinished')) {
        await rm(join(this.#folder, original), {force: true})
        continue
      }
      for (const key of await readdir(join(this.#folder, original))) {
        const name = `${original}/${key}`
        const {size, mtimeMs} = await stat(join(this.#folder, name))
        found.push({name, size, time: mtimeMs})
      }
    }
    for (const {name, size} of found.sort((a, b) => a.time - b.time)) {
      this.#entries.set(name, {size, used: ++this.#uses})
      this.#size += size
    }
  }
}
