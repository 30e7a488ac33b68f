import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import {asError, type ErrorLocation, PublishError} from '../errors.ts'
import {PAGES_IN_FLIGHT, PAGES_PER_THREAD, RENDER_TIMEOUT_MS} from '../limits.ts'
import type {PageJob, PageNeeds, RenderedPage} from './job.ts'
import type {FromWorker, ToWorker} from './messages.ts'
import {RenderFailure} from './render.ts'

const NOTHING: PageNeeds = {queries: [], links: []}

/** What the pages of one publish, or of one preview, share: one state of the content. */
export interface RenderScope {
  /** The answer to a query, as JSON. */
  query(query: string, params: Record<string, unknown>): Promise<string>
  /** The pages that exist in a campaign, by link key; a changed table is a new object. */
  links(campaignId: string): ReadonlyMap<string, string>
}

interface Task {
  id: number
  job: PageJob
  scope: RenderScope
  timer?: NodeJS.Timeout
  resolve(page: RenderedPage): void
  reject(cause: Error): void
}

interface Thread {
  worker: Worker
  ready: boolean
  tasks: Map<number, Task>
  sentLinks: Map<string, ReadonlyMap<string, string>>
  scopes: Set<RenderScope>
  /** Messages that go together at the end of this turn. */
  outgoing: ToWorker[]
}

/** Threads that render pages from one compiled bundle; more are started as work piles up. */
export class RenderPool {
  readonly #entry: string
  readonly #limit: number
  readonly #threads = new Set<Thread>()
  readonly #waiting: Task[] = []
  readonly #scopeIds = new Map<RenderScope, number>()
  #next = 0
  #closed = false

  constructor(entry: string, limit = availableParallelism()) {
    this.#entry = entry
    this.#limit = Math.max(1, limit)
    this.#start()
  }

  /** Renders a page. Throws a {@link RenderFailure} that names the page and its template. */
  render(job: PageJob, scope: RenderScope): Promise<RenderedPage> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new PublishError('Publishing has ended.'))
      this.#waiting.push({id: ++this.#next, job, scope, resolve, reject})
      this.#dispatch()
    })
  }

  /** Content has moved on: what was answered within this scope is forgotten. */
  endScope(scope: RenderScope): void {
    const id = this.#scopeIds.get(scope)
    if (id === undefined) return
    this.#scopeIds.delete(scope)
    for (const thread of this.#threads) {
      if (thread.scopes.delete(scope)) this.#send(thread, {type: 'forget', scope: id})
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const task of this.#waiting.splice(0))
      task.reject(new PublishError('Publishing has ended.'))
    await Promise.all([...this.#threads].map((thread) => thread.worker.terminate()))
  }

  #scopeId(scope: RenderScope): number {
    const id = this.#scopeIds.get(scope) ?? ++this.#next
    this.#scopeIds.set(scope, id)
    return id
  }

  #send(thread: Thread, message: ToWorker): void {
    if (thread.outgoing.push(message) > 1) return
    setImmediate(() => thread.worker.postMessage(thread.outgoing.splice(0)))
  }

  #start(): void {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: {entry: this.#entry},
      env: {...process.env, NODE_ENV: 'production'},
      execArgv: [],
    })
    const thread: Thread = {
      worker,
      ready: false,
      tasks: new Map(),
      sentLinks: new Map(),
      scopes: new Set(),
      outgoing: [],
    }
    this.#threads.add(thread)
    worker.unref()
    worker.on('message', (messages: readonly FromWorker[]) => {
      for (const message of messages) this.#receive(thread, message)
      this.#dispatch()
    })
    worker.on('error', (thrown) => this.#lose(thread, asError(thrown)))
    worker.on('exit', () => this.#lose(thread, new PublishError('The rendering thread ended.')))
  }

  #lose(thread: Thread, cause: Error): void {
    if (!this.#threads.delete(thread)) return
    for (const task of thread.tasks.values()) this.#fail(task, cause)
    if (!thread.ready) {
      for (const task of this.#waiting.splice(0)) this.#fail(task, cause)
    }
    this.#dispatch()
  }

  #fail(task: Task, cause: Error, location: ErrorLocation = {}, needs = NOTHING): void {
    clearTimeout(task.timer)
    const {campaign, path} = task.job.page
    const where = {campaign: campaign.slug, page: path, template: task.job.template, ...location}
    task.reject(new RenderFailure(cause, where, needs))
  }

  #dispatch(): void {
    if (this.#closed || this.#waiting.length === 0) return
    const wanted = 1 + Math.floor(this.#waiting.length / PAGES_PER_THREAD)
    while (this.#threads.size < Math.min(this.#limit, wanted)) this.#start()
    for (const thread of this.#threads) {
      while (thread.ready && thread.tasks.size < PAGES_IN_FLIGHT) {
        const task = this.#waiting.shift()
        if (!task) return
        this.#assign(thread, task)
      }
    }
  }

  #assign(thread: Thread, task: Task): void {
    const campaign = task.job.page.campaign._id
    const links = task.scope.links(campaign)
    if (thread.sentLinks.get(campaign) !== links) {
      thread.sentLinks.set(campaign, links)
      this.#send(thread, {type: 'links', campaign, links})
    }
    thread.scopes.add(task.scope)
    thread.tasks.set(task.id, task)
    thread.worker.ref()
    task.timer = setTimeout(() => {
      const seconds = RENDER_TIMEOUT_MS / 1000
      this.#lose(thread, new PublishError(`The template did not finish within ${seconds} seconds.`))
      void thread.worker.terminate()
    }, RENDER_TIMEOUT_MS)
    this.#send(thread, {
      type: 'render',
      id: task.id,
      scope: this.#scopeId(task.scope),
      job: task.job,
    })
  }

  #receive(thread: Thread, message: FromWorker): void {
    if (message.type === 'ready') {
      thread.ready = true
    } else if (message.type === 'query') {
      void this.#answer(thread, message)
      return
    } else {
      const task = thread.tasks.get(message.id)
      thread.tasks.delete(message.id)
      if (thread.tasks.size === 0) thread.worker.unref()
      if (task && message.type === 'rendered') {
        clearTimeout(task.timer)
        task.resolve(message.page)
      } else if (task && message.type === 'failed') {
        const cause = new Error(message.message)
        cause.stack = message.stack
        this.#fail(task, cause, message.location, message.needs)
      }
    }
  }

  async #answer(thread: Thread, asked: Extract<FromWorker, {type: 'query'}>): Promise<void> {
    const {question, query, params} = asked
    const scope = [...thread.scopes].find(
      (candidate) => this.#scopeIds.get(candidate) === asked.scope,
    )
    try {
      if (!scope) throw new Error('This rendering has been given up.')
      this.#send(thread, {type: 'answer', question, json: await scope.query(query, params)})
    } catch (thrown) {
      this.#send(thread, {type: 'refusal', question, message: asError(thrown).message})
    }
  }
}
