import {createHash, randomUUID} from 'node:crypto'
import {mkdir, open, readdir, readFile, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {unlessMissing} from '../../files/index.ts'
import {KeyedQueue} from '../concurrency/index.ts'
import {httpError} from '../errors.ts'

/** Longest name of a setting, in characters. */
const MAX_KEY = 256
/** Largest setting, in characters of JSON. */
const MAX_VALUE = 64 * 1024
/** Largest settings of one person together, in characters of JSON: they are read and written as a whole. */
const MAX_TOTAL = 1024 * 1024
/** Most settings per person. */
const MAX_KEYS = 1_000

export interface Setting {
  key: string
  value: unknown
}

const isSettings = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * What the Studio remembers for each person: recent searches, list layouts, seen announcements. One JSON file per
 * person, replaced as a whole.
 */
export class Settings {
  readonly #folder: string
  readonly #lock = new KeyedQueue()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** People's ids come from elsewhere and may hold anything, so their hash names the file. */
  #path(person: string): string {
    return join(this.#folder, `${createHash('sha256').update(person).digest('hex')}.json`)
  }

  async #load(person: string): Promise<Map<string, unknown>> {
    const text = await unlessMissing(readFile(this.#path(person), 'utf8'), '{}')
    const value: unknown = JSON.parse(text)
    return new Map(isSettings(value) ? Object.entries(value) : [])
  }

  async #save(person: string, settings: Map<string, unknown>): Promise<void> {
    const text = JSON.stringify(Object.fromEntries(settings))
    if (text.length > MAX_TOTAL) {
      throw httpError(400, `More than ${MAX_TOTAL} characters of settings`)
    }
    await mkdir(this.#folder, {recursive: true})
    const unfinished = join(this.#folder, `${randomUUID()}.unfinished`)
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, this.#path(person))
  }

  /** The settings that exist, in the order of the keys. */
  async read(person: string, keys: readonly string[]): Promise<Setting[]> {
    const settings = await this.#load(person)
    return keys.flatMap((key) => (settings.has(key) ? [{key, value: settings.get(key)}] : []))
  }

  /**
   * Stores settings durably.
   *
   * @throws LakeError 400 when a key or value is too large, or there are too many
   */
  async write(person: string, changes: readonly Setting[]): Promise<void> {
    for (const {key, value} of changes) {
      if (key.length === 0 || key.length > MAX_KEY) {
        throw httpError(400, `A setting's key has 1 to ${MAX_KEY} characters`)
      }
      if (value === undefined || JSON.stringify(value).length > MAX_VALUE) {
        throw httpError(
          400,
          `The setting "${key}" needs a value of at most ${MAX_VALUE} characters`,
        )
      }
    }
    await this.#lock.run(person, async () => {
      const settings = await this.#load(person)
      for (const {key, value} of changes) settings.set(key, value)
      if (settings.size > MAX_KEYS) throw httpError(400, `More than ${MAX_KEYS} settings`)
      await this.#save(person, settings)
    })
  }

  /** Deletes, for everybody, settings that contain any of the words. */
  async forget(words: readonly string[]): Promise<void> {
    const wanted = words.map((word) => JSON.stringify(word).slice(1, -1))
    const files = await unlessMissing(readdir(this.#folder), [])
    for (const name of files.filter((file) => file.endsWith('.json'))) {
      const path = join(this.#folder, name)
      const value: unknown = JSON.parse(await readFile(path, 'utf8'))
      if (!isSettings(value)) continue
      const kept = Object.entries(value).filter((entry) => {
        const text = JSON.stringify(entry)
        return !wanted.some((word) => text.includes(word))
      })
      if (kept.length === Object.keys(value).length) continue
      const unfinished = `${path}.unfinished`
      await writeFile(unfinished, JSON.stringify(Object.fromEntries(kept)), {mode: 0o600})
      await rename(unfinished, path)
    }
  }

  /** Deletes settings; missing ones are not an error. */
  async remove(person: string, keys: readonly string[]): Promise<void> {
    await this.#lock.run(person, async () => {
      const settings = await this.#load(person)
      for (const key of keys) settings.delete(key)
      await this.#save(person, settings)
    })
  }
}
