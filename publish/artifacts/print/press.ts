import {type ChildProcess, fork} from 'node:child_process'
import {asError, PublishError} from '../../errors.ts'
import {type ArtifactPage, MissingToolError, type PublishedSite} from '../artifact-type.ts'
import type {FromPrinter, ToPrinter} from './messages.ts'
import type {Printed} from './printed.ts'

interface Job {
  site: PublishedSite
  resolve(printed: Printed): void
  reject(cause: Error): void
  /** Why a file of the page could not be read. */
  readFailure?: unknown
}

/** Prints in a process that exists only while there is something to print. */
class Press {
  readonly #jobs = new Map<number, Job>()
  #process: ChildProcess | null = null
  #next = 0

  /**
   * @throws {MissingToolError} when there is no browser
   * @throws {PublishError} when the page cannot be printed
   * @throws {DOMException} `AbortError` when the signal says so
   */
  print(page: ArtifactPage, site: PublishedSite, signal?: AbortSignal): Promise<Printed> {
    signal?.throwIfAborted()
    const job = ++this.#next
    const abandon = () => {
      const {reject} = this.#jobs.get(job) ?? {}
      this.#jobs.delete(job)
      reject?.(asError(signal?.reason))
      void this.release()
    }
    signal?.addEventListener('abort', abandon)
    const printed = new Promise<Printed>((resolve, reject) => {
      this.#jobs.set(job, {site, resolve, reject})
      this.#process ??= this.#start()
      this.#send(this.#process, {type: 'print', job, page, origin: site.origin})
    })
    return printed.finally(() => signal?.removeEventListener('abort', abandon))
  }

  /** Ends the process and its browser, unless something is being printed. */
  async release(): Promise<void> {
    const idle = this.#process
    if (!idle || this.#jobs.size > 0) return
    this.#process = null
    const ended = new Promise((resolve) => idle.once('exit', resolve))
    if (idle.connected) idle.disconnect()
    await ended
  }

  #start(): ChildProcess {
    const child = fork(new URL('./print-process.ts', import.meta.url), {
      execArgv: ['--max-semi-space-size=2', '--heap-growing-percent=30'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.on('message', (message: FromPrinter) => void this.#receive(child, message))
    const lose = (cause: Error) => {
      if (this.#process !== child) return
      this.#process = null
      for (const {reject} of this.#jobs.values()) reject(cause)
      this.#jobs.clear()
    }
    child.once('error', lose)
    child.once('exit', () => lose(new PublishError('The printing process ended.')))
    return child
  }

  #send(child: ChildProcess, message: ToPrinter): void {
    // A process that is gone has told its jobs already.
    if (child.connected) child.send(message, () => {})
  }

  async #receive(child: ChildProcess, message: FromPrinter): Promise<void> {
    const job = this.#jobs.get(message.job)
    if (message.type === 'read') {
      const file = await job?.site.read(message.file).catch((cause: unknown) => {
        job.readFailure ??= cause
        return null
      })
      this.#send(child, {type: 'found', question: message.question, file: file ?? null})
      return
    }
    this.#jobs.delete(message.job)
    if (message.type === 'printed') {
      const {file, ...counted} = message.printed
      job?.resolve({...counted, file: {...file, bytes: Buffer.from(file.bytes)}})
    } else {
      const {message: text, isToolMissing} = message
      const cause = job?.readFailure
      const options = cause === undefined ? {} : {cause}
      job?.reject(isToolMissing ? new MissingToolError(text) : new PublishError(text, {}, options))
    }
  }
}

const press = new Press()

/** Prints a page; all prints share one process and one browser. */
export const print = (page: ArtifactPage, site: PublishedSite, signal?: AbortSignal) =>
  press.print(page, site, signal)

/** Ends the process that prints, unless something is being printed. */
export const release = () => press.release()
