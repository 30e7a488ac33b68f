import {type ChildProcess, fork, type Serializable} from 'node:child_process'
import {constants, setPriority} from 'node:os'
import {BoundedQueue} from '../concurrency/index.ts'
import {
  DRAWING_MEMORY_BYTES,
  DRAWING_SECONDS,
  IMAGE_MEMORY_BYTES,
  IMAGE_SECONDS,
  IMAGE_WAIT_SECONDS,
} from '../limits.ts'
import {beyondLimit, unreadable} from './fault.ts'
import type {ImageJobs, JobReply, ProcessLimits} from './jobs.ts'

export interface ImageProcessesOptions {
  /** How many processes work at once. Default: 1. */
  processes?: number
  /** How many jobs may wait; further ones are refused. Default: no limit. */
  room?: number
  /** Whether to run at low priority. */
  isBackground?: boolean
  /** Whether little waits for it, so that idle processes end soon. Default: when in the background. */
  isSeldom?: boolean
  limits?: {
    picture?: Partial<ProcessLimits['picture']>
    drawing?: Partial<ProcessLimits['drawing']>
  }
}

export interface JobOptions {
  /** The original's name in errors. */
  name?: string | undefined
  /** Whether the original is thought to be a drawing; only used in errors. */
  isDrawing?: boolean
  /** Aborts the job by ending the process that works on it. */
  signal?: AbortSignal | undefined
  /** Called with each part of the answer. */
  onPart?: (part: Buffer) => void
}

type Outcome<Output> = Exclude<JobReply<Output>, {part: Uint8Array}> | {crashed: true}

/** How long an idle process is kept for the next one who waits for an image, in milliseconds. */
const REST_MS = 20_000
/** The same where nobody waits, or seldom: each takes a hundred megabytes. */
const SHORT_REST_MS = 2000

/**
 * A pool of processes that work on images, started on demand. A file of a few kilobytes can take hours of
 * uninterruptible work and gigabytes of memory; a separate process can be killed, and does not block anyone else.
 */
export class ImageProcesses {
  readonly #limits: ProcessLimits
  readonly #queue: BoundedQueue
  readonly #isBackground: boolean
  readonly #restMs: number
  /** Idle processes, each with the timer that will end it. */
  readonly #resting = new Map<ChildProcess, NodeJS.Timeout>()

  constructor({
    processes = 1,
    room,
    isBackground = false,
    isSeldom = isBackground,
    limits = {},
  }: ImageProcessesOptions = {}) {
    this.#limits = {
      picture: {seconds: IMAGE_SECONDS, memory: IMAGE_MEMORY_BYTES, ...limits.picture},
      drawing: {seconds: DRAWING_SECONDS, memory: DRAWING_MEMORY_BYTES, ...limits.drawing},
    }
    this.#queue = new BoundedQueue({concurrency: processes, ...(room === undefined ? {} : {room})})
    this.#isBackground = isBackground
    this.#restMs = isSeldom ? SHORT_REST_MS : REST_MS
  }

  /**
   * @throws {ImageFault} when the original cannot be read, or takes too many resources
   * @throws {LakeError} 503 when too many are already waiting
   */
  async run<Name extends keyof ImageJobs>(
    name: Name,
    input: ImageJobs[Name]['input'],
    options: JobOptions = {},
  ): Promise<ImageJobs[Name]['output']> {
    const message = {name, input, limits: this.#limits}
    type Output = ImageJobs[Name]['output']
    const work = () => this.#order<Output>(message, options)
    const reply = await this.#queue.run(async () => {
      const first = await work()
      // Something else may have killed the process, such as the system when it is short of memory, so try once more.
      return 'crashed' in first ? work() : first
    }, options.signal)
    if ('result' in reply) return reply.result
    const {isDrawing = false} = options
    const limits = isDrawing ? this.#limits.drawing : this.#limits.picture
    if ('beyond' in reply) throw beyondLimit(reply.beyond, limits, isDrawing, options.name)
    const reason = 'crashed' in reply ? 'the process that read it broke down' : reply.unreadable
    throw unreadable(reason, isDrawing, options.name)
  }

  async #order<Output>(
    message: Serializable,
    {signal, onPart}: JobOptions,
  ): Promise<Outcome<Output>> {
    const child = this.#take()
    const ended = new AbortController()
    const outcome = await new Promise<Outcome<Output>>((resolve, reject) => {
      const timer = setTimeout(() => resolve({beyond: 'seconds'}), IMAGE_WAIT_SECONDS * 1_000)
      const hear = (reply: JobReply<Output>) => {
        if (!('part' in reply)) return resolve(reply)
        timer.refresh()
        onPart?.(Buffer.from(reply.part))
      }
      const crash = () => resolve({crashed: true})
      const abort = () => reject(signal?.reason)
      child.on('message', hear).once('exit', crash)
      signal?.addEventListener('abort', abort)
      ended.signal.addEventListener('abort', () => {
        clearTimeout(timer)
        child.off('message', hear).off('exit', crash)
        signal?.removeEventListener('abort', abort)
      })
      if (signal?.aborted) abort()
      else child.send(message, (error) => error && crash())
    })
      .catch((reason: unknown) => {
        child.kill('SIGKILL')
        throw reason
      })
      .finally(() => ended.abort())
    if ('result' in outcome || 'unreadable' in outcome) this.#rest(child)
    else child.kill('SIGKILL')
    return outcome
  }

  /** An idle process, or a new one. While it is working, it keeps this process alive. */
  #take(): ChildProcess {
    for (const [resting, timer] of this.#resting) {
      this.#resting.delete(resting)
      clearTimeout(timer)
      if (!resting.connected) continue
      resting.ref()
      resting.channel?.ref()
      return resting
    }
    const child = fork(new URL('./image-process.ts', import.meta.url), {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.once('exit', () => this.#resting.delete(child))
    if (this.#isBackground && child.pid !== undefined) {
      setPriority(child.pid, constants.priority.PRIORITY_LOW)
    }
    return child
  }

  #rest(child: ChildProcess): void {
    child.unref()
    child.channel?.unref()
    const end = () => {
      this.#resting.delete(child)
      child.kill('SIGKILL')
    }
    this.#resting.set(child, setTimeout(end, this.#restMs).unref())
  }
}
