import PQueue from 'p-queue'
import {asError} from '../errors.ts'
import {BACKGROUND_FIRST_WAIT_MS, BACKGROUND_LONGEST_WAIT_MS} from '../limits.ts'
import type {Logger} from '../log.ts'

/** What is done after a publish, or beside it, without a page or a person waiting for it. */
export type TaskKind =
  | 'artifact'
  | 'cleanup'
  | 'compression'
  | 'deployment'
  | 'image'
  | 'page'
  | 'publish'
  | 'withdrawal'

/** A piece of work that has failed and has not succeeded since. */
export interface TaskFailure {
  kind: TaskKind
  /** What it was done to: a file, a campaign, a destination. */
  subject: string
  message: string
  attempts: number
  /** Since when it fails, and when it was last tried, as ISO dates. */
  since: string
  at: string
  /** When it is tried again, as an ISO date; null: with the next publish, or when it is asked for. */
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
  /** Attempts after which it is given up; default: until it succeeds. */
  attempts?: number
  /** Whether an error means that there is nothing left to do. */
  isDone?(error: Error): boolean
}

const nameOf = (kind: TaskKind, subject: string) => `${kind}\u0000${subject}`

/**
 * Work that nobody waits for. One piece of a kind at a time; a failure is logged with its cause, counted, listed until
 * the work succeeds, and the work is tried again with longer and longer pauses.
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

  /** Whether work that goes on for long is to stop. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  /** What fails now, by kind and subject. */
  get failures(): TaskFailure[] {
    return [...this.#failures.values()]
  }

  /** How often work of each kind has failed since the start. */
  get counts(): Readonly<Partial<Record<TaskKind, number>>> {
    return Object.fromEntries(this.#failed)
  }

  /** Adds work; work of the same kind and subject that waits for its next attempt is replaced. Never throws. */
  add(kind: TaskKind, subject: string, work: () => Promise<void>, options: TaskOptions = {}): void {
    this.#cancel(kind, subject)
    this.#enqueue(kind, subject, work, options, 1)
  }

  /** Resolves when no work of a kind is left to do, but for what waits for its next attempt. */
  async idle(kind: TaskKind): Promise<void> {
    await this.#queues.get(kind)?.onIdle()
  }

  /** Notes a failure of work that is tried again by whoever does it. */
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

  /** Notes that work succeeded, or is not needed any more. */
  succeed(kind: TaskKind, subject: string): void {
    if (!this.#failures.delete(nameOf(kind, subject))) return
    this.#options.logger.info({kind, subject}, `${kind} succeeded again: ${subject}`)
    this.#options.store.clear(kind, subject)
  }

  /** Drops queued work; resolves when the current pieces are done. */
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

/** Milliseconds to wait after the `attempt`th attempt has failed: twice as long each time, up to a limit. */
export function backOff(attempt: number, firstWaitMs = BACKGROUND_FIRST_WAIT_MS): number {
  return Math.min(firstWaitMs * 2 ** (attempt - 1), BACKGROUND_LONGEST_WAIT_MS)
}
