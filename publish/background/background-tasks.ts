import PQueue from 'p-queue'
import {asError} from '../errors.ts'
import {BACKGROUND_FIRST_WAIT_MS, BACKGROUND_LONGEST_WAIT_MS} from '../limits.ts'
import type {Logger} from '../log.ts'

/** Work done after or beside a publish, which no page and no person waits for. */
export type TaskKind =
  | 'artifact'
  | 'cleanup'
  | 'compression'
  | 'deployment'
  | 'image'
  | 'page'
  | 'publish'
  | 'withdrawal'

/** A task that has failed and has not succeeded since. */
export interface TaskFailure {
  kind: TaskKind
  /** What the task works on: a file, a campaign, a destination. */
  subject: string
  message: string
  attempts: number
  /** When it first failed and when it was last tried, as ISO dates. */
  since: string
  at: string
  /** When it is retried, as an ISO date; null: with the next publish, or on request. */
  nextAttempt: string | null
}

/** Where failures are kept for other processes to read. */
export interface FailureStore {
  record(failure: TaskFailure): void
  clear(kind: TaskKind, subject: string): void
}

export interface BackgroundTasksOptions {
  logger: Logger
  store: FailureStore
  /** Milliseconds before the second attempt; each later wait is twice as long. */
  firstWaitMs?: number | undefined
}

export interface TaskOptions {
  /** Attempts before giving up; default: until it succeeds. */
  attempts?: number
  /** Whether an error means that there is nothing left to do. */
  isDone?(error: Error): boolean
}

const nameOf = (kind: TaskKind, subject: string) => `${kind}\u0000${subject}`

/**
 * Runs tasks that nobody waits for, one of a kind at a time. A failure is logged with its cause, counted, listed
 * until the task succeeds, and retried with growing pauses.
 */
export class BackgroundTasks {
  readonly #options: BackgroundTasksOptions
  readonly #queues = new Map<TaskKind, PQueue>()
  readonly #failures = new Map<string, TaskFailure>()
  readonly #failed = new Map<TaskKind, number>()
  readonly #timers = new Map<string, NodeJS.Timeout>()
  #isClosed = false

  constructor(options: BackgroundTasksOptions) {
    this.#options = options
  }

  /** Whether long-running work should stop. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Current failures, by kind and subject. */
  get failures(): TaskFailure[] {
    return [...this.#failures.values()]
  }

  /** How often tasks of each kind have failed since the start. */
  get counts(): Readonly<Partial<Record<TaskKind, number>>> {
    return Object.fromEntries(this.#failed)
  }

  /** Adds a task; replaces one of the same kind and subject that is waiting for its next attempt. Never throws. */
  add(kind: TaskKind, subject: string, work: () => Promise<void>, options: TaskOptions = {}): void {
    this.#cancel(kind, subject)
    this.#enqueue(kind, subject, work, options, 1)
  }

  /** Resolves when no task of a kind is left, except those waiting for their next attempt. */
  async idle(kind: TaskKind): Promise<void> {
    await this.#queues.get(kind)?.onIdle()
  }

  /** Records a failure of work whose owner retries it. */
  fail(kind: TaskKind, subject: string, error: Error, nextAttempt: Date | null = null): void {
    const name = nameOf(kind, subject)
    const before = this.#failures.get(name)
    const at = new Date().toISOString()
    const failure: TaskFailure = {
      kind,
      subject,
      message: error.message,
      attempts: (before?.attempts ?? 0) + 1,
      since: before?.since ?? at,
      at,
      nextAttempt: nextAttempt?.toISOString() ?? null,
    }
    this.#failures.set(name, failure)
    this.#failed.set(kind, (this.#failed.get(kind) ?? 0) + 1)
    const {logger, store} = this.#options
    logger.error({err: error, ...failure}, `${kind} failed: ${subject}`)
    store.record(failure)
  }

  /** Records that a task succeeded, or is no longer needed. */
  succeed(kind: TaskKind, subject: string): void {
    if (!this.#failures.delete(nameOf(kind, subject))) return
    this.#options.logger.info({kind, subject}, `${kind} succeeded again: ${subject}`)
    this.#options.store.clear(kind, subject)
  }

  /** Drops queued tasks; resolves when the running ones are done. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
    for (const queue of this.#queues.values()) queue.clear()
    await Promise.all([...this.#queues.values()].map((queue) => queue.onIdle()))
  }

  #queue(kind: TaskKind): PQueue {
    const known = this.#queues.get(kind)
    if (known) return known
    const queue = new PQueue({concurrency: 1})
    this.#queues.set(kind, queue)
    return queue
  }

  #cancel(kind: TaskKind, subject: string): void {
    const name = nameOf(kind, subject)
    clearTimeout(this.#timers.get(name))
    this.#timers.delete(name)
  }

  #enqueue(
    kind: TaskKind,
    subject: string,
    work: () => Promise<void>,
    options: TaskOptions,
    attempt: number,
  ): void {
    if (this.#isClosed) return
    void this.#queue(kind).add(async () => {
      try {
        await work()
        this.succeed(kind, subject)
      } catch (thrown) {
        const error = asError(thrown)
        if (this.#isClosed || options.isDone?.(error)) return this.succeed(kind, subject)
        this.#retry(kind, subject, work, options, attempt, error)
      }
    })
  }

  #retry(
    kind: TaskKind,
    subject: string,
    work: () => Promise<void>,
    options: TaskOptions,
    attempt: number,
    error: Error,
  ): void {
    if (attempt >= (options.attempts ?? Number.POSITIVE_INFINITY)) {
      this.fail(kind, subject, error)
      return
    }
    const wait = backOff(attempt, this.#options.firstWaitMs)
    this.fail(kind, subject, error, new Date(Date.now() + wait))
    const name = nameOf(kind, subject)
    const timer = setTimeout(() => {
      this.#timers.delete(name)
      this.#enqueue(kind, subject, work, options, attempt + 1)
    }, wait)
    timer.unref()
    this.#timers.set(name, timer)
  }
}

/** Milliseconds to wait after the `attempt`th attempt failed: twice as long each time, up to a limit. */
export function backOff(attempt: number, firstWaitMs = BACKGROUND_FIRST_WAIT_MS): number {
  return Math.min(firstWaitMs * 2 ** (attempt - 1), BACKGROUND_LONGEST_WAIT_MS)
}
