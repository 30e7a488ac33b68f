import {appendFileSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const FILE = 'signed-out'

const readLines = (path: string): string[] => {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** Sessions that were ended before their time, remembered until that time has come. */
export class Revocations {
  readonly #path: string
  readonly #ended = new Map<string, number>()

  /** @param now milliseconds since 1970 */
  constructor(folder: string, now: number) {
    this.#path = join(folder, FILE)
    const lines = readLines(this.#path)
    for (const line of lines) {
      const [id, expiry] = line.split(' ')
      if (id && Number(expiry) > now) this.#ended.set(id, Number(expiry))
    }
    if (lines.length > this.#ended.size + 1) {
      const kept = [...this.#ended].map(([id, expiry]) => `${id} ${expiry}\n`)
      writeFileSync(this.#path, kept.join(''), {mode: 0o600})
    }
  }

  has(id: string): boolean {
    return this.#ended.has(id)
  }

  add(id: string, expiry: number): void {
    if (this.has(id)) return
    appendFileSync(this.#path, `${id} ${expiry}\n`, {mode: 0o600})
    this.#ended.set(id, expiry)
  }
}
