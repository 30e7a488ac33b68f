import {Worker} from 'node:worker_threads'
import {asError, PublishError} from '../errors.ts'
import type {FromWorker, ToWorker} from './messages.ts'

/** Limits after which a thread is given up. */
export interface ThreadLimits {
  /** Milliseconds of the thread's own processor time without a page being finished. */
  cpuMs: number
  /** Milliseconds that a thread is idle, with unfinished pages and no unanswered questions. */
  idleMs: number
}

/** How often a busy thread is checked, in milliseconds. */
const WATCH_MS = 1000

/** A rendering thread: sends messages in batches, and detects when it hangs or ends. */
export class RenderThread {
  /** The templates are loaded. */
  isReady = false
  /** Content queries that are not answered yet. */
  openQuestions = 0
  readonly #worker: Worker
  readonly #limits: ThreadLimits
  readonly #onLost: (cause: Error) => void
  #outgoing: ToWorker[] = []
  #watch: NodeJS.Timeout | null = null
  /** Since the last progress, in milliseconds: processor time at its start, idle time then, and idle time added up. */
  #progress: {cpu: number; idle: number; idleSum: number} | null = null
  #isLost = false

  constructor(
    entry: string,
    limits: ThreadLimits,
    on: {message(message: FromWorker): void; turn(): void; lost(cause: Error): void},
  ) {
    this.#limits = limits
    this.#onLost = on.lost
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: {entry},
      env: {...process.env, NODE_ENV: 'production'},
      execArgv: [],
    })
    this.#worker.unref()
    this.#worker.on('message', (messages: readonly FromWorker[]) => {
      for (const message of messages) on.message(message)
      on.turn()
    })
    this.#worker.on('error', (thrown) => this.lose(asError(thrown)))
    this.#worker.on('exit', () => this.lose(new PublishError('The rendering thread ended.')))
  }

  /** Sends a message, batched with all others of this turn of the event loop. */
  send(message: ToWorker): void {
    if (this.#outgoing.push(message) > 1) return
    setImmediate(() => this.#worker.postMessage(this.#outgoing.splice(0)))
  }

  /** Whether it has pages to render; the process stays alive only for a busy thread. */
  setBusy(isBusy: boolean): void {
    if (isBusy) this.#worker.ref()
    else this.#worker.unref()
    if (isBusy && !this.#watch) {
      this.#progress = null
      this.#watch = setInterval(() => void this.#look(), WATCH_MS)
      this.#watch.unref()
    } else if (!isBusy) this.#stopWatching()
  }

  /** A page was finished: starts counting again. */
  madeProgress(): void {
    this.#progress = null
  }

  /** Gives the thread up; reports the loss once to whoever waits for its pages. */
  lose(cause: Error): void {
    if (this.#isLost) return
    this.#isLost = true
    this.#stopWatching()
    void this.#worker.terminate()
    this.#onLost(cause)
  }

  async end(): Promise<void> {
    this.#isLost = true
    this.#stopWatching()
    await this.#worker.terminate()
  }

  #stopWatching(): void {
    if (this.#watch) clearInterval(this.#watch)
    this.#watch = null
  }

  /**
   * Wall-clock time says nothing about a page on a busy machine. Processor time reveals a template that never ends;
   * idle time, which passes only while the thread has nothing to do, reveals one that waits forever.
   */
  async #look(): Promise<void> {
    // Fails only when the thread has ended, which its `exit` event reports.
    const usage = await this.#worker.cpuUsage().catch(() => null)
    if (usage === null || this.#watch === null) return
    const cpu = (usage.user + usage.system) / 1000
    const {idle} = this.#worker.performance.eventLoopUtilization()
    const isWaitingForUs = this.openQuestions > 0 || this.#outgoing.length > 0
    const before = this.#progress ?? {cpu, idle, idleSum: 0}
    // When this thread was busy itself, messages from the other one may still be in transit.
    const step = isWaitingForUs ? 0 : Math.min(idle - before.idle, 2 * WATCH_MS)
    const idleSum = before.idleSum + step
    this.#progress = {cpu: before.cpu, idle, idleSum}
    const {cpuMs, idleMs} = this.#limits
    const seconds = (milliseconds: number) => Math.round(milliseconds / 1000)
    if (cpu - before.cpu > cpuMs) {
      this.lose(
        new PublishError(
          `The template did not finish within ${seconds(cpuMs)} seconds of processor time.`,
        ),
      )
    } else if (idleSum > idleMs) {
      this.lose(
        new PublishError(
          `The template waited ${seconds(idleMs)} seconds for something that did not come.`,
        ),
      )
    }
  }
}
