import {httpError} from '../errors.ts'

/** Runs a few heavy tasks at once and lets a bounded number wait. */
export class WorkQueue {
  readonly #concurrency: number
  readonly #room: number
  readonly #waiting: Array<() => void> = []
  #running = 0

  constructor(concurrency: number, room: number) {
    this.#concurrency = concurrency
    this.#room = room
  }

  /** @throws LakeError 503 when too many wait already */
  async run<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.#running >= this.#concurrency) {
      if (this.#waiting.length >= this.#room) {
        throw httpError(503, 'Too many images are being made at once. Try again in a while.')
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    } else {
      this.#running += 1
    }
    try {
      return await task()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }
}

/** Lets tasks that concern the same thing run one after the other. */
export class KeyedLock {
  readonly #last = new Map<string, Promise<unknown>>()

  async run<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(key) ?? Promise.resolve()
    const mine = before.then(task, task)
    this.#last.set(key, mine)
    try {
      return await mine
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key)
    }
  }
}
