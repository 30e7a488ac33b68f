import {availableParallelism} from 'node:os'
import {asError, type ErrorLocation, PublishError} from '../errors.ts'
import {
  PAGES_IN_FLIGHT,
  PAGES_PER_THREAD,
  PAGES_PER_THREAD_LIFE,
  POOL_REST_MS,
  RENDER_CPU_MS,
  RENDER_IDLE_MS,
  THREAD_STARTS,
} from '../limits.ts'
import type {PageJob, PageNeeds, RenderedPage} from './job.ts'
import type {Lane, RenderScope, RenderTask} from './lane.ts'
import type {FromWorker} from './messages.ts'
import {RenderFailure} from './render.ts'
import {RenderThread, type ThreadLimits} from './thread.ts'

/** The pool was closed before a page was rendered. */
export class PoolClosed extends PublishError {
  constructor() {
    super('Publishing has ended.')
  }
}

export interface RenderPoolOptions {
  /** Maximum number of threads; default: one per processor. */
  threads?: number | undefined
  limits?: ThreadLimits | undefined
  /** Whether one thread stays while there is nothing to render. Default: true. */
  isKeptWarm?: boolean | undefined
}

/**
 * Threads that render pages from one compiled bundle; more are started as work piles up. When a thread is lost, each
 * page that it was rendering is retried alone, and fails only when its thread is lost again.
 */
export class RenderPool {
  readonly #entry: string
  readonly #most: number
  readonly #limits: ThreadLimits
  readonly #isKeptWarm: boolean
  readonly #lanes = new Set<Lane>()
  readonly #waiting: RenderTask[] = []
  readonly #suspects: RenderTask[] = []
  readonly #scopeIds = new Map<RenderScope, number>()
  #failedStarts = 0
  #next = 0
  #isClosed = false
  #rest: NodeJS.Timeout | undefined

  constructor(entry: string, {threads, limits, isKeptWarm = true}: RenderPoolOptions = {}) {
    this.#entry = entry
    this.#isKeptWarm = isKeptWarm
    this.#most = Math.max(1, threads ?? availableParallelism())
    this.#limits = limits ?? {cpuMs: RENDER_CPU_MS, idleMs: RENDER_IDLE_MS}
    this.#start()
  }

  /**
   * Renders a page.
   *
   * @throws {RenderFailure} that names the page and its template
   * @throws {PoolClosed} when the pool is closed in the meantime
   */
  render(job: PageJob, scope: RenderScope): Promise<RenderedPage> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(new PoolClosed())
      this.#waiting.push({id: ++this.#next, job, scope, isSuspect: false, resolve, reject})
      this.#dispatch()
    })
  }

  /** The content has changed: forgets the answers of this scope. */
  endScope(scope: RenderScope): void {
    const id = this.#scopeIds.get(scope)
    if (id === undefined) return
    this.#scopeIds.delete(scope)
    for (const {thread, scopes} of this.#lanes) {
      if (scopes.delete(scope)) thread.send({type: 'forget', scope: id})
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#rest)
    for (const task of [...this.#waiting.splice(0), ...this.#suspects.splice(0)]) {
      task.reject(new PoolClosed())
    }
    await Promise.all([...this.#lanes].map(({thread}) => thread.end()))
    for (const {tasks} of this.#lanes) {
      for (const task of tasks.values()) task.reject(new PoolClosed())
    }
  }

  #scopeId(scope: RenderScope): number {
    const id = this.#scopeIds.get(scope) ?? ++this.#next
    this.#scopeIds.set(scope, id)
    return id
  }

  #start(): void {
    const thread = new RenderThread(this.#entry, this.#limits, {
      message: (message) => this.#receive(lane, message),
      turn: () => this.#dispatch(),
      lost: (cause) => this.#lose(lane, cause),
    })
    const lane: Lane = {
      thread,
      tasks: new Map(),
      sentLinks: new Map(),
      scopes: new Set(),
      rendered: 0,
    }
    this.#lanes.add(lane)
  }

  #restLater(): void {
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => this.#shrink(), POOL_REST_MS)
    this.#rest.unref()
  }

  /** Nothing has been rendered for a while: keeps at most one thread, replacing it if its memory has grown. */
  #shrink(): void {
    const lanes = [...this.#lanes]
    if (this.#isClosed || lanes.some(({tasks}) => tasks.size > 0)) return
    const [fresh] = lanes.filter(({rendered}) => rendered < PAGES_PER_THREAD_LIFE)
    const kept = this.#isKeptWarm ? fresh : undefined
    if (this.#isKeptWarm && !kept) this.#start()
    for (const lane of lanes) {
      if (lane === kept) continue
      this.#lanes.delete(lane)
      void lane.thread.end()
    }
  }

  #lose(lane: Lane, cause: Error): void {
    this.#lanes.delete(lane)
    for (const task of lane.tasks.values()) {
      if (task.isSuspect) this.#fail(task, cause)
      else this.#suspects.push({...task, isSuspect: true})
    }
    if (!lane.thread.isReady && ++this.#failedStarts >= THREAD_STARTS) {
      this.#failedStarts = 0
      const given = [...this.#waiting.splice(0), ...this.#suspects.splice(0)]
      for (const task of given) this.#fail(task, cause)
    }
    this.#dispatch()
  }

  #fail(
    task: RenderTask,
    cause: Error,
    location: ErrorLocation = {},
    outcome: {needs: PageNeeds | null; isPassing: boolean} = {needs: null, isPassing: true},
  ): void {
    const {campaign, path} = task.job.page
    const where = {campaign: campaign.slug, page: path, template: task.job.template, ...location}
    task.reject(new RenderFailure(cause, where, outcome))
  }

  #dispatch(): void {
    const open = this.#waiting.length + this.#suspects.length
    if (this.#isClosed || open === 0) return
    const wanted = 1 + Math.floor(open / PAGES_PER_THREAD)
    while (this.#lanes.size < Math.min(this.#most, wanted)) this.#start()
    for (const lane of this.#lanes) {
      if (!lane.thread.isReady) continue
      const isWithSuspect = [...lane.tasks.values()].some(({isSuspect}) => isSuspect)
      if (isWithSuspect) continue
      if (this.#suspects.length > 0) {
        // Suspects are rendered alone, by a thread with nothing else in progress.
        if (lane.tasks.size > 0) continue
        const suspect = this.#suspects.shift()
        if (suspect) this.#assign(lane, suspect)
        continue
      }
      while (lane.tasks.size < PAGES_IN_FLIGHT) {
        const task = this.#waiting.shift()
        if (!task) return
        this.#assign(lane, task)
      }
    }
  }

  #assign({thread, tasks, sentLinks, scopes}: Lane, task: RenderTask): void {
    const campaign = task.job.page.campaign._id
    const links = task.scope.links(campaign)
    if (sentLinks.get(campaign) !== links) {
      sentLinks.set(campaign, links)
      thread.send({type: 'links', campaign, links})
    }
    scopes.add(task.scope)
    tasks.set(task.id, task)
    thread.setBusy(true)
    const scope = this.#scopeId(task.scope)
    thread.send({type: 'render', id: task.id, scope, job: task.job})
  }

  #receive(lane: Lane, message: FromWorker): void {
    const {thread, tasks} = lane
    if (message.type === 'ready') {
      thread.isReady = true
      this.#failedStarts = 0
    } else if (message.type === 'query') {
      void this.#answer(lane, message)
    } else {
      const task = tasks.get(message.id)
      tasks.delete(message.id)
      lane.rendered += 1
      thread.madeProgress()
      if (tasks.size === 0) {
        thread.setBusy(false)
        this.#restLater()
      }
      if (task && message.type === 'rendered') {
        task.resolve(message.page)
      } else if (task && message.type === 'failed') {
        const cause = new Error(message.message)
        cause.stack = message.stack
        this.#fail(task, cause, message.location, message)
      }
    }
  }

  async #answer(lane: Lane, asked: Extract<FromWorker, {type: 'query'}>): Promise<void> {
    const {thread, scopes} = lane
    const {question, query, params} = asked
    const scope = [...scopes].find((candidate) => this.#scopeIds.get(candidate) === asked.scope)
    thread.openQuestions += 1
    try {
      if (!scope) throw new Error('This rendering was abandoned.')
      thread.send({type: 'answer', question, json: await scope.query(query, params)})
    } catch (thrown) {
      thread.send({type: 'refusal', question, message: asError(thrown).message})
    } finally {
      thread.openQuestions -= 1
    }
  }
}
