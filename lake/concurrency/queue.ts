import PQueue from 'p-queue'
import {httpError, type LakeError} from '../errors.ts'

export interface QueueLimits {
  /** How many tasks run at once. Default: 1. */
  concurrency?: number
  /** How many may wait; further tasks are refused. Default: no limit. */
  room?: number
  /** Creates the error for a refused task. Default: 503. */
  refusal?: () => LakeError
}

const busy = () => httpError(503, 'The server is busy. Try again in a moment.')

/** Runs a limited number of heavy tasks at once and lets a bounded number wait. */
export class BoundedQueue {
  readonly #queue: PQueue
  readonly #room: number
  readonly #refusal: () => LakeError

  constructor({
    concurrency = 1,
    room = Number.POSITIVE_INFINITY,
    refusal = busy,
  }: QueueLimits = {}) {
    this.#queue = new PQueue({concurrency})
    this.#room = room
    this.#refusal = refusal
  }

  get isIdle(): boolean {
    return this.#queue.pending === 0 && this.#queue.size === 0
  }

  /**
   * @param signal when it fires, a waiting task is dropped and rejects with the signal's reason
   * @throws {LakeError} when too many wait already
   */
  async run<Result>(task: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const isFull = this.#queue.pending >= this.#queue.concurrency && this.#queue.size >= this.#room
    if (isFull) throw this.#refusal()
    return this.#queue.add(task, signal ? {signal} : {})
  }
}

/** A separate bounded queue for each key, such as a file or a person. */
export class KeyedQueue {
  readonly #limits: QueueLimits
  readonly #queues = new Map<string, BoundedQueue>()

  /** Without limits, tasks with the same key run one at a time. */
  constructor(limits: QueueLimits = {}) {
    this.#limits = limits
  }

  /** @throws {LakeError} when too many wait already */
  async run<Result>(
    key: string,
    task: () => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    const queue = this.#queues.get(key) ?? new BoundedQueue(this.#limits)
    this.#queues.set(key, queue)
    try {
      return await queue.run(task, signal)
    } finally {
      if (queue.isIdle && this.#queues.get(key) === queue) this.#queues.delete(key)
    }
  }
}
