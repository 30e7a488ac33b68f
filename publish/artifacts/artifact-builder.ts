import {createHash} from 'node:crypto'
import type {BackgroundTasks} from '../background/background-tasks.ts'
import {RetryTimer} from '../background/retry-timer.ts'
import type {Artifact, ArtifactChange} from '../engine/artifacts.ts'
import type {Published} from '../engine/events.ts'
import {asError, PublishError} from '../errors.ts'
import {ARTIFACTS_LATEST_MS, ARTIFACTS_QUIET_MS} from '../limits.ts'
import {
  type ArtifactType,
  type BuildJob,
  isCurrent,
  jobsOf,
  MissingToolError,
  type PublishedSite,
} from './artifact-type.ts'
import {Failures} from './failures.ts'

export interface ArtifactBuilderOptions {
  /** Built in this order. */
  artifactTypes: readonly ArtifactType[]
  sites(): Iterable<PublishedSite>
  /** Existing artifacts, by the campaign's slug and the name of the job. */
  made(): ReadonlyMap<string, ReadonlyMap<string, Artifact>>
  publish(changes: readonly ArtifactChange[]): Promise<void>
  /** Does work that takes much memory while nothing else does. What is quick to build does not wait for its turn. */
  alone<T>(work: () => Promise<T>): Promise<T>
  tasks: BackgroundTasks
  /** Milliseconds before a failed job is retried; doubles each time. */
  firstWaitMs?: number | undefined
  onProgress(progress: {done: number; total: number}): void
  onProblem(problem: PublishError): void
  onNotice(notice: string): void
}

const idOf = (slug: string, name: string) => `${slug}\u0000${name}`

/**
 * Builds artifacts (files made from published pages) and publishes them separately once things have been quiet for a
 * moment. No page waits for them. An artifact that cannot be rebuilt is removed, so that it never shows content that
 * is no longer published.
 */
export class ArtifactBuilder {
  readonly #options: ArtifactBuilderOptions
  readonly #failures = new Failures()
  #running: Promise<void> | null = null
  #isDue = false
  /** Something was taken off the site: artifacts that still show it must be removed first. */
  #isUrgent = false
  /** The last run ended early. */
  #isUnfinished = false
  #waitingSince: number | null = null
  #timer: NodeJS.Timeout | null = null
  readonly #retry: RetryTimer
  readonly #closing = new AbortController()

  constructor(options: ArtifactBuilderOptions) {
    this.#options = options
    this.#retry = new RetryTimer(() => this.#tryAgain(), options.firstWaitMs)
  }

  /** Artifacts that cannot be built at the moment. */
  get problems(): PublishError[] {
    return this.#failures.problems
  }

  /** What is left out because a program is missing, and what to install. */
  get notices(): string[] {
    return this.#failures.notices
  }

  /**
   * Called after each publish. With `inBackground`, building starts automatically; otherwise {@link settled} starts
   * it.
   */
  invalidate({cause, log, abandoned}: Published, inBackground: boolean): void {
    const isWithdrawn = abandoned.length > 0 || log.some(({change}) => change === 'removed')
    if (cause.kind !== 'derived' && isWithdrawn) this.#isUrgent = true
    this.invalidateAll(inBackground)
  }

  /** Marks everything as possibly out of date. */
  invalidateAll(inBackground: boolean): void {
    this.#isDue = true
    if (inBackground) this.#schedule()
  }

  /** Starts at once; resolves when everything that can be built has been. */
  async settled(): Promise<void> {
    while (!this.#isClosed && (this.#isDue || this.#running)) await this.#begin()
  }

  /** Ends what is being built; the previous artifacts stay. */
  async close(): Promise<void> {
    this.#closing.abort()
    this.#retry.clear()
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted
  }

  #schedule(): void {
    if (this.#isClosed || this.#running) return
    const now = performance.now()
    this.#waitingSince ??= now
    const latest = this.#waitingSince + ARTIFACTS_LATEST_MS - now
    if (this.#timer) clearTimeout(this.#timer)
    const wait = this.#isUrgent ? 0 : Math.max(0, Math.min(ARTIFACTS_QUIET_MS, latest))
    this.#timer = setTimeout(() => void this.#begin(), wait)
    this.#timer.unref()
  }

  #begin(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null
      if (this.#isDue) this.#schedule()
    })
    return this.#running
  }

  /** A failed job may succeed now: the browser was busy, or the disk was full. */
  #tryAgain(): void {
    this.#failures.forgetProblems()
    this.invalidateAll(true)
  }

  async #run(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#waitingSince = null
    try {
      while (this.#isDue && !this.#isClosed) {
        this.#isDue = false
        await this.#removeStale()
        for (const artifactType of this.#options.artifactTypes) {
          await this.#build(artifactType)
          // What builds one type takes memory that the next one needs.
          await artifactType.release()
        }
      }
      this.#isUnfinished = false
      this.#options.tasks.succeed('artifact', 'all')
    } catch (thrown) {
      const error = asError(thrown)
      this.#options.tasks.fail('artifact', 'all', error, this.#retry.nextAttempt)
      this.#options.onProblem(new PublishError(error.message, {}, {cause: error}))
      this.#isUnfinished = true
    } finally {
      this.#retry.set(!this.#isClosed && (this.#isUnfinished || this.problems.length > 0))
      await Promise.all(this.#options.artifactTypes.map((artifactType) => artifactType.release()))
    }
  }

  /** Removes artifacts whose pages are gone and, when something was withdrawn, all that are out of date. */
  async #removeStale(): Promise<void> {
    const isUrgent = this.#isUrgent
    this.#isUrgent = false
    const keys = new Map<string, {key: string; isQuick: boolean}>()
    for (const site of this.#options.sites()) {
      for (const artifactType of this.#options.artifactTypes) {
        const {isQuick} = artifactType
        for (const {name, key} of await jobsOf(artifactType, site)) {
          keys.set(idOf(site.campaign.slug, name), {key, isQuick})
        }
      }
    }
    for (const id of this.#failures.ids) {
      if (keys.has(id)) continue
      this.#failures.delete(id)
      this.#options.tasks.succeed('artifact', id.replace('\u0000', ' '))
    }
    const changes = [...this.#options.made()].flatMap(([campaign, artifacts]) =>
      [...artifacts].flatMap(([name, {key}]): ArtifactChange[] => {
        const wanted = keys.get(idOf(campaign, name))
        if (wanted && (wanted.key === key || wanted.isQuick || !isUrgent)) return []
        const why = wanted === undefined ? 'its page is gone' : 'what it shows was withdrawn'
        return [{campaign, name, made: null, why}]
      }),
    )
    if (changes.length > 0) await this.#options.publish(changes)
  }

  async #build(artifactType: ArtifactType): Promise<void> {
    const due: {site: PublishedSite; job: BuildJob}[] = []
    for (const site of this.#options.sites()) {
      for (const job of await jobsOf(artifactType, site)) {
        if (!this.#isMade(site.campaign.slug, job)) due.push({site, job})
      }
    }
    const build = () => this.#buildAll(artifactType, due)
    if (due.length > 0) await (artifactType.isQuick ? build() : this.#options.alone(build))
  }

  async #buildAll(
    artifactType: ArtifactType,
    due: readonly {site: PublishedSite; job: BuildJob}[],
  ): Promise<void> {
    let done = 0
    for (const {site, job} of due) {
      if (this.#isClosed) return
      const change = await this.#make(site.campaign.slug, job)
      if (await isCurrent(artifactType, job, this.#siteOf(site.campaign.slug))) {
        if (change) await this.#options.publish([change])
      } else {
        this.#isDue = true
      }
      done += 1
      this.#options.onProgress({done, total: due.length})
    }
  }

  #siteOf(slug: string): PublishedSite | undefined {
    return [...this.#options.sites()].find(({campaign}) => campaign.slug === slug)
  }

  #isMade(slug: string, {name, key}: BuildJob): boolean {
    if (this.#failures.has(idOf(slug, name), key)) return true
    return this.#options.made().get(slug)?.get(name)?.key === key
  }

  async #make(campaign: string, job: BuildJob): Promise<ArtifactChange | null> {
    const {name, key, links, page} = job
    const id = idOf(campaign, name)
    try {
      const files = (await job.make(this.#closing.signal)).map((file) => {
        const hash = createHash('sha256').update(file.bytes).digest('hex')
        return {...file, campaign, hash}
      })
      this.#failures.delete(id)
      this.#options.tasks.succeed('artifact', `${campaign} ${name}`)
      return {campaign, name, made: {key, files, links}, why: 'made from pages'}
    } catch (thrown) {
      // Closing aborts a job, which says nothing about the page; the previous artifact stays.
      if (this.#isClosed) return null
      const cause = asError(thrown)
      const isMissing = cause instanceof MissingToolError
      const problem = isMissing ? null : PublishError.at({campaign, page}, cause)
      this.#failures.set(id, {key, problem, notice: isMissing ? cause.message : null})
      if (problem) {
        this.#options.tasks.fail('artifact', `${campaign} ${name}`, cause, this.#retry.nextAttempt)
        this.#options.onProblem(problem)
      }
      if (isMissing) this.#options.onNotice(cause.message)
      const isThere = this.#options.made().get(campaign)?.has(name) ?? false
      return isThere ? {campaign, name, made: null, why: 'it could not be rebuilt'} : null
    }
  }
}
