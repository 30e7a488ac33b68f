import PQueue from 'p-queue'
import {httpError} from '../errors.ts'

/** Runs a few heavy tasks at once and lets a bounded number wait. */
export class WorkQueue {
  readonly #queue: PQueue
  readonly #room: number

  constructor(concurrency: number, room: number) {
    this.#queue = new PQueue({concurrency})
    this.#room = room
  }

  /** @throws {LakeError} 503 when too many wait already */
  run<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.#queue.pending >= this.#queue.concurrency && this.#queue.size >= this.#room) {
      return Promise.reject(
        httpError(503, 'Too many images are being made at once. Try again in a while.'),
      )
    }
    return this.#queue.add(task)
  }
}

/** Runs tasks that concern the same thing one after the other. */
export class KeyedLock {
  readonly #queues = new Map<string, PQueue>()

  async run<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    const queue = this.#queues.get(key) ?? new PQueue({concurrency: 1})
    this.#queues.set(key, queue)
    try {
      return await queue.add(task)
    } finally {
      if (queue.pending === 0 && queue.size === 0) this.#queues.delete(key)
    }
  }
}
